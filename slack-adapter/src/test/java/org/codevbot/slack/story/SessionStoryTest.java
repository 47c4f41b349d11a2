package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.Hands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The session of each seed, lived in Slack from {@code /codev group} to the client's summary: {@code -Dcodev.seeds}
 * says whether two of them, one in each language (in verify), or each in both (in the profile {@code whole}).
 */
class SessionStoryTest extends LivedInSlack {
    private static final List<String> SEEDS =
            List.of("classic", "exploration", "learning-choice", "cooperants", "practice-year");

    static Stream<List<Object>> sessions() {
        return System.getProperty("codev.seeds", "some").equals("both")
                ? SEEDS.stream().flatMap(code -> Stream.of(Language.values()).map(language -> List.of(code, language)))
                : Stream.of(List.of("classic", Language.EN), List.of("practice-year", Language.FR));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void isLivedToItsEnd(List<Object> which) {
        SlackHands hands = lived(format((String) which.getFirst()), (Language) which.getLast(), point -> {});
        assertThat(hands.sees("Nora", Hands.Sight.SHARED)).hasSizeGreaterThan(20);
    }
}
