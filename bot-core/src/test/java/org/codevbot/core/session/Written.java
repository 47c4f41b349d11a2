package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.ChangeWords;
import org.codevbot.core.session.SessionCommand.Contribute;
import org.codevbot.core.session.SessionCommand.Say;
import org.codevbot.core.session.SessionCommand.SayDraft;
import org.jspecify.annotations.Nullable;

/** What becomes of words that people wrote, for the invariant that none is lost. */
final class Written {
    private Written() {}

    static void hasOneFate(RandomSession.Move move) {
        WordsId written = written(move.command());
        MemberId actor = move.given().actor();
        boolean member = actor != null && move.before().attendance().knows(actor);
        if (written != null && member && live(move.before())) {
            assertThat(move.events().stream().filter(event -> names(event, written)))
                    .as("one fate for " + written)
                    .hasSize(1);
        }
    }

    /** Only where there is no step or no case to hear it, or three words or fewer out of turn. */
    static void isPassedOverOnlyWhereItMay(RandomSession.Move move, Format format) {
        // A change that comes too late leaves what was said as it was.
        if (move.command() instanceof ChangeWords) {
            return;
        }
        Seen.events(move, SessionEvent.NotKept.class).forEach(passed -> {
            SessionState before = move.before();
            int stage = before.timing().stage();
            boolean toHear = stage >= 0
                    && format.stages().get(stage) instanceof Step
                    && before.currentCase().isPresent()
                    && live(before);
            if (toHear) {
                assertThat(passed.words().count())
                        .as("words that may be passed over")
                        .isLessThanOrEqualTo(3);
                assertThat(inTurn(before, format, stage, move.given().person()))
                        .as("in turn")
                        .isFalse();
            }
        });
    }

    /** What stood in the cases stands there still, but for what an event names. */
    static void isHeld(RandomSession.Move move) {
        Set<WordsId> expected = Seen.held(move.before());
        for (SessionEvent event : move.events()) {
            switch (event) {
                case SessionEvent.Heard one ->
                    expected.add(one.contribution().words().id());
                case SessionEvent.WordsWithdrawn one -> expected.remove(one.words());
                case SessionEvent.KeptAsNote one -> expected.remove(one.words().id());
                case SessionEvent.WordsChanged one -> {
                    expected.remove(one.old());
                    expected.add(one.words().id());
                }
                case SessionEvent.CaseErased one -> one.words().forEach(expected::remove);
                case SessionEvent.Forgotten ignored -> expected.retainAll(kept(move.after()));
                default -> {}
            }
        }
        assertThat(Seen.held(move.after())).as("what was said is held").isEqualTo(expected);
    }

    private static boolean live(SessionState state) {
        return state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
    }

    private static boolean inTurn(SessionState before, Format format, int stage, MemberId author) {
        boolean open = !before.floor().hidden() || Seen.facilitates(before, format, author);
        return before.phase() instanceof Phase.Running && open && Seen.mayIn(before, format, stage, author);
    }

    private static @Nullable WordsId written(SessionCommand command) {
        return switch (command) {
            case Say say -> say.words().id();
            case Contribute contribute -> contribute.words().id();
            case SayDraft draft -> draft.words().id();
            default -> null;
        };
    }

    private static boolean names(SessionEvent event, WordsId words) {
        return switch (event) {
            case SessionEvent.Heard one -> one.contribution().words().id().equals(words);
            case SessionEvent.KeptAsDraft one -> one.words().id().equals(words);
            case SessionEvent.NotKept one -> one.words().id().equals(words);
            case SessionEvent.KeptAsNote one -> one.words().id().equals(words);
            default -> false;
        };
    }

    private static Set<WordsId> kept(SessionState state) {
        return state.cases().stream()
                .flatMap(each -> each.kept().stream())
                .map(each -> each.words().id())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
