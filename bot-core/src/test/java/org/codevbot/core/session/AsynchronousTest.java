package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.PartDone;
import org.codevbot.core.session.SessionEvent.Reminded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** product.md section 5, "Asynchronous". The story's hour is a Tuesday, 14:00 in Paris. */
class AsynchronousTest {
    private static final Format DAYS =
            FormatCatalog.shippedAnd().find(new FormatKey("asynchronous", 10)).orElseThrow();
    private static final double DAY = 24 * 60;

    private final Story story = new Story(DAYS).in(ZoneId.of("Europe/Paris"));

    /** Opened on Tuesday, the subject chosen, the presentation under way from Tuesday 14:00 on. */
    private Story begun() {
        return story.opened().chosen().does(CLAIRE, new SessionCommand.Next());
    }

    private String stage() {
        return story.sitting().stage().orElseThrow().code();
    }

    private static Instant at(String utc) {
        return Instant.parse(utc);
    }

    @Test
    @DisplayName("Windows in working days, moved on by the window's end, to the end of the session by itself")
    void byTheWindowsEnd() {
        begun();
        assertThat(story.state().timing().stageEnd()).isEqualTo(at("2026-11-11T17:00:00Z"));
        story.minutes(1.5 * DAY);
        assertThat(stage()).isEqualTo("clarification");
        assertThat(story.state().timing().stageEnd()).isEqualTo(at("2026-11-13T17:00:00Z"));
        story.minutes(3 * DAY);
        assertThat(stage()).as("a weekend does not count").isEqualTo("contract");
        story.agreed(Set.of(HelpType.IDEAS));
        assertThat(stage()).as("when it holds").isEqualTo("consultation");
        story.minutes(20 * DAY);
        assertThat(story.state().isClosed()).isTrue();
        assertThat(story.told(SessionEvent.EndAsked.class)).isEmpty();
        assertThat(story.told(SessionEvent.MinutesLeft.class)).isEmpty();
        assertThat(story.told(SessionEvent.TakeOverOffered.class)).isEmpty();
    }

    @Test
    @DisplayName("Moved on by all present having done their part")
    void byAll() {
        begun().does(LEA, new SessionCommand.Say(story.words(40), -1));
        assertThat(stage()).as("who speaks is not done by that").isEqualTo("presentation");
        story.does(LEA, new PartDone(true));
        assertThat(stage()).isEqualTo("clarification");

        story.does(LEA, new PartDone(true));
        List.of(SAM, ALI, NORA).forEach(who -> story.does(who, new PartDone(true)));
        story.does(NORA, new PartDone(false)).does(HUGO, new PartDone(true));
        assertThat(stage()).as("one took it back").isEqualTo("clarification");
        story.does(NORA, new SessionCommand.Pass());
        assertThat(stage()).as("whoever passes has done their part").isEqualTo("contract");
    }

    @Test
    void fewerThanTheQuorumNeverHurryThoseWhoHaveNotComeYet() {
        story.does(CLAIRE, new SessionCommand.Open())
                .chosen()
                .does(CLAIRE, new SessionCommand.Next())
                .does(LEA, new PartDone(true));
        assertThat(stage()).isEqualTo("presentation");
        List.of(SAM, ALI, NORA).forEach(who -> story.does(who, new SessionCommand.CheckIn("☀", null)));
        story.does(LEA, new PartDone(false)).does(LEA, new PartDone(true));
        assertThat(stage()).isEqualTo("clarification");
    }

    @Test
    void whoLeavesIsNotWaitedFor() {
        begun().does(LEA, new PartDone(true)).does(LEA, new PartDone(true));
        List.of(SAM, ALI, NORA).forEach(who -> story.does(who, new PartDone(true)));
        story.does(HUGO, new SessionCommand.Depart());
        assertThat(stage()).isEqualTo("contract");
    }

    @Test
    void onlyWhoHasAPartSaysSoAndOnlyWhereItIsAsked() {
        begun().mayNot(SAM, new PartDone(true), Refusal.NOT_YOUR_TURN);
        story.mayNot(CLAIRE, new PartDone(true), Refusal.NOT_YOUR_TURN);
        story.does(LEA, new PartDone(true)).does(CLAIRE, new SessionCommand.Next());
        assertThat(stage()).isEqualTo("contract");
        story.mayNot(LEA, new PartDone(true), Refusal.NOT_OFFERED);
        new Story(FormatCatalog.shippedAnd().find(new FormatKey("classic", 90)).orElseThrow())
                .at("consultation")
                .mayNot(SAM, new PartDone(true), Refusal.NOT_OFFERED);
    }

    @Test
    @DisplayName("The facilitator may hold: the working days that began meanwhile come back")
    void hold() {
        begun().minutes(60).does(CLAIRE, new SessionCommand.Pause()).minutes(3 * DAY);
        assertThat(stage()).isEqualTo("presentation");
        story.does(CLAIRE, new SessionCommand.Resume());
        assertThat(story.state().timing().stageEnd()).isEqualTo(at("2026-11-16T17:00:00Z"));
        assertThat(story.told(SessionEvent.TimeReplanned.class)).last().matches(SessionEvent.TimeReplanned::endMoved);
    }

    @Test
    void aHoldPastTheEveningLeavesAnotherDay() {
        begun().minutes(DAY).does(CLAIRE, new SessionCommand.Pause());
        story.minutes(5 * 60).does(CLAIRE, new SessionCommand.Resume()).minutes(1);
        assertThat(stage()).isEqualTo("presentation");
        assertThat(story.state().timing().stageEnd()).isEqualTo(at("2026-11-12T17:00:00Z"));
    }

    @Test
    @DisplayName("Longer by working days, after one confirmation that shows the new end")
    void extend() {
        begun();
        Decision asked = story.tries(CLAIRE, new SessionCommand.Extend(2, false));
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Decision.Asks.class,
                        asks -> assertThat(asks.question()).isInstanceOf(Question.Extension.class));
        story.does(CLAIRE, new SessionCommand.Extend(2, true));
        assertThat(story.state().timing().stageEnd()).isEqualTo(at("2026-11-13T17:00:00Z"));
        story.mayNot(CLAIRE, new SessionCommand.Extend(11, true), Refusal.DAYS_OUT_OF_RANGE);
        story.mayNot(CLAIRE, new SessionCommand.EndBy(30, true), Refusal.NOT_OFFERED);
    }

    @Test
    @DisplayName("Contributions hidden until the window's end, then revealed together")
    void hidden() {
        begun().walkTo("contract").agreed(Set.of(HelpType.IDEAS));
        assertThat(stage()).isEqualTo("consultation");
        CONSULTANTS.forEach(who -> story.does(who, new SessionCommand.Contribute("idea", story.words(20))));
        assertThat(story.state().floor().hidden()).isTrue();
        assertThat(story.told(SessionEvent.Revealed.class)).isEmpty();
        story.minutes(7 * DAY);
        assertThat(story.told(SessionEvent.Revealed.class))
                .singleElement()
                .satisfies(revealed -> assertThat(revealed.order()).hasSize(4));
        assertThat(stage()).isEqualTo("plan");
    }

    @Test
    @DisplayName("In a contract that does not hold at the window's end the facilitator chooses, as in a meeting")
    void contractWithoutAgreement() {
        begun().walkTo("contract").does(LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        story.mayNot(CLAIRE, new SessionCommand.GoOnWithClientsWords(), Refusal.NOT_OFFERED);
        story.minutes(1.5 * DAY);
        assertThat(stage()).isEqualTo("contract");
        assertThat(story.state().timing().endAskedAt()).isNotNull();
        story.minutes(60);
        assertThat(story.told(SessionEvent.TakeOverOffered.class))
                .as("five minutes are no absence here")
                .isEmpty();
        story.does(CLAIRE, new SessionCommand.GoOnWithClientsWords());
        assertThat(stage()).isEqualTo("consultation");
    }

    @Test
    @DisplayName("Facilitator gone: the offer comes when the question stayed unanswered for one more working day")
    void gone() {
        begun().walkTo("contract").minutes(1.5 * DAY).minutes(DAY);
        assertThat(story.told(SessionEvent.TakeOverOffered.class)).hasSize(1);
        story.does(SAM, new SessionCommand.TakeOver());
        assertThat(story.sitting().leads(SAM)).isTrue();
    }

    @Test
    @DisplayName("One private reminder, on the last morning of each one's own zone, to those who have done nothing yet")
    void reminder() {
        story.in(Map.of(NORA, ZoneId.of("America/Montreal")));
        begun().does(LEA, new PartDone(true));
        assertThat(stage()).isEqualTo("clarification");
        assertThat(story.state().timing().stageEnd())
                .as("Thursday: Tuesday 14:00 is past noon in Paris, in Montreal it is 8:00, so Nora has till Wednesday")
                .isEqualTo(at("2026-11-12T17:00:00Z"));
        story.does(SAM, new SessionCommand.Say(story.words(9), -1)).does(HUGO, new PartDone(true));
        story.does(LEA, new SessionCommand.Say(story.words(9), -1));

        story.minutes(5 * DAY);
        List<Reminded> all = story.told(Reminded.class);
        assertThat(all.subList(0, 2)).extracting(Reminded::members).containsExactly(Set.of(NORA), Set.of(ALI));
        assertThat(all).allMatch(Reminded::told);
    }

    @Test
    void whoLeftIsRemindedOfNothing() {
        begun().does(LEA, new PartDone(true))
                .does(HUGO, new SessionCommand.Depart())
                .minutes(1.9 * DAY);
        assertThat(stage()).isEqualTo("clarification");
        story.minutes(0.1 * DAY);
        assertThat(story.told(Reminded.class).stream().flatMap(each -> each.members().stream()))
                .isNotEmpty()
                .doesNotContain(HUGO);
    }

    @Test
    void aReminderThatComesTooLateIsNotSent() {
        begun().away(30 * 60).minutes(1);
        assertThat(story.told(Reminded.class)).allMatch(late -> !late.told());
        assertThat(stage()).isEqualTo("clarification");
    }

    @Test
    void aStepReturnedToHasOneWorkingDayAndWaits() {
        begun().walkTo("contract").agreed(Set.of(HelpType.IDEAS)).does(CLAIRE, new SessionCommand.Back());
        assertThat(stage()).isEqualTo("contract");
        assertThat(story.state().timing().stageEnd()).isEqualTo(at("2026-11-11T17:00:00Z"));
        story.does(SAM, new SessionCommand.Say(story.words(9), -1));
        assertThat(stage()).as("it holds, and still it does not run away").isEqualTo("contract");
    }

    @Test
    @DisplayName("In learning: learned and rated")
    void learning() {
        begun().walkTo("contract").agreed(Set.of(HelpType.IDEAS)).walkTo("learning");
        story.mayNot(SAM, new PartDone(true), Refusal.NOT_OFFERED);
        for (var who : List.of(LEA, SAM, ALI, NORA, HUGO)) {
            assertThat(story.state().isClosed()).isFalse();
            story.does(who, new SessionCommand.Learn(story.words(9))).does(who, new SessionCommand.Rate(4));
        }
        assertThat(story.state().isClosed()).isTrue();
        assertThat(story.state().closing().revealed()).isTrue();
    }
}
