package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Slack has bad days while the contract is made, in the consultation and at the close: in the end everybody's screen
 * shows what it shows after a day without any. In verify two sessions share the six kinds between them; in the profile
 * {@code whole} each kind strikes at each of the three.
 */
class FaultStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");
    private static final List<String> POINTS = List.of("contract", "consultation", "close");

    /** What goes wrong, by its name, with the method that says something new where the session stands. */
    private static final Map<String, BiConsumer<StrictSlack, String>> FAULTS = Map.of(
            "refresh", (slack, says) -> slack.faults().refresh(),
            "killed", (slack, says) -> slack.faults().killSockets(),
            "repeats", (slack, says) -> slack.faults().copies(2),
            "429", (slack, says) -> slack.faults().on(says).tooMany(Duration.ofSeconds(7)),
            "500",
                    (slack, says) -> {
                        slack.faults().on(says).fails(500);
                        slack.faults().on("chat.update").fails(503);
                    },
            "unanswered",
                    (slack, says) -> {
                        slack.faults().on(says).doneAndDrops();
                        slack.faults().on("chat.update").doneAndDrops();
                    });

    private Picture calm;

    @BeforeAll
    void aDayWithoutAny() {
        calm = Picture.of(lived(CLASSIC, Language.EN, point -> {}));
        assertThat(calm.texts()).hasSizeGreaterThan(30);
    }

    static Stream<List<String>> badDays() {
        return System.getProperty("codev.seeds", "some").equals("both")
                ? FAULTS.keySet().stream().sorted().map(fault -> List.of(fault, fault, fault))
                : Stream.of(List.of("killed", "429", "unanswered"), List.of("500", "repeats", "refresh"));
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void everybodySeesWhatIsSeenOnAQuietDay(List<String> faults) {
        Picture rough = Picture.of(lived(CLASSIC, Language.EN, point -> {
            calms(point);
            int at = POINTS.indexOf(point);
            if (at >= 0) {
                // At the close nothing new is said but the client's summary, in two files.
                String says = point.equals("close") ? "files.completeUploadExternal" : "chat.postMessage";
                FAULTS.getOrDefault(faults.get(at), (calm, ignored) -> {}).accept(slack, says);
            }
        }));
        calms("the end");
        assertThat(rough.texts()).containsExactlyElementsOf(calm.texts());
    }

    /** A fault that never struck would have proved nothing. */
    private void calms(String point) {
        assertThat(slack.faults().spent()).as("struck before " + point).isTrue();
        slack.faults().calm();
    }
}
