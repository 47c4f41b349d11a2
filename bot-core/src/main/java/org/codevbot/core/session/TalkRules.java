package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Role;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.OfTalk;
import org.codevbot.core.session.SessionEvent.Heard;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.NotKept;
import org.jspecify.annotations.Nullable;

/** Where words are heard, who has the right, and what becomes of words out of turn (product.md section 5, 4 and 5). */
final class TalkRules {
    private TalkRules() {}

    static Decision decide(SessionState state, Given given, OfTalk command, Format format) {
        return switch (command) {
            case SessionCommand.Say say -> say(state, given, say, format);
            case SessionCommand.Contribute contribute ->
                isLate(state, contribute)
                        ? accepted(new KeptAsNote(given.person(), contribute.words()))
                        : contribute(state, given, contribute.kind(), contribute.words(), format);
            case SessionCommand.SayDraft draft -> contribute(state, given, draft.kind(), draft.words(), format);
            case SessionCommand.ChangeWords change -> WrittenRules.change(state, given, change);
            case SessionCommand.WithdrawWords withdraw -> WrittenRules.withdraw(state, given, withdraw);
            case SessionCommand.Hand hand -> FloorRules.hand(state, given, hand, format);
            case SessionCommand.Pass ignored -> FloorRules.pass(state, given, format);
            case SessionCommand.NoteSpoken note -> FloorRules.noteSpoken(state, given, note, format);
            case SessionCommand.PartDone part -> WindowRules.part(state, given, part, format);
            case SessionCommand.StartRound ignored -> FloorRules.startRound(state, given, format);
            case SessionCommand.OpenHidden ignored -> FloorRules.openHidden(state, given, format);
            case SessionCommand.Reveal ignored -> FloorRules.reveal(state, given, format);
            case SessionCommand.AskKind ask -> FloorRules.askKind(state, given, ask, format);
            case SessionCommand.AllowKind allow -> FloorRules.allowKind(state, given, allow);
        };
    }

    private static Decision say(SessionState state, Given given, SessionCommand.Say say, Format format) {
        Sitting sitting = new Sitting(state, format);
        MemberId who = given.person();
        if (state.phase() instanceof Phase.Offered || state.phase() instanceof Phase.Closed) {
            return accepted(new NotKept(say.words()));
        }
        int stage = heardIn(state, given, say.stage(), sitting);
        if (sitting.step(stage).isEmpty()) {
            return accepted(new NotKept(say.words()));
        }
        if (say.words().characters() > Limits.CONTRIBUTION) {
            return new Decision.Refused(Refusal.TOO_LONG, List.of(draft(state, who, say.words(), false, sitting)));
        }
        boolean running = stage == state.timing().stage();
        boolean paused = running && state.phase() instanceof Phase.Paused;
        boolean hidden = running && state.floor().hidden() && !sitting.standsAside(who);
        if (paused || hidden || sitting.rightsAt(stage, who).isEmpty()) {
            return say.words().count() <= Limits.FEW_WORDS
                    ? accepted(new NotKept(say.words()))
                    : accepted(draft(state, who, say.words(), nudges(state, who, sitting), sitting));
        }
        return heard(state, given, new Voice(stage, null, say.words(), false, false, null), format);
    }

    /** The running step, or one left less than 60 s ago, in its thread, by a person who had the right then. */
    private static int heardIn(SessionState state, Given given, int thread, Sitting sitting) {
        boolean late = state.timing().left().stream()
                .anyMatch(left ->
                        left.stage() == thread && !given.at().isAfter(left.at().plus(Moments.GRACE)));
        return late
                        && thread != state.timing().stage()
                        && !sitting.rightsAt(thread, given.person()).isEmpty()
                ? thread
                : state.timing().stage();
    }

    /** Written to be hidden, sent after the reveal: nobody but its author shall read it. */
    private static boolean isLate(SessionState state, SessionCommand.Contribute contribute) {
        return contribute.hidden() && !state.floor().hidden();
    }

    /** A form that was opened in one client's case says nothing in another's: the words wait as a draft. */
    private static boolean isOfAnotherCase(SessionState state, Given given, Format format) {
        Stamp stamp = given.stamp();
        Cases cases = new Cases(state, format);
        return stamp != null
                && new Sitting(state, format).step(stamp.stage()).isPresent()
                && cases.numberAt(stamp.stage())
                        != cases.numberAt(state.timing().stage());
    }

    private static Decision contribute(
            SessionState state, Given given, @Nullable String kind, Words words, Format format) {
        Sitting sitting = new Sitting(state, format);
        MemberId who = given.person();
        Refusal reason =
                isOfAnotherCase(state, given, format) ? Refusal.TOO_LATE : refusal(state, who, kind, words, sitting);
        if (reason != null) {
            return new Decision.Refused(reason, List.of(draft(state, who, words, false, sitting)));
        }
        return heard(
                state,
                given,
                new Voice(
                        state.timing().stage(),
                        kind,
                        words,
                        true,
                        state.floor().hidden(),
                        handedTo(state, who, sitting)),
                format);
    }

    private static @Nullable Refusal refusal(
            SessionState state, MemberId who, @Nullable String kind, Words words, Sitting sitting) {
        if (state.phase() instanceof Phase.Paused) {
            return Refusal.PAUSED;
        }
        if (sitting.step().isEmpty()) {
            return Refusal.NOT_THIS_STEP;
        }
        if (sitting.rights(who).isEmpty()) {
            return sitting.silence(who);
        }
        if (words.characters() > Limits.CONTRIBUTION) {
            return Refusal.TOO_LONG;
        }
        boolean shut = kind != null
                && sitting.openKinds().stream().noneMatch(open -> open.code().equals(kind));
        return shut ? Refusal.KIND_NOT_OPEN : null;
    }

    /** What is about to be heard. */
    private record Voice(
            int stage,
            @Nullable String kind,
            Words words,
            boolean byForm,
            boolean hidden,
            @Nullable MemberId to) {}

    /** By voice the group hears what is said: what a consultant writes is a card for the client alone. */
    private static @Nullable MemberId handedTo(SessionState state, MemberId who, Sitting sitting) {
        return sitting.spoken() && sitting.roleOf(who) == Role.CONSULTANT
                ? state.client().orElse(null)
                : null;
    }

    private static Decision heard(SessionState state, Given given, Voice voice, Format format) {
        MemberId who = given.person();
        Case open = new Cases(state, format)
                .at(voice.stage())
                .filter(each -> !each.closed())
                .orElse(null);
        if (open == null) {
            return late(state, who, voice, new Sitting(state, format));
        }
        int all = state.cases().stream()
                .mapToInt(each -> each.contributions().size())
                .sum();
        if (all >= Limits.CONTRIBUTIONS) {
            return new Decision.Refused(Refusal.TOO_MANY, List.of(new KeptAsDraft(who, voice.words(), false, -1)));
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new Heard(new Contribution(
                open.contributions().size() + 1,
                who,
                voice.stage(),
                voice.kind(),
                voice.words(),
                voice.byForm(),
                voice.hidden(),
                false,
                given.at(),
                voice.to())));
        // What goes on when hidden words come would tell everybody who has written.
        if (voice.stage() == state.timing().stage() && voice.to() == null && !voice.hidden()) {
            events.addAll(FloorRules.floorGoesOn(state, who));
        }
        return accepted(events);
    }

    /** Said for a case that was closed meanwhile: never heard in another, but its author's to say again there. */
    private static Decision late(SessionState state, MemberId who, Voice voice, Sitting sitting) {
        return sitting.step().isPresent() && voice.words().count() > Limits.FEW_WORDS
                ? accepted(draft(state, who, voice.words(), false, sitting))
                : accepted(new NotKept(voice.words()));
    }

    private static KeptAsDraft draft(SessionState state, MemberId who, Words words, boolean nudge, Sitting sitting) {
        boolean mayNow = sitting.step().isPresent() && !sitting.rights(who).isEmpty();
        int opens = mayNow ? state.timing().stage() : sitting.opensFor(who);
        return new KeptAsDraft(who, words, nudge, opens);
    }

    /** At most once per person and step, and never where people speak by voice. */
    private static boolean nudges(SessionState state, MemberId who, Sitting sitting) {
        return !sitting.spoken()
                && !sitting.isOutside(who)
                && sitting.stage()
                        .filter(stage -> !state.nudged()
                                .getOrDefault(Cases.nudgeKey(stage), Set.of())
                                .contains(who))
                        .isPresent();
    }
}
