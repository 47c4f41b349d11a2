package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * shows what it shows after a day without any, and the core keeps the same words, each once. In verify three sessions
 * share the kinds between them; with {@code -Dcodev.faults=all}, as in the profile {@code whole}, each kind strikes at
 * each of the three.
 */
class FaultStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");
    private static final List<String> POINTS = List.of("contract", "consultation", "close");

    /** What goes wrong, by its name, with the method that says something new where the session stands. */
    private static final Map<String, BiConsumer<StrictSlack, String>> FAULTS = faults();

    private static Map<String, BiConsumer<StrictSlack, String>> faults() {
        Map<String, BiConsumer<StrictSlack, String>> faults = new LinkedHashMap<>();
        faults.put("killed", (slack, says) -> slack.faults().killSockets());
        faults.put("429", (slack, says) -> slack.faults().on(says).tooMany(Duration.ofSeconds(7)));
        faults.put("unanswered", (slack, says) -> {
            slack.faults().on(says).doneAndDrops();
            slack.faults().on("chat.update").doneAndDrops();
        });
        faults.put("500", (slack, says) -> {
            slack.faults().on(says).fails(500);
            slack.faults().on("chat.update").fails(503);
        });
        faults.put("repeats", (slack, says) -> slack.faults().copies(2));
        faults.put("refresh", (slack, says) -> slack.faults().refresh());
        faults.put("dropped", (slack, says) -> {
            slack.faults().on(says).times(2).drops();
            slack.faults().on("chat.update").drops();
        });
        faults.put("everything-twice", (slack, says) -> slack.faults().copiesOfAll(2));
        return faults;
    }

    private List<String> calm;
    private List<String> kept;

    @BeforeAll
    void aDayWithoutAny() {
        SlackHands hands = lived(CLASSIC, Language.EN, point -> {});
        calm = Picture.of(hands).texts();
        kept = hands.kept();
        assertThat(calm).hasSizeGreaterThan(30);
        assertThat(kept).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    static Stream<List<String>> badDays() {
        List<String> kinds = List.copyOf(FAULTS.keySet());
        if (whole("codev.faults")) {
            return kinds.stream().map(kind -> List.of(kind, kind, kind));
        }
        List<List<String>> days = new ArrayList<>();
        for (int at = 0; at < kinds.size(); at += POINTS.size()) {
            days.add(kinds.subList(at, Math.min(at + POINTS.size(), kinds.size())));
        }
        return days.stream();
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void everybodySeesWhatIsSeenOnAQuietDay(List<String> faults) {
        SlackHands hands = lived(CLASSIC, Language.EN, point -> {
            calms(point);
            int at = POINTS.indexOf(point);
            if (at >= 0 && at < faults.size()) {
                // At the close nothing new is said but the client's summary, in two files.
                String says = point.equals("close") ? "files.completeUploadExternal" : "chat.postMessage";
                FAULTS.get(faults.get(at)).accept(slack, says);
            }
        });
        calms("the end");
        assertThat(Picture.of(hands).texts()).containsExactlyElementsOf(calm);
        assertThat(hands.kept()).containsExactlyElementsOf(kept);
    }

    /** A fault that never struck would have proved nothing. */
    private void calms(String point) {
        assertThat(slack.faults().spent()).as("struck before " + point).isTrue();
        slack.faults().calm();
    }
}
