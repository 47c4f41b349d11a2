package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Step;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.SessionScript;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.Test;

/**
 * What a written classic 90 minutes shows in Slack: at most 24 messages of the bot to the group and 3 to a consultant
 * alone. What Slack itself writes for the bot counts too, as that something was pinned; edits and the words of people
 * that the bot carries do not, nor what one asked for oneself.
 */
class NoiseStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic", 90);
    private static final int TO_THE_GROUP = 24;
    private static final int TO_ONE = 3;
    private static final int LONG = 12;

    @Test
    void theBotIsQuiet() {
        SlackHands hands = circle(Language.EN, Map.of());
        new FoundingScript(hands, CLASSIC, Language.EN).whole();
        slack.forgetRequests();
        Set<String> before = hands.everything("Nora").map(Seen::ts).collect(Collectors.toCollection(HashSet::new));
        Map<String, Step> steps = CLASSIC.steps().stream().collect(Collectors.toMap(Step::code, Function.identity()));
        new SessionScript(hands, CLASSIC, Language.EN)
                .watchedBy(point -> {
                    Step step = steps.get(point);
                    if (step != null) {
                        almostToItsEnd(hands, step.minutes());
                    }
                })
                .whole();

        List<Seen> ofBot = hands.everything("Nora")
                .filter(each -> (each.byBot() || each.notice()) && !before.contains(each.ts()))
                .toList();
        List<String> shown = ofBot.stream()
                .filter(each -> !carried(each))
                .map(each -> each.text().lines().findFirst().orElse(""))
                .toList();
        assertThat(ofBot.stream().filter(NoiseStoryTest::carried))
                .as("carried words")
                .hasSize(4);
        assertThat(shown.stream().filter(each -> each.startsWith("⏱️")))
                .as("T-5 and T-1")
                .hasSize(8);
        assertThat(ofBot.stream().filter(Seen::notice))
                .as("Slack's own word of the one pin")
                .hasSize(1);
        assertThat(shown).hasSizeBetween(15, TO_THE_GROUP);
        for (String consultant : List.of("Karim", "Nora")) {
            assertThat(alone(hands, consultant)).as(consultant).hasSizeLessThanOrEqualTo(TO_ONE);
        }
        // Tom speaks too early: one nudge, and his draft when it may be said; so the count counts.
        assertThat(alone(hands, "Tom")).hasSizeBetween(1, TO_ONE);
    }

    /** What was ever posted to one person, also where it is gone by now. */
    private List<String> alone(SlackHands hands, String who) {
        Person person = hands.person(who);
        return slack.requests().stream()
                .filter(call -> switch (call.method()) {
                    case "chat.postMessage" ->
                        call.argument("channel").equals(person.dm().channel());
                    case "chat.postEphemeral" -> call.argument("user").equals(person.id());
                    default -> false;
                })
                .map(call -> call.argument("text"))
                .toList();
    }

    /** As it goes in life: the clock passes the moments at which the time left is told. */
    private static void almostToItsEnd(SlackHands hands, int minutes) {
        int left = minutes;
        if (minutes >= LONG) {
            hands.passes(Duration.ofMinutes(minutes - 5L));
            left = 5;
        }
        hands.passes(Duration.ofMinutes(left - 1L));
    }

    private static boolean carried(Seen message) {
        return message.push().endsWith("a contribution to read")
                || message.push().endsWith("a restatement");
    }
}
