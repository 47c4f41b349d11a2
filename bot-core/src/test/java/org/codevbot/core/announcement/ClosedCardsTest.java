package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.SAM;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Hall.Heard;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What stays in front of people once a case or the session is closed. */
class ClosedCardsTest {
    private static final Catalog CATALOG = new Catalog();
    private final Hall hall = new Hall(Circle.classic(), Language.EN, false);

    @Test
    @DisplayName("After the close no private card keeps a button that would be refused")
    void noDeadButton() {
        hall.tell(story -> story.at("presentation"));
        says(SAM);
        hall.does(CLAIRE, new SessionCommand.Next());
        says(HUGO);
        hall.does(CLAIRE, new SessionCommand.Next());
        hall.tell(story -> story.agreed(Set.of(HelpType.IDEAS)));
        hall.does(CLAIRE, new SessionCommand.Next());
        says(HUGO);
        says(LEA);
        hall.does(CLAIRE, new SessionCommand.AskKind("testimony"));
        int last = hall.state()
                .currentCase()
                .orElseThrow()
                .contributions()
                .getLast()
                .number();
        hall.does(LEA, new SessionCommand.MarkContribution(last, Mark.KEEP));
        hall.minutes(31);
        assertThat(refusedAfterTheClose()).contains("mark", "take-over", "allow-kind");

        hall.does(CLAIRE, new SessionCommand.CloseSession(true));

        assertThat(refusedAfterTheClose()).isEmpty();
    }

    @Test
    @DisplayName("After the close the card of learnings keeps what was said and loses its buttons")
    void noMoreToLearn() {
        hall.tell(story -> story.at("learning").does(SAM, new SessionCommand.Learn(story.words(5))));
        assertThat(buttons(hall.last(Announcement.LearningsCard.class).card())).isNotEmpty();

        hall.does(CLAIRE, new SessionCommand.CloseSession(true));

        assertThat(buttons(hall.last(Announcement.LearningsCard.class).card())).isEmpty();
    }

    @Test
    @DisplayName("Closing a stopped case does not say that we go on")
    void stoppedAndClosed() {
        hall.tell(story -> story.at("consultation"));
        hall.does(LEA, new SessionCommand.Stop()).does(CLAIRE, new SessionCommand.Resume());
        assertThat(hall.said(Announcement.ResumedLine.class)).isTrue();
        hall.does(LEA, new SessionCommand.Stop());
        int before = hall.heard().size();

        hall.does(CLAIRE, new SessionCommand.CloseCase());

        assertThat(hall.heard().subList(before, hall.heard().size()).stream()
                        .filter(Heard::shared)
                        .filter(each -> !each.edit())
                        .map(each -> each.what().getClass()))
                .singleElement()
                .isEqualTo(Announcement.ClosingCard.class);
    }

    @Test
    @DisplayName("A closed case's notebook has no buttons, and once erased it is not told again")
    void erasedNotebook() {
        hall.tell(story -> story.at("consultation"));
        says(SAM);
        hall.does(CLAIRE, new SessionCommand.CloseCase());
        assertThat(buttons(hall.last(Announcement.NotebookCard.class).card()))
                .extracting(Button::action)
                .extracting(action -> action.entry())
                .doesNotContain("mark", "stop", "commit");

        hall.does(LEA, new SessionCommand.EraseCase());
        int before = hall.heard().size();
        hall.does(CLAIRE, new SessionCommand.CloseSession(true));

        assertThat(hall.heard().subList(before, hall.heard().size()))
                .isNotEmpty()
                .noneMatch(each -> each.what() instanceof Announcement.NotebookCard);
        assertThat(standing().values())
                .noneMatch(each -> each.to(LEA)
                        && Set.of(Announcement.NotebookCard.class, Announcement.EraseOffered.class)
                                .contains(each.what().getClass()));
    }

    @Test
    @DisplayName("A case erased after the close takes back every file that its client was sent")
    void erasedFiles() {
        hall.tell(story -> story.at("plan").does(LEA, new SessionCommand.Keep(story.words(5))));
        hall.does(CLAIRE, new SessionCommand.CloseSession(true));
        List<Addressed.Upload> files = hall.operations().stream()
                .filter(Addressed.Upload.class::isInstance)
                .map(Addressed.Upload.class::cast)
                .toList();
        assertThat(files).hasSize(2);

        hall.does(LEA, new SessionCommand.EraseCase());
        assertThat(files)
                .allSatisfy(each ->
                        assertThat(hall.operations()).contains(new Addressed.Retract(each.key(), each.place())));
    }

    @Test
    @DisplayName("A notebook with a commitment and nothing kept has no heading for what is kept")
    void nothingKept() {
        hall.tell(story -> story.at("plan"));
        hall.tell(story -> story.does(LEA, new SessionCommand.Commit(story.words(6), story.words(6), null, null)));
        assertThat(CardText.of(hall.last(Announcement.NotebookCard.class).card()))
                .doesNotContain("What I keep:");
        hall.tell(story -> story.does(LEA, new SessionCommand.Keep(story.words(6))));
        assertThat(CardText.of(hall.last(Announcement.NotebookCard.class).card()))
                .contains("What I keep:");
    }

    private void says(MemberId who) {
        hall.tell(story -> story.does(
                who,
                new SessionCommand.Say(story.words(8), story.state().timing().stage())));
    }

    /** What stands in private, by its key: edits replace, what is taken back is gone. */
    private Map<MessageKey, Heard> standing() {
        Map<MessageKey, Heard> standing = new LinkedHashMap<>();
        for (Heard each : hall.heard()) {
            if (!each.shared()) {
                standing.put(each.key(), each);
            }
        }
        Map<MessageKey, Addressed> last = new LinkedHashMap<>();
        for (Addressed each : hall.operations()) {
            switch (each) {
                case Addressed.Say say -> last.put(say.key(), say);
                case Addressed.Retract retract -> last.put(retract.key(), retract);
                default -> {
                    // Threads, pins and files.
                }
            }
        }
        standing.keySet().removeIf(key -> last.get(key) instanceof Addressed.Retract);
        return standing;
    }

    private List<String> refusedAfterTheClose() {
        return standing().values().stream()
                .flatMap(each -> buttons(each.card()).stream())
                .map(button -> button.action().entry())
                .distinct()
                .filter(name -> switch (CATALOG.find(name).orElseThrow().meaning()) {
                    case Entry.Meaning.Does ignored -> !name.equals("erase-confirmed");
                    case Entry.Meaning.SaysDraft ignored -> true;
                    default -> false;
                })
                .toList();
    }

    private static List<Button> buttons(Card card) {
        return Stream.concat(
                        card.actions().stream(),
                        card.blocks().stream()
                                .flatMap(block -> block instanceof Block.Choices choices
                                        ? choices.buttons().stream()
                                        : Stream.of()))
                .toList();
    }
}
