package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protocols that nobody here has written code for are read from their files and run: three people, fifteen steps. */
class VariantsTest {
    private static final int SESSIONS = 400;
    private static final int LONGEST_SESSION = 1_500;

    static Stream<Format> variants() {
        return FormatSamples.variants().stream();
    }

    @Test
    void theirFilesSayWhatTheyAre() {
        Format troika = find("troika");
        assertThat(troika.minSize()).isEqualTo(3);
        assertThat(troika.facilitator()).isEqualTo(Format.FacilitatorMode.WITHOUT);
        assertThat(troika.cases()).isEqualTo(3);
        assertThat(troika.steps()).hasSize(12);
        Format actionLearning = find("action-learning");
        assertThat(actionLearning.steps()).noneMatch(step -> step.yields(Output.CONTRACT));
        assertThat(actionLearning.steps()).filteredOn(Step::answersWhenAsked).hasSize(1);
        assertThat(find("intervision").word(Role.CLIENT).one().en()).isEqualTo("case giver");
        assertThat(find("forum").steps()).hasSize(15);
        assertThat(find("forum").steps())
                .as("a step in which all but the facilitator are silent")
                .filteredOn(step -> step.rightsOf(Role.CLIENT).isEmpty()
                        && step.rightsOf(Role.CONSULTANT).isEmpty())
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aWalkReachesEveryStageHoldsTheInvariantsAndComesToAnEnd(Format format) {
        Set<Integer> stages = new HashSet<>();
        int closed = 0;
        for (int number = 0; number < SESSIONS && (closed < 5 || !stages.containsAll(all(format))); number++) {
            RandomSession session = new RandomSession(format, Mode.WRITTEN, 20_261_122L, number, Rules.OWN);
            for (int i = 0; i < LONGEST_SESSION && !session.state().isClosed(); i++) {
                session.next().forEach(move -> holds(move, format));
                stages.add(session.state().timing().stage());
            }
            closed += session.state().isClosed() ? 1 : 0;
        }
        assertThat(closed).as("sessions that came to their end").isPositive();
        assertThat(stages).as("every stage is reached").containsAll(all(format));
    }

    private static List<Integer> all(Format format) {
        return IntStream.range(0, format.stages().size()).boxed().toList();
    }

    private static void holds(RandomSession.Move move, Format format) {
        List.of(Invariant.values()).forEach(invariant -> {
            try {
                invariant.hold(move, format);
            } catch (AssertionError broken) {
                throw new AssertionError(invariant + " is broken: " + move, broken);
            }
        });
    }

    private static Format find(String code) {
        return variants()
                .filter(format -> format.key().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
