package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.LocalDate;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the private cards offer, and what they do not offer yet or any more. */
class OfferedNowTest {
    private static final Composer COMPOSER = new Composer();

    private static Card view(Hall hall, Entry.View view, MemberId who) {
        return COMPOSER.view(view, "", hall.scene(who));
    }

    private static List<String> entries(Card card) {
        return CardText.buttons(card).stream()
                .map(Button::action)
                .map(action -> action.entry())
                .toList();
    }

    private static Hall hall(String point) {
        return Samples.halls(Language.EN, false).get(point).get();
    }

    @Test
    @DisplayName("Whoever comes back to a session that nobody leads any more is offered to take over")
    void comesBackToNobody() {
        Hall hall = hall("consultation");
        Story.ALL.reversed().forEach(each -> hall.does(each, new SessionCommand.Depart()));
        assertThat(hall.heard()).noneMatch(each -> each.what() instanceof Announcement.TakeOverOffer && each.to(NORA));

        hall.does(NORA, new SessionCommand.CheckIn("\u2600", null));

        assertThat(hall.heard()).anyMatch(each -> each.what() instanceof Announcement.TakeOverOffer && each.to(NORA));
        hall.does(NORA, new SessionCommand.TakeOver());
        assertThat(hall.state().attendance().isLedBy(NORA)).isTrue();
    }

    @Test
    @DisplayName("Something went out, help and leave are a press away for everyone, at any moment of a session")
    void always() {
        for (String point : List.of("opening", "presentation", "contract", "consultation", "plan", "paused")) {
            Hall hall = hall(point);
            for (MemberId who : Story.ALL) {
                List<String> all = entries(view(hall, Entry.View.NOW, who));
                assertThat(all).as(point + " " + who).contains("help", "leave");
                assertThat(all.contains("went-out")).as(point + " " + who).isEqualTo(!who.equals(CLAIRE));
            }
            assertThat(entries(view(hall, Entry.View.HELP, SAM))).contains("group", "doctor");
        }
        assertThat(entries(view(hall("consultation"), Entry.View.NOTEBOOK, LEA)))
                .contains("went-out");
    }

    @Test
    @DisplayName("While the ballot is open the private list is where one votes, and it shows which vote is one's own")
    void ballot() {
        Hall hall = hall("ballot");
        assertThat(entries(view(hall, Entry.View.SUBJECTS, ALI)))
                .contains("vote")
                .doesNotContain("subject");
        assertThat(entries(view(hall, Entry.View.SUBJECTS, CLAIRE))).doesNotContain("vote");
        hall.does(ALI, new SessionCommand.Vote(1));
        Card mine = view(hall, Entry.View.SUBJECTS, ALI);
        assertThat(CardText.of(mine)).contains("My vote");
        assertThat(CardText.buttons(mine).stream()
                        .map(Button::action)
                        .filter(action -> action.entry().equals("vote"))
                        .map(action -> action.target()))
                .containsExactly("2");
        assertThat(CardText.of(view(hall, Entry.View.SUBJECTS, SAM))).doesNotContain("My vote");
    }

    @Test
    @DisplayName("Neither off contract nor the contract's form are offered before there is anything of the kind")
    void noContractYet() {
        Hall early = hall("clarification");
        assertThat(entries(view(early, Entry.View.NOTEBOOK, LEA))).doesNotContain("off-contract", "contract");
        assertThat(entries(view(early, Entry.View.CONTRACT, SAM))).doesNotContain("off-contract");
        Hall stated = hall("stated");
        assertThat(entries(view(stated, Entry.View.NOTEBOOK, LEA))).contains("off-contract", "contract");
        assertThat(entries(view(stated, Entry.View.CONTRACT, SAM))).contains("off-contract");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("A refusal that names a button names it as the button is called")
    void namesItsButton(Language language) {
        Scene scene = new Hall(Circle.classic(), language, false).scene(SAM);
        for (Refusal reason : List.of(Refusal.NOT_THIS_STEP, Refusal.NOT_OFFERED)) {
            Card card = COMPOSER.refusal(reason, scene);
            String label = card.actions().getFirst().label();
            assertThat(card.title().characters()).contains(label);
        }
        String up = COMPOSER.sentence(Sentence.HAND_IS_UP, language, false, "")
                .title()
                .characters();
        assertThat(up)
                .contains(COMPOSER.refusal(Refusal.NOT_OFFERED, scene)
                        .actions()
                        .getFirst()
                        .label());
    }

    @Test
    @DisplayName("A draft too long to be said has no button to say it, one too long for a form none to change it")
    void longDrafts() {
        Hall hall = new Hall(Circle.classic(), Language.EN, false).tell(story -> story.at("presentation"));
        var words = hall.story().words(9);
        hall.tell(story -> story.does(SAM, new SessionCommand.Say(words, 3)));
        assertThat(entries(view(hall, Entry.View.DRAFTS, SAM))).contains("say-draft", "edit-draft");
        hall.text(words.id(), "a".repeat(3_001));
        assertThat(entries(view(hall, Entry.View.DRAFTS, SAM)))
                .contains("say-draft", "draft-note", "forget-own")
                .doesNotContain("edit-draft");
        hall.text(words.id(), "a".repeat(10_001));
        assertThat(entries(view(hall, Entry.View.DRAFTS, SAM)))
                .contains("draft-note", "forget-own")
                .doesNotContain("edit-draft", "say-draft");
    }

    @Test
    @DisplayName("French writes the first of a month as it is said")
    void firstOfTheMonth() {
        Page french = new Page(new Hall(Circle.classic(), Language.FR, false).scene(null));
        assertThat(TalkCards.day(french, LocalDate.of(2027, 1, 1))).isEqualTo("1er janvier 2027");
        assertThat(TalkCards.day(french, LocalDate.of(2027, 1, 11))).isEqualTo("11 janvier 2027");
    }

    @Test
    @DisplayName("Who is not known is answered in both languages")
    void bothLanguages() {
        assertThat(CardText.of(COMPOSER.sentence(Sentence.AWAY, "")))
                .contains("Je ne peux pas")
                .contains("I cannot");
    }
}
