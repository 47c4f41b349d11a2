package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.Hands;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Slack has bad days while the contract is made, in the consultation and at the close: in the end everybody's screen
 * shows what it shows after a day without any, and the core keeps the same words, each once. In verify four sessions
 * share the kinds between them; with {@code -Dcodev.faults=all}, as in the profile {@code whole}, each kind strikes at
 * each of the three.
 */
class FaultStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");

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
            slack.faults().on(says).drops();
            slack.faults().on("chat.update").drops();
        });
        faults.put("within-a-frame", (slack, says) -> slack.faults().cutsWithinAFrame());
        faults.put("once-sent", (slack, says) -> slack.faults().cutsOnceSent());
        faults.put("refreshed-under-way", (slack, says) -> slack.faults().refreshesUnderWay());
        faults.put("ack-lost", (slack, says) -> slack.faults().losesAck());
        faults.put("everything-twice", (slack, says) -> slack.faults().copiesOfAll(2));
        return faults;
    }

    private static final String THROUGH = "Words that come through all the same at the ";
    /** Within it what failed is tried again. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(2);

    private List<String> calm;
    private List<String> kept;

    @BeforeAll
    void aDayWithoutAny() {
        SlackHands hands = lived(circle(Language.EN, Map.of()), CLASSIC, Language.EN, LivedInSlack::says);
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
        SlackHands lived = lived(circle(Language.EN, Map.of()), CLASSIC, Language.EN, (hands, point) -> {
            calms(point);
            int at = POINTS.indexOf(point);
            if (at >= 0 && at < faults.size()) {
                // At the close nothing new is said but the client's summary, in two files.
                String says = point.equals("close") ? "files.completeUploadExternal" : "chat.postMessage";
                FAULTS.get(faults.get(at)).accept(slack, says);
            }
            says(hands, point);
        });
        calms("the end");
        assertThat(Picture.of(lived).texts()).containsExactlyElementsOf(calm);
        assertThat(lived.kept()).containsExactlyElementsOf(kept);
    }

    /** What lasts: nothing gets through, people go on, and afterwards it is said what is still true. */
    @Test
    void aTokenIsGivenBackAndAnHourOfErrorsEnds() {
        SlackHands quiet = lived(circle(Language.EN, Map.of()), CLASSIC, Language.EN, (hands, point) -> {
            lasts(point).ifPresent(time -> {
                hands.says("Nora", "", THROUGH + point);
                application.wearsOn(time);
                hands.passes(AFTERWARDS);
            });
        });
        SlackHands rough = lived(circle(Language.EN, Map.of()), CLASSIC, Language.EN, (hands, point) -> {
            lasts(point).ifPresent(time -> {
                if (point.equals("contract")) {
                    slack.revokes("token_revoked");
                } else {
                    slack.faults().on("*").during(time).fails(500);
                }
                int before = hands.sees("Claire", Hands.Sight.SHARED).size();
                Person nora = hands.person("Nora");
                nora.says(hands.channel(), THROUGH + point);
                application.wearsOn(time);
                assertThat(hands.sees("Claire", Hands.Sight.SHARED))
                        .as("nothing gets through")
                        .hasSize(before + 1);
                if (point.equals("contract")) {
                    slack.takesBack();
                    application.asksSlackAnew();
                }
                hands.passes(AFTERWARDS);
            });
        });
        assertThat(withoutTime(rough)).containsExactlyElementsOf(withoutTime(quiet));
        assertThat(rough.kept()).containsExactlyElementsOf(quiet.kept());
        assertThat(rough.kept().stream().filter(each -> each.contains(THROUGH))).hasSize(2);
    }

    private static Optional<Duration> lasts(String point) {
        return switch (point) {
            case "contract" -> Optional.of(Duration.ofMinutes(2));
            case "consultation" -> Optional.of(Duration.ofHours(1));
            default -> Optional.empty();
        };
    }

    /** That five minutes were left is not said an hour later. */
    private static List<String> withoutTime(SlackHands hands) {
        return Picture.of(hands).texts().stream()
                .filter(each -> !each.contains("⏱️ # min"))
                .toList();
    }

    /** A fault that never struck would have proved nothing. */
    private void calms(String point) {
        assertThat(slack.faults().spent()).as("struck before " + point).isTrue();
        slack.faults().calm();
    }
}
