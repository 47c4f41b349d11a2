package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Long seeded walks over all formats, written and spoken, with people who come and leave, restarts and jumps of the
 * clock hold the invariants. {@code -Dcodev.walk.commands} sets how many commands (10,000 in verify, 10,000,000 in the
 * profile {@code whole}), {@code -Dcodev.walk.seed} the seed.
 */
class RandomWalkTest {
    private static final int LONGEST_SESSION = 400;
    private static final List<Mode> MODES = List.of(Mode.values());
    private static final List<Format> FORMATS = Stream.concat(
                    FormatCatalog.shippedAnd().all().stream(), Stream.of(FormatSamples.pitch()))
            .toList();

    /** What a walk has met; a walk that meets nothing shows nothing. */
    private static final class Met {
        private int commands;
        private int sessions;
        private int heard;
        private int kept;
        private int closed;
        private final Set<String> stages = new HashSet<>();
    }

    @Test
    void holdsItsInvariants() {
        int commands = Integer.getInteger("codev.walk.commands", 10_000);
        long seed = Long.getLong("codev.walk.seed", 20_261_122L);

        Met met = walk(FORMATS, Rules.OWN, commands, seed);

        assertThat(met.heard).as("the walk says something").isGreaterThan(commands / 50);
        assertThat(met.kept).as("words out of turn are kept").isGreaterThan(commands / 50);
        assertThat(met.closed).as("sessions that came to their end").isPositive();
        if (commands >= 1_000_000) {
            for (Format format : FORMATS) {
                for (int i = 0; i < format.stages().size(); i++) {
                    assertThat(met.stages).contains(name(format) + " " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void seesEachInvariantBroken(Invariant invariant) {
        assertThatThrownBy(() -> walk(FORMATS, BrokenRules.breaking(invariant), 200_000, 1))
                .as("rules that break " + invariant)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(invariant.name());
    }

    @Test
    void seesARestartThatForgets() {
        assertThatThrownBy(() -> walk(FORMATS, BrokenRules.forgettingDrafts(), 200_000, 1))
                .hasMessageContaining("a restart changed the session");
    }

    private static Met walk(List<Format> formats, Rules rules, int commands, long seed) {
        Met met = new Met();
        while (met.commands < commands) {
            int number = met.sessions++;
            Format format = formats.get(number % formats.size());
            Mode mode = MODES.get(number / formats.size() % MODES.size());
            RandomSession session = new RandomSession(format, mode, seed, number, rules);
            for (int i = 0;
                    i < LONGEST_SESSION
                            && met.commands < commands
                            && !session.state().isClosed();
                    i++) {
                for (RandomSession.Move move : session.next()) {
                    see(move, format, met, "seed " + seed + ", session " + number + ", " + name(format));
                }
                met.stages.add(name(format) + " " + session.state().timing().stage());
            }
            met.closed += session.state().isClosed() ? 1 : 0;
        }
        return met;
    }

    private static void see(RandomSession.Move move, Format format, Met met, String where) {
        for (Invariant invariant : Invariant.values()) {
            try {
                invariant.hold(move, format);
            } catch (AssertionError broken) {
                throw new AssertionError(invariant + " is broken, " + where + ": " + move, broken);
            }
        }
        met.commands++;
        met.heard += (int) Seen.events(move, SessionEvent.Heard.class).count();
        met.kept += (int) Seen.events(move, SessionEvent.KeptAsDraft.class).count();
    }

    private static String name(Format format) {
        return format.key().code() + " " + format.key().minutes();
    }
}
