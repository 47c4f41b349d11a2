package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codevbot.core.announcement.Hall.Heard;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No card that stands somewhere offers what has passed. */
class StandingCardsTest {
    private final Hall hall = new Hall(Circle.classic(), Language.EN, false);

    private Hall at(String step) {
        return hall.tell(story -> story.at(step));
    }

    @Test
    @DisplayName("Minutes that are told late, as after an outage, are told only while they are left")
    void minutesToldLate() {
        at("consultation");
        int stage = hall.state().timing().stage();
        var five = new Announcement.MinutesLeft(hall.state().id(), stage, 5);
        var one = new Announcement.MinutesLeft(hall.state().id(), stage, 1);
        int left = (int) (hall.state().timing().remaining(hall.scene(null).now()) / 60);
        assertThat(left).isGreaterThan(6);
        assertThat(hall.composer().card(five, hall.scene(null)).silent()).isTrue();
        hall.minutes(left - 5);
        assertThat(hall.composer().card(five, hall.scene(null)).silent()).isFalse();
        hall.minutes(4);
        assertThat(hall.composer().card(five, hall.scene(null)).silent()).isTrue();
        assertThat(hall.composer().card(one, hall.scene(null)).silent()).isFalse();
        hall.minutes(2);
        assertThat(hall.composer().card(one, hall.scene(null)).silent()).isTrue();
        hall.does(CLAIRE, new SessionCommand.Next());
        assertThat(hall.composer().card(one, hall.scene(null)).silent()).isTrue();
    }

    @Test
    @DisplayName(
            "After an hour without the platform: the hours of the step as they are, and a question only while open")
    void anHourLate() {
        at("consultation");
        int left = (int) (hall.state().timing().remaining(hall.scene(null).now()) / 60);
        hall.minutes(left + 1);
        Announcement question = hall.last(Announcement.EndQuestion.class).what();
        hall.minutes(60);
        assertThat(offered(hall.composer().card(question, hall.scene(CLAIRE)))).contains("next", "extend");
        Card status =
                hall.composer().card(new Announcement.StatusCard(hall.state().id()), hall.scene(null));
        Block.Bar clock = new Block.Bar(
                hall.state().timing().enteredAt(), hall.state().timing().stageEnd(), false);
        assertThat(status.blocks()).contains(clock);
        hall.does(CLAIRE, new SessionCommand.Next());
        assertThat(offered(hall.composer().card(question, hall.scene(CLAIRE)))).isEmpty();
        Card moved =
                hall.composer().card(new Announcement.StatusCard(hall.state().id()), hall.scene(null));
        assertThat(moved.blocks()).doesNotContain(clock).hasAtLeastOneElementOfType(Block.Bar.class);
    }

    private static List<String> offered(Card card) {
        return CardText.buttons(card).stream()
                .map(button -> button.action().entry())
                .toList();
    }

    /** What stands in a person's own conversation now: the last of each key, and nothing that was taken back. */
    private Map<MessageKey, Card> standing(MemberId member) {
        Map<MessageKey, Card> cards = new LinkedHashMap<>();
        Place.Direct place = new Place.Direct(hall.state().group(), member);
        for (Addressed operation : hall.operations()) {
            if (!operation.place().equals(place)) {
                continue;
            }
            switch (operation) {
                case Addressed.Say say -> {
                    Card card = hall.composer().card(say.what(), hall.scene(member));
                    cards.remove(say.key());
                    if (!card.silent()) {
                        cards.put(say.key(), card);
                    }
                }
                case Addressed.Retract retract -> cards.remove(retract.key());
                case Addressed.Upload ignored -> {}
                case Addressed.OpenThread ignored -> {}
                case Addressed.CloseThread ignored -> {}
                case Addressed.Pin ignored -> {}
                case Addressed.Unpin ignored -> {}
                case Addressed.Home ignored -> {}
            }
        }
        return cards;
    }

    private List<String> titles(MemberId member) {
        return standing(member).values().stream()
                .map(card -> card.title().characters())
                .toList();
    }

    private List<String> entries(MemberId member) {
        return standing(member).values().stream()
                .flatMap(card -> CardText.buttons(card).stream())
                .map(Button::action)
                .map(action -> action.entry())
                .toList();
    }

    /** The cards of steps as they stand in the channel. */
    private Map<MessageKey, Card> steps() {
        Map<MessageKey, Card> cards = new LinkedHashMap<>();
        hall.heard().stream()
                .filter(each -> each.what() instanceof Announcement.StepCard)
                .forEach(each -> cards.put(each.key(), each.card()));
        return cards;
    }

    @Test
    @DisplayName(
            "No step's card has a clock of its own, none has buttons once its step is over, all know their minutes")
    void stepCards() {
        at("presentation").does(CLAIRE, new SessionCommand.Next());
        assertThat(steps()).hasSize(2);
        assertThat(steps().values())
                .flatMap(Card::blocks)
                .noneMatch(Block.Bar.class::isInstance)
                .anyMatch(Block.Fields.class::isInstance);
        assertThat(steps().values().stream()
                        .filter(card -> !CardText.buttons(card).isEmpty()))
                .singleElement()
                .satisfies(card -> assertThat(CardText.of(card)).contains("15 minutes"));
        hall.does(CLAIRE, new SessionCommand.Extend(5, true));
        assertThat(steps().values().stream().map(CardText::of)).anyMatch(text -> text.contains("20 minutes"));
        hall.does(CLAIRE, new SessionCommand.Back());
        assertThat(steps().values().stream()
                        .filter(card -> !CardText.buttons(card).isEmpty()))
                .singleElement()
                .satisfies(card -> assertThat(CardText.of(card)).contains("Step 1"));
        hall.does(CLAIRE, new SessionCommand.CloseSession(true));
        assertThat(steps().values()).allMatch(card -> CardText.buttons(card).isEmpty());
        assertThat(hall.heard().stream().filter(each -> each.what() instanceof Announcement.StepCard && !each.edit()))
                .hasSize(2);
    }

    @Test
    @DisplayName("An offer to take over goes from everybody as soon as the facilitator acts")
    void offersGo() {
        at("presentation").minutes(14);
        assertThat(entries(HUGO)).contains("take-over");
        hall.does(CLAIRE, new SessionCommand.Next());
        for (MemberId consultant : Story.CONSULTANTS) {
            assertThat(entries(consultant)).doesNotContain("take-over");
        }
    }

    @Test
    @DisplayName("It goes with the close of the session too")
    void offersGoAtTheClose() {
        at("presentation").minutes(14);
        hall.does(CLAIRE, new SessionCommand.CloseSession(true));
        assertThat(entries(HUGO)).doesNotContain("take-over");
    }

    @Test
    @DisplayName("Asking it back is answered by giving it back: the question goes, and nothing is offered at once")
    void askedBack() {
        at("presentation").minutes(14);
        hall.does(HUGO, new SessionCommand.TakeOver()).does(CLAIRE, new SessionCommand.AskBack());
        assertThat(entries(HUGO)).contains("hand-over");
        hall.does(HUGO, new SessionCommand.HandOver(CLAIRE)).minutes(1);
        assertThat(entries(HUGO)).doesNotContain("hand-over", "take-over");
        assertThat(entries(NORA)).doesNotContain("take-over");
        assertThat(entries(CLAIRE)).contains("next");
    }

    @Test
    @DisplayName("A planned end that is over is no plan any more")
    void plannedEnd() {
        at("consultation");
        var status = new Announcement.StatusCard(hall.state().id());
        assertThat(CardText.of(hall.composer().card(status, hall.scene(null)))).contains("Planned end");
        hall.minutes(120);
        assertThat(CardText.of(hall.composer().card(status, hall.scene(null))))
                .contains("Consultation")
                .doesNotContain("Planned end");
    }

    @Test
    @DisplayName("A nudge goes when its draft may be said; the card that says so goes with the step")
    void draftsFollow() {
        at("presentation");
        hall.tell(story -> story.does(SAM, new SessionCommand.Say(story.words(9), 3)));
        assertThat(titles(SAM)).anyMatch(title -> title.contains("Not the moment yet"));
        hall.does(CLAIRE, new SessionCommand.Next());
        assertThat(titles(SAM))
                .noneMatch(title -> title.contains("Not the moment yet"))
                .anyMatch(title -> title.contains("Now is the time"));
        hall.does(CLAIRE, new SessionCommand.Next()).tell(story -> story.agreed(Set.of(HelpType.IDEAS)));
        hall.does(CLAIRE, new SessionCommand.Next());
        assertThat(titles(SAM).stream().filter(title -> title.contains("Now is the time")))
                .hasSize(1);
        assertThat(hall.messages().filter(each -> each.what() instanceof Announcement.DraftsReady))
                .as("said once, though three steps lie between")
                .hasSize(1);
        hall.does(CLAIRE, new SessionCommand.Next());
        assertThat(titles(SAM)).noneMatch(title -> title.contains("Now is the time"));
    }

    @Test
    @DisplayName("In a hidden step the nudge holds the button that writes these words, and goes when they are written")
    void hiddenNudge() {
        at("consultation").does(CLAIRE, new SessionCommand.OpenHidden());
        var words = hall.story().words(9);
        hall.tell(story -> story.does(SAM, new SessionCommand.Say(words, 6)));
        assertThat(entries(SAM)).contains("say-draft").doesNotContain("drafts");
        hall.does(SAM, new SessionCommand.SayDraft(words, null));
        assertThat(titles(SAM)).noneMatch(title -> title.contains("written by the form"));
    }

    @Test
    @DisplayName("Once the contract's step is left the client is not offered to withdraw any more")
    void bound() {
        at("contract");
        assertThat(entries(LEA)).contains("withdraw-client");
        hall.tell(story -> story.walkTo("consultation"));
        assertThat(entries(LEA)).doesNotContain("withdraw-client").contains("notebook");
    }

    @Test
    @DisplayName("When the one chosen passes, the facilitator alone is told, and who passed reads a text of their own")
    void declined() {
        hall.tell(story -> story.opened().walkTo("choice"));
        hall.tell(story -> story.does(LEA, new SessionCommand.Propose(Choice.ThreeP.CONCERN, story.words(8))));
        hall.tell(story -> story.does(SAM, new SessionCommand.Propose(Choice.ThreeP.PROJECT, story.words(8))));
        hall.tell(story -> story.does(CLAIRE, new SessionCommand.Confirm(1, story.words(7))));
        int before = hall.heard().size();
        hall.does(LEA, new SessionCommand.WithdrawAsClient());
        List<Heard> heard = hall.heard().subList(before, hall.heard().size());
        assertThat(heard.stream().filter(each -> each.what() instanceof Announcement.ClientDeclined))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.to(CLAIRE)).isTrue();
                    assertThat(CardText.of(each.card())).contains("Léa passes");
                });
        assertThat(titles(LEA)).anyMatch(title -> title.contains("Understood"));

        hall.tell(story -> story.does(CLAIRE, new SessionCommand.Confirm(2, story.words(7))));
        assertThat(titles(SAM)).anyMatch(title -> title.contains("subject chosen is yours"));
        hall.does(SAM, new SessionCommand.WithdrawSubject(2));
        assertThat(entries(SAM)).doesNotContain("agree-client");
    }

    @Test
    @DisplayName("Status and panel show the same share of a round, also when time has passed")
    void shares() {
        at("clarification").does(CLAIRE, new SessionCommand.StartRound());
        int before = hall.heard().size();
        hall.minutes(10);
        List<Heard> heard = hall.heard().subList(before, hall.heard().size());
        assertThat(heard).anyMatch(each -> each.what() instanceof Announcement.PanelCard);
        assertThat(heard).anyMatch(each -> each.what() instanceof Announcement.StatusCard);
    }

    @Test
    @DisplayName("After the close no private card holds a button that would be refused")
    void closed() {
        List<String> left = new ArrayList<>();
        at("presentation").minutes(14);
        hall.does(HUGO, new SessionCommand.TakeOver());
        hall.tell(story -> story.does(ALI, new SessionCommand.Say(story.words(9), 3)));
        hall.does(HUGO, new SessionCommand.Next()).does(CLAIRE, new SessionCommand.AskBack());
        hall.tell(story -> story.does(ALI, new SessionCommand.Say(story.words(9), 4)));
        hall.tell(story -> story.does(NORA, new SessionCommand.Contribute(null, story.words(9))));
        assertThat(entries(ALI)).contains("say-draft");
        hall.does(HUGO, new SessionCommand.CloseSession(true));
        for (MemberId member : Story.ALL) {
            left.addAll(entries(member));
        }
        assertThat(left).isNotEmpty().isSubsetOf("notebook", "notes", "erase-case", "panel", "read-on");
    }
}
