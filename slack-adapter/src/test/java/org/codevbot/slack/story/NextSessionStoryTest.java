package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;
import static org.codevbot.core.script.Hands.Sight.SHARED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.privacy.Retention;
import org.codevbot.core.script.Labels;
import org.codevbot.core.script.SessionScript;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.Test;

/** A group between two of its sessions: what is erased after a week, and what its owner tells a month later. */
class NextSessionStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");
    private static final String AIM = "Three decisions a week taken without me";
    private static final String LEARNED = "They decide better than I feared";

    private final Labels en = new Labels(CLASSIC, Language.EN);

    @Test
    void theWordsGoAfterAWeekAndThePlanComesBackAfterAMonth() {
        SlackHands hands = lived(CLASSIC, Language.EN, point -> {});
        theWordsGo(hands);
        hands.passes(Duration.ofDays(22));
        thePlanComesBack(hands);
    }

    /** Every message of the bot with words of people in it, and every file; what people typed is theirs. */
    private void theWordsGo(SlackHands hands) {
        // The mission is the group's, and stays with it.
        List<String> words = hands.written().stream()
                .filter(each -> each.length() > 12 && !each.startsWith("Grow"))
                .toList();
        assertThat(words.stream().filter(each -> byBot(hands).contains(each)))
                .as("the same search finds them before")
                .hasSizeGreaterThan(10);
        assertThat(slack.files(hands.person("Léa").dm())).hasSize(2);
        String typed = typed(hands);
        assertThat(typed).contains("My team asks me before each step", "I would have let a week pass.");

        hands.passes(Duration.ofDays(7).minusHours(2));
        application.get(Retention.class).sweep();
        hands.passes(Duration.ZERO);
        assertThat(byBot(hands)).as("not before its time").contains(AIM);

        hands.passes(Duration.ofHours(3));
        application.get(Retention.class).sweep();
        hands.passes(Duration.ofMinutes(1));
        assertThat(words.stream().filter(each -> byBot(hands).contains(each))).isEmpty();
        assertThat(slack.files(hands.person("Léa").dm())).isEmpty();
        assertThat(typed(hands)).isEqualTo(typed);
        assertThat(byBot(hands)).contains(en.word("closing.title"));
    }

    /** What the bot has written to all of them and to each, as it stands now. */
    private String byBot(SlackHands hands) {
        StringBuilder all = new StringBuilder();
        hands.everything("Nora").filter(Seen::byBot).forEach(each -> all.append(each.text()));
        for (String who : SessionScript.PEOPLE) {
            Person person = hands.person(who);
            person.sees(person.dm()).stream().filter(Seen::byBot).forEach(each -> all.append(each.text()));
        }
        return all.toString();
    }

    private static String typed(SlackHands hands) {
        StringBuilder all = new StringBuilder();
        hands.everything("Nora").filter(each -> !each.byBot()).forEach(each -> all.append(each.text()));
        return all.toString();
    }

    /** The owner of the last plan is asked alone, and shows what seems useful. */
    private void thePlanComesBack(SlackHands hands) {
        hands.types("Claire", "start");
        hands.sends(
                "Claire",
                Map.of(
                        en.word("form.new-session.minutes"),
                        List.of("60"),
                        en.word("form.new-session.mode"),
                        List.of(en.word("mode.WRITTEN"))));
        hands.presses("Claire", ALONE, en.word("button.start"));
        SessionScript.PEOPLE.forEach(each -> hands.says(each, "", each + " ☀"));
        hands.types("Claire", "next");
        assertThat(shown(hands, en.word("follow-up.title"))).doesNotContain(AIM);

        hands.presses("Léa", ALONE, en.word("button.report"));
        hands.sends(
                "Léa",
                Map.of(
                        en.word("form.report.outcome"),
                        List.of(en.word("outcome.UNDER_WAY")),
                        en.word("form.report.learned"),
                        List.of(LEARNED)));
        assertThat(shown(hands, en.word("follow-up.title"))).doesNotContain(AIM, LEARNED);
        for (String other : List.of("Claire", "Karim", "Tom", "Nora")) {
            assertThat(hands.sees(other, ALONE)).noneMatch(each -> each.contains(LEARNED));
        }
        hands.presses("Léa", ALONE, en.word("button.show"));
        assertThat(shown(hands, en.word("follow-up.title"))).contains(AIM, en.word("outcome.UNDER_WAY"), LEARNED);
    }

    /** The newest message of the channel that begins so. */
    private static String shown(SlackHands hands, String title) {
        return hands.sees("Nora", SHARED).reversed().stream()
                .filter(each -> each.startsWith(title))
                .findFirst()
                .orElseThrow();
    }
}
