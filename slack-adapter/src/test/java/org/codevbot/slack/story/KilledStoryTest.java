package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * kill -9 in the middle of a session: between a commit and its acknowledgement, which Slack then repeats, and while a
 * call is under way to Slack, which does it all the same. The second start goes on, and in the end everybody's screen
 * shows what it shows where nobody was killed. In verify one session with a death at each of the three points; with
 * {@code -Dcodev.faults=all} both deaths at each of them.
 */
class KilledStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");

    /** How it dies at a point. */
    enum Death {
        NONE,
        COMMITTED,
        CALLING
    }

    private List<String> calm;
    private List<String> kept;

    @BeforeAll
    void nobodyIsKilled() {
        SlackHands hands = lived(circle(Language.EN, Map.of()), CLASSIC, Language.EN, LivedInSlack::says);
        calm = Picture.of(hands).texts();
        kept = hands.kept();
        assertThat(kept.stream().filter(each -> each.contains("comes to me at the")))
                .hasSize(POINTS.size());
    }

    static Stream<List<Death>> deaths() {
        return whole("codev.faults")
                ? Stream.of(
                        List.of(Death.COMMITTED, Death.COMMITTED, Death.COMMITTED),
                        List.of(Death.CALLING, Death.CALLING, Death.CALLING))
                : Stream.of(List.of(Death.COMMITTED, Death.CALLING, Death.CALLING));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void theSecondStartGoesOn(List<Death> deaths, @TempDir Path data) {
        HandClock clock = HandClock.atTen();
        try (StrictSlack workspace = StrictSlack.open(clock);
                Far far = new Far(workspace, clock, data)) {
            BiConsumer<SlackHands, String> dies = (hands, point) -> {
                Death death = POINTS.contains(point) ? deaths.get(POINTS.indexOf(point)) : Death.NONE;
                if (death == Death.COMMITTED) {
                    far.diesCommitted(() -> says(hands, point));
                } else {
                    says(hands, point);
                }
                if (death == Death.CALLING) {
                    // At the close nothing new is said but the client's summary, in two files.
                    far.diesDuring(workspace
                            .faults()
                            .on(point.equals("close") ? "files.completeUploadExternal" : "chat.postMessage")
                            .holds());
                }
            };
            SlackHands hands = lived(circle(workspace, far, name -> Language.EN), CLASSIC, Language.EN, dies);
            assertThat(far.deaths()).isEqualTo(POINTS.size());
            assertThat(Picture.of(hands).texts()).containsExactlyElementsOf(calm);
            assertThat(hands.kept()).containsExactlyElementsOf(kept);
        }
    }
}
