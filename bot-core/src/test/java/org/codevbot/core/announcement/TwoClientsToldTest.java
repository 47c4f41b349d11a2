package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.TwoCases;
import org.codevbot.core.session.Words;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two cases in one meeting, as people read them: each in its own threads, keys, notebook, plan and summary. */
class TwoClientsToldTest {
    private static final Format TWO =
            FormatCatalog.shippedAnd().find(new FormatKey("two-clients", 180)).orElseThrow();

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("the whole session is told, each case in its own threads and under its own keys")
    void whole(Language language) {
        Hall hall = new Hall(TWO, language, false);
        hall.tell(story -> story.opened())
                .tell(story -> TwoCases.choose(story, LEA))
                .tell(story -> TwoCases.choose(story, SAM));
        assertThat(CardText.of(
                        card(hall, new Announcement.ChoiceCard(hall.state().id()))))
                .contains("Léa", "Sam");
        for (int number = 1; number <= 2; number++) {
            for (String code :
                    List.of("presentation", "clarification", "contract", "consultation", "plan", "learning")) {
                int of = number;
                hall.tell(story -> TwoCases.step(story, of, code));
                MemberId client = hall.state().client().orElseThrow();
                assertThat(CardText.of(card(
                                hall, new Announcement.StatusCard(hall.state().id()))))
                        .contains(language == Language.FR ? "Cas " + of : "Case " + of);
                assertThat(client).isEqualTo(of == 1 ? LEA : SAM);
            }
            hall.does(NORA, new SessionCommand.Learn(hall.story().words(5)));
            boolean rates = CardText.buttons(hall.composer().view(Entry.View.NOW, "", hall.scene(NORA))).stream()
                    .anyMatch(button -> button.action().entry().equals("rate"));
            assertThat(rates).isEqualTo(number == 2);
        }
        Set<Integer> threads = hall.heard().stream()
                .map(Hall.Heard::place)
                .filter(Place.StepThread.class::isInstance)
                .map(place -> ((Place.StepThread) place).caseNumber())
                .collect(Collectors.toSet());
        assertThat(threads).containsExactlyInAnyOrder(1, 2);
        for (Hall.Heard each : hall.heard()) {
            if (each.place() instanceof Place.StepThread thread) {
                assertThat(TWO.stages().get(thread.stage()))
                        .isInstanceOfSatisfying(
                                org.codevbot.core.format.Step.class,
                                step -> assertThat(step.caseNumber()).isEqualTo(thread.caseNumber()));
            }
        }
        assertThat(hall.heard().stream().map(each -> each.key().value()))
                .anyMatch(key -> key.endsWith("c/1/contract/v1"))
                .anyMatch(key -> key.endsWith("c/2/contract/v1"))
                .anyMatch(key -> key.endsWith("/learnings"))
                .anyMatch(key -> key.endsWith("c/2/learnings"));
        hall.tell(story -> story.next()).tell(story -> story.next());
        assertThat(hall.state().isClosed()).isTrue();
        assertThat(CardText.of(
                        card(hall, new Announcement.ClosingCard(hall.state().id()))))
                .contains("Léa", "Sam");
    }

    @Test
    @DisplayName("each client has the own notebook, plan and summary, and reads nothing of the other's")
    void ownNotebooks() {
        Hall hall = new Hall(TWO, Language.EN, false);
        hall.tell(story -> story.opened()).tell(story -> TwoCases.both(story, LEA, SAM));
        hall.tell(story -> TwoCases.step(story, 1, "consultation"));
        hall.does(NORA, new SessionCommand.Contribute("idea", hall.story().words(6)));
        Words kept = hall.story().words(5);
        hall.tell(story -> TwoCases.step(story, 1, "plan")).does(LEA, new SessionCommand.Keep(kept));
        hall.tell(story -> TwoCases.step(story, 2, "plan"));
        Words other = hall.story().words(5);
        hall.does(SAM, new SessionCommand.Keep(other));

        assertThat(CardText.of(view(hall, LEA))).contains(hall.word(kept.id())).doesNotContain(hall.word(other.id()));
        assertThat(CardText.of(view(hall, SAM))).contains(hall.word(other.id())).doesNotContain(hall.word(kept.id()));
        assertThat(CardText.of(view(hall, NORA))).doesNotContain(hall.word(kept.id()), hall.word(other.id()));

        int before = hall.heard().size();
        hall.does(LEA, new SessionCommand.MarkContribution(1, Mark.KEEP));
        assertThat(hall.heard().subList(before, hall.heard().size()))
                .singleElement()
                .matches(each -> each.to(LEA) && each.what() instanceof Announcement.NotebookCard);

        hall.tell(story -> story.does(CLAIRE, new SessionCommand.CloseSession(true)));
        List<Addressed.Upload> summaries = hall.operations().stream()
                .filter(Addressed.Upload.class::isInstance)
                .map(Addressed.Upload.class::cast)
                .filter(each -> each.file() instanceof FileRef.Summary)
                .toList();
        assertThat(summaries).hasSize(2);
        for (Addressed.Upload each : summaries) {
            FileRef.Summary file = (FileRef.Summary) each.file();
            MemberId client = Objects.requireNonNull(((Place.Direct) each.place()).member());
            assertThat(client).isEqualTo(file.caseNumber() == 1 ? LEA : SAM);
            String text = hall.composer().paper(file, hall.scene(client)).markdown();
            assertThat(text)
                    .contains(hall.word(client.equals(LEA) ? kept.id() : other.id()))
                    .doesNotContain(hall.word(client.equals(LEA) ? other.id() : kept.id()));
        }
    }

    private static Card card(Hall hall, Announcement what) {
        return hall.composer().card(what, hall.scene(null));
    }

    private static Card view(Hall hall, MemberId viewer) {
        return hall.composer().view(Entry.View.NOTEBOOK, "", hall.scene(viewer));
    }
}
