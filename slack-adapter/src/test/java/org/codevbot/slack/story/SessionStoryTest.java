package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.Hands;
import org.codevbot.core.script.SessionScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The session of each seed, lived in Slack from {@code /codev group} to the client's summary: {@code -Dcodev.seeds}
 * says whether two of them, one in each language (in verify), or each in both (in the profile {@code whole}). Nora
 * speaks the other language and lives an hour away.
 */
class SessionStoryTest extends LivedInSlack {
    private static final List<String> SEEDS =
            List.of("classic", "exploration", "learning-choice", "cooperants", "practice-year");

    private static final Pattern HOUR = Pattern.compile("\\b\\d{1,2}[:h]\\d{2}\\b");
    /** A time stamp of Slack's, in a text or as an element, with what is shown by a client that knows none. */
    private static final Pattern STAMP =
            Pattern.compile("<!date\\^[^>]*>|\\{\"type\":\"date\"[^}]*\\}|\"fallback\":\"[^\"]*\"");

    static Stream<List<Object>> sessions() {
        return System.getProperty("codev.seeds", "some").equals("both")
                ? SEEDS.stream().flatMap(code -> Stream.of(Language.values()).map(language -> List.of(code, language)))
                : Stream.of(List.of("classic", Language.EN), List.of("practice-year", Language.FR));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void isLivedToItsEnd(List<Object> which) {
        Language language = (Language) which.getLast();
        Map<String, Language> others = Map.of("Nora", language == Language.EN ? Language.FR : Language.EN);
        Format format = format((String) which.getFirst());
        SlackHands hands = circle(language, others);
        slack.forgetRequests();
        new FoundingScript(hands, format, language).speaking(others).whole();
        new SessionScript(hands, format, language).speaking(others).whole();
        assertThat(hands.sees("Nora", Hands.Sight.SHARED)).hasSizeGreaterThan(20);
        Told told = Told.by(slack);
        nobodysWordsOutside(hands, told);
        hoursInEachOnesZone(told);
    }

    /** What is not read by opening a message holds none of the words that people wrote. */
    private static void nobodysWordsOutside(SlackHands hands, Told told) {
        List<String> written =
                hands.written().stream().filter(words -> words.length() > 12).toList();
        assertThat(written).hasSizeGreaterThan(10);
        String inside = String.join("\n", told.inside());
        assertThat(written.stream().filter(words -> inside.contains(words)))
                .as("the same search finds them where they belong")
                .hasSizeGreaterThan(10);
        String outside = String.join("\n", told.outside());
        assertThat(outside).as("push lines").containsPattern("Codev\\h?: ");
        assertThat(written.stream().filter(outside::contains)).isEmpty();
    }

    /** An hour is told by a stamp that each client shows in its own zone, never in letters. */
    private static void hoursInEachOnesZone(Told told) {
        String inside = String.join("\n", told.inside());
        assertThat(HOUR.matcher(inside).find())
                .as("what a stamp falls back to is found")
                .isTrue();
        assertThat(inside).containsPattern(STAMP);
        assertThat(HOUR.matcher(STAMP.matcher(inside).replaceAll("")).results().map(each -> each.group()))
                .isEmpty();
    }
}
