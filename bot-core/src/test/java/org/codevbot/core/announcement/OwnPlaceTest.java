package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Decision;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.TwoCases;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a card offers its reader is what comes of it: by the case that runs, and by the reader's place in it. */
class OwnPlaceTest {
    private static Format of(String code, int minutes) {
        return FormatCatalog.shippedAnd().find(new FormatKey(code, minutes)).orElseThrow();
    }

    @Test
    @DisplayName("By voice who keeps the time hands the client a card, as the form says")
    void timekeeperHandsACard() {
        Hall hall = new Hall(Story.spoken(of("exploration", 90)), Language.EN, false);
        hall.tell(story -> story.at("consultation"));
        assertThat(form(hall, CLAIRE)).isEqualTo(form(hall, SAM)).isNotEqualTo(form(hall, LEA));
        assertThat(to(hall, CLAIRE)).isEqualTo(LEA);
    }

    @Test
    @DisplayName("By voice who facilitates from outside speaks to all after handing over, and the form says so")
    void externalSpeaksToAll() {
        Hall hall = new Hall(Story.spoken(of("practice-year", 90)), Language.EN, false);
        hall.tell(story -> story.at("consultation")).does(CLAIRE, new SessionCommand.HandOver(ALI));
        assertThat(form(hall, CLAIRE)).isNotEqualTo(form(hall, SAM));
        hall.tell(story -> story.does(CLAIRE, new SessionCommand.Contribute(null, story.words(6))));
        assertThat(hall.story()
                        .told(SessionEvent.Heard.class)
                        .getLast()
                        .contribution()
                        .to())
                .isNull();
    }

    @Test
    @DisplayName("Who came to facilitate is never client, not even after handing over")
    void externalIsNeverClient() {
        Story story = new Story(of("practice-year", 90)).opened();
        story.does(CLAIRE, new SessionCommand.HandOver(ALI));
        assertThat(story.tries(CLAIRE, new SessionCommand.Propose(Choice.ThreeP.CONCERN, story.words(8))))
                .isEqualTo(new Decision.Refused(Refusal.FACILITATOR_IS_NEVER_CLIENT, List.of()));
    }

    @Test
    @DisplayName("The second client's notebook asks nothing of the first case's contract, and has no plan yet")
    void secondNotebook() {
        Hall hall = new Hall(of("two-clients", 180), Language.EN, false);
        hall.tell(story -> story.opened()).tell(story -> TwoCases.both(story, LEA, SAM));
        hall.tell(story -> TwoCases.step(story, 1, "contract"));
        assertThat(CardText.of(notebook(hall, LEA))).contains("One sentence now");
        assertThat(CardText.of(notebook(hall, SAM))).doesNotContain("One sentence now");
        assertThat(entries(hall, SAM)).containsExactly("note");
        hall.tell(story -> TwoCases.step(story, 2, "presentation"));
        assertThat(entries(hall, LEA)).contains("keep", "commit");
    }

    private static List<String> entries(Hall hall, MemberId viewer) {
        return CardText.buttons(notebook(hall, viewer)).stream()
                .map(button -> button.action().entry())
                .toList();
    }

    private static Card notebook(Hall hall, MemberId viewer) {
        return hall.composer().view(Entry.View.NOTEBOOK, "", hall.scene(viewer));
    }

    private static String form(Hall hall, MemberId viewer) {
        return hall.composer()
                .form(
                        new Catalog().find("contribute").orElseThrow(),
                        Action.of("contribute", null),
                        hall.scene(viewer),
                        Map.of())
                .title();
    }

    private static MemberId to(Hall hall, MemberId author) {
        hall.tell(story -> story.does(author, new SessionCommand.Contribute(null, story.words(6))));
        return Objects.requireNonNull(hall.story()
                .told(SessionEvent.Heard.class)
                .getLast()
                .contribution()
                .to());
    }
}
