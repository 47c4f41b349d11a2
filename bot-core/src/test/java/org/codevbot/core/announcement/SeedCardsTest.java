package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.Offer;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.Terms;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the cards of each seed offer, to whom, and what stays one person's own. */
class SeedCardsTest {
    private static final Composer COMPOSER = new Composer();

    private static Format format(String code) {
        return FormatCatalog.shippedAnd().find(new FormatKey(code, 90)).orElseThrow();
    }

    private static Hall stated(String code) {
        return new Hall(format(code), Language.EN, false).tell(story -> {
            story.at("contract");
            story.presses(LEA, new TellNeeds(story.words(6)), null);
            story.does(LEA, new StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        });
    }

    private static List<String> labels(Card card) {
        return CardText.buttons(card).stream().map(Button::label).toList();
    }

    private static Card view(Hall hall, Entry.View view, MemberId who) {
        return COMPOSER.view(view, "", hall.scene(who));
    }

    private static List<String> shared(Hall hall) {
        return labels(hall.last(Announcement.ContractCard.class).card());
    }

    @Test
    @DisplayName("Where stating is enough, the card of the contract has no button at all, for nobody")
    void clientStates() {
        for (String code : List.of("exploration", "cooperants")) {
            Hall hall = stated(code);
            assertThat(shared(hall)).isEmpty();
            for (MemberId who : Story.ALL) {
                assertThat(labels(view(hall, Entry.View.CONTRACT, who)))
                        .doesNotContain("I agree", "That is it", "Restate");
                assertThat(labels(view(hall, Entry.View.NOW, who))).doesNotContain("I agree", "That is it", "Restate");
            }
        }
    }

    @Test
    @DisplayName("Where each restates, the client alone is asked for a yes, and it says: that is it")
    void eachRestates() {
        Hall hall = stated("learning-choice");
        assertThat(shared(hall)).contains("Restate", "That is it").doesNotContain("I agree");
        assertThat(labels(view(hall, Entry.View.NOW, LEA))).contains("That is it");
        assertThat(labels(view(hall, Entry.View.NOTEBOOK, LEA))).contains("That is it");
        assertThat(labels(view(hall, Entry.View.NOW, SAM))).contains("Restate").doesNotContain("That is it");
        Card panel = view(hall, Entry.View.PANEL, CLAIRE);
        assertThat(CardText.of(panel)).contains("Have not said the sentence again yet Sam, Ali, Nora, Hugo");
        assertThat(labels(panel)).doesNotContain("That is it", "I agree");
    }

    @Test
    @DisplayName("Where client and facilitator agree, only these two are offered a yes, each where they alone look")
    void clientAndFacilitator() {
        Hall hall = stated("practice-year");
        assertThat(shared(hall)).doesNotContain("I agree", "That is it", "Restate");
        assertThat(labels(view(hall, Entry.View.NOW, LEA))).contains("I agree");
        assertThat(labels(view(hall, Entry.View.NOTEBOOK, LEA))).contains("I agree");
        assertThat(labels(view(hall, Entry.View.PANEL, CLAIRE))).contains("I agree");
        for (Entry.View view : List.of(Entry.View.NOW, Entry.View.CONTRACT, Entry.View.STATUS)) {
            assertThat(labels(view(hall, view, SAM))).doesNotContain("I agree", "Restate");
        }
        hall.does(LEA, new Agree(1, true));
        assertThat(labels(view(hall, Entry.View.NOTEBOOK, LEA))).doesNotContain("I agree");
    }

    @Test
    @DisplayName("As ever in the classic session, everybody's yes is on the card of the group")
    void reformulated() {
        assertThat(shared(stated("classic"))).contains("I agree", "Restate", "Not clear to me");
    }

    @Test
    @DisplayName("A skill is its owner's: its form, its question at the end, and no word of it for anybody else")
    void skill() {
        Hall hall = new Hall(format("classic"), Language.EN, false).tell(story -> {
            story.opened().does(SAM, new Practise(2));
            story.chosen().walkTo("learning");
        });
        assertThat(CardText.of(view(hall, Entry.View.NOW, SAM)))
                .contains("Questioning: what did practising it teach me?");
        assertThat(form("learn", hall, SAM).fields())
                .extracting(Form.Field::label)
                .containsExactly("What I take for my own practice", "“Questioning”: a note for me");
        for (MemberId who : List.of(CLAIRE, LEA, ALI)) {
            assertThat(form("learn", hall, who).fields()).hasSize(1);
            for (Entry.View view : Entry.View.values()) {
                assertThat(CardText.of(view(hall, view, who)))
                        .as(view + " " + who)
                        .doesNotContain("Questioning");
            }
        }
        assertThat(hall.heard()).noneMatch(heard -> CardText.of(heard.card()).contains("Questioning"));
    }

    @Test
    @DisplayName("The check-in asks for a skill only where the format has some")
    void checkIn() {
        assertThat(form("check-in", new Hall(format("classic"), Language.EN, false), SAM)
                        .fields())
                .extracting(Form.Field::name)
                .containsExactly("emoji", "word", "skill");
        assertThat(form("check-in", new Hall(format("cooperants"), Language.EN, false), SAM)
                        .fields())
                .extracting(Form.Field::name)
                .containsExactly("emoji", "word");
    }

    @Test
    @DisplayName("The memo of a first session is read at the first one and at no other")
    void welcome() {
        assertThat(opening("cooperants", true)).contains("A first session together", "• Welcome: everyone takes part");
        assertThat(opening("cooperants", false)).doesNotContain("A first session together");
        assertThat(opening("classic", true)).doesNotContain("A first session together");
    }

    private static String opening(String code, boolean first) {
        Format format = format(code);
        Terms usual = Terms.usual();
        SessionState state = new Offer(
                        new SessionId("s1"),
                        new GroupId("g1"),
                        Story.HOUR,
                        Story.ALL,
                        CLAIRE,
                        null,
                        null,
                        List.of(),
                        new Terms(Mode.WRITTEN, first, usual.accepted(), usual.skills(), usual.zones()))
                .state(format);
        Scene scene = new Scene(
                state,
                format,
                Hall.group(format, Language.EN, false),
                Story.HOUR,
                null,
                id -> Optional.empty(),
                List.of());
        return CardText.of(COMPOSER.card(new Announcement.OpeningCard(state.id()), scene));
    }

    @Test
    @DisplayName(
            "The page for a sponsor has aims, dates and promises, names nobody, and is a press away in its format only")
    void sponsor() {
        Hall hall = stated("practice-year");
        assertThat(labels(view(hall, Entry.View.GROUP, SAM))).contains("For a sponsor");
        String page = CardText.of(view(hall, Entry.View.SPONSOR, SAM));
        assertThat(page).contains("Aims:", "Dates:", "sees:", "never sees:", "at least 12 months");
        assertThat(page).doesNotContain("Claire", "Léa", "Sam", "Ali", "Nora", "Hugo", "⟦w");
        assertThat(labels(view(stated("classic"), Entry.View.GROUP, SAM))).doesNotContain("For a sponsor");
        assertThat(CardText.of(view(stated("cooperants"), Entry.View.GROUP, SAM)))
                .contains("once a month");
    }

    @Test
    @DisplayName(
            "Who has not accepted the rules is named to the facilitator, and neither named nor counted to the group")
    void charter() {
        Hall hall = new Hall(format("practice-year"), Language.EN, false).does(CLAIRE, new Open());
        Story.ALL.forEach(who -> hall.does(who, new CheckIn("☀️", null)));
        List.of(CLAIRE, LEA, ALI).forEach(who -> hall.does(who, new AcceptCharter()));
        assertThat(CardText.of(view(hall, Entry.View.PANEL, CLAIRE)))
                .contains("Have not accepted the rules yet Sam, Nora, Hugo");
        Card before = hall.last(Announcement.OpeningCard.class).card();
        hall.does(SAM, new AcceptCharter());
        assertThat(COMPOSER.card(new Announcement.OpeningCard(hall.state().id()), hall.scene(null)))
                .isEqualTo(before);
        assertThat(CardText.of(view(hall, Entry.View.STATUS, SAM))).doesNotContain("accepted");
    }

    @Test
    @DisplayName("Whoever comes in without having accepted the rules is shown them once, alone; nobody else is told")
    void latecomer() {
        Hall hall = new Hall(format("practice-year"), Language.EN, false).does(CLAIRE, new Open());
        hall.tell(story -> {
            Story.ALL.forEach(who -> story.does(who, new CheckIn("☀️", null)));
            Story.ALL.stream().filter(who -> !who.equals(HUGO)).forEach(who -> story.does(who, new AcceptCharter()));
            story.chosen().walkTo("follow-up");
        });
        Card asked = COMPOSER.question(new Question.CharterWaits(false), hall.scene(CLAIRE));
        assertThat(labels(asked)).contains("Go on");
        assertThat(CardText.of(asked)).contains("Hugo");
        hall.does(CLAIRE, new Next(true));
        int before = hall.heard().size();
        hall.does(HUGO, new Say(hall.story().words(9), -1));
        List<Hall.Heard> fresh = hall.heard().subList(before, hall.heard().size());
        assertThat(fresh.stream().filter(each -> !each.edit())).singleElement().satisfies(told -> {
            assertThat(told.what()).isInstanceOf(Announcement.RulesFirst.class);
            assertThat(told.to(HUGO)).isTrue();
            assertThat(labels(told.card())).containsExactly("I accept the rules");
            assertThat(told.card().blocks()).hasSizeGreaterThan(2);
        });
        Card refused = COMPOSER.refusal(Refusal.CHARTER_FIRST, hall.scene(HUGO));
        assertThat(labels(refused)).contains("I accept the rules");
        assertThat(labels(view(hall, Entry.View.NOW, HUGO))).contains("I accept the rules");
        assertThat(labels(view(hall, Entry.View.NOW, SAM))).doesNotContain("I accept the rules");
        hall.does(HUGO, new AcceptCharter());
        assertThat(hall.operations().stream().filter(Addressed.Retract.class::isInstance))
                .anyMatch(each -> ((Addressed.Retract) each).key().value().endsWith("rules-first/" + HUGO));
    }

    private static Form form(String name, Hall hall, MemberId who) {
        Entry entry = new Catalog().find(name).orElseThrow();
        return COMPOSER.form(entry, Action.of(name, null), hall.scene(who), Map.of());
    }
}
