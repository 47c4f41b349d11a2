package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;
import static org.codevbot.core.script.Hands.Sight.SHARED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.Labels;
import org.codevbot.core.script.SessionScript;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.Test;

/**
 * A session by voice, in a huddle: no threads, one card in the channel, taps in the panel, and forms for what lasts.
 */
class SpokenStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");
    private static final int TO_THE_GROUP = 8;
    private static final String SUBJECT = "How to say no to my manager";
    private static final String CARD = "A written word for you: I would sleep on it";
    private static final String AIM = "Say no once before Friday";

    private final Labels en = new Labels(CLASSIC, Language.EN);
    private final SlackHands hands = circle(Language.EN, Map.of());

    @Test
    void isHeldWithHardlyAWordInTheChannel() {
        new FoundingScript(hands, CLASSIC, Language.EN).spoken().whole();
        Set<String> before = hands.everything("Nora").map(Seen::ts).collect(Collectors.toSet());
        opened();
        contract();
        consultation();
        ended();
        List<Seen> after = hands.everything("Nora")
                .filter(each -> each.byBot() && !before.contains(each.ts()))
                .toList();
        assertThat(after).hasSizeBetween(4, TO_THE_GROUP);
        assertThat(after).as("no threads").allMatch(each -> each.thread() == null);
        assertThat(hands.sees("Nora", ALONE)).noneMatch(each -> each.contains(en.word("nudge.title")));
    }

    private void opened() {
        hands.presses("Claire", ALONE, en.word("button.start"));
        SessionScript.PEOPLE.forEach(each -> hands.says(each, "", each + " ☀"));
        hands.types("Claire", "next");
        hands.types("Léa", "subject");
        sends("Léa", "form.subject.words", SUBJECT, "form.subject.three-p", en.word("three-p.PROBLEM"));
        hands.presses("Claire", ALONE, en.word("button.confirm"));
        sends("Claire", "form.confirm.target", SUBJECT, "form.confirm.sentence", "We all meet it");
        hands.presses("Léa", ALONE, en.word("button.agree-client"));
        hands.types("Claire", "next");
    }

    /** The taps of whoever leads count as restatements; the yes is each one's own. */
    private void contract() {
        hands.types("Claire", "next");
        hands.types("Claire", "next");
        hands.types("Léa", "contract");
        sends("Léa", "form.contract.sentence", "Help me to prepare that talk", "form.contract.types", "");
        tap("Karim");
        tap("Tom");
        for (String each : List.of("Léa", "Karim", "Tom", "Nora")) {
            hands.presses(each, SHARED, en.word("button.agree"));
        }
        assertThat(hands.sees("Nora", SHARED)).anyMatch(each -> each.contains(en.word("contract.agreed.REFORMULATED")));
    }

    private void tap(String who) {
        hands.presses("Claire", ALONE, "▫️ " + who);
        assertThat(hands.sees("Claire", ALONE)).anyMatch(each -> each.contains("[✅ " + who + "]"));
    }

    /** Who would rather write hands a card to the client; nobody else reads it. */
    private void consultation() {
        hands.types("Claire", "next");
        hands.types("Nora", "contribute");
        sends("Nora", "form.hand-card.words", CARD);
        assertThat(hands.sees("Léa", ALONE)).anyMatch(each -> each.contains(CARD) && each.contains("[Keep]"));
        assertThat(hands.sees("Tom", SHARED)).noneMatch(each -> each.contains(CARD));
        for (String each : List.of("Claire", "Karim", "Tom")) {
            assertThat(hands.sees(each, ALONE)).as(each).noneMatch(shown -> shown.contains(CARD));
        }
        hands.presses("Léa", ALONE, en.word("button.mark.KEEP"));
    }

    private void ended() {
        hands.types("Claire", "next");
        hands.presses("Léa", ALONE, en.word("button.commit"));
        sends("Léa", "form.commit.aim", AIM, "form.commit.first-step", "Write it down");
        assertThat(hands.sees("Tom", SHARED)).anyMatch(each -> each.contains(AIM));
        hands.types("Claire", "next");
        hands.types("Tom", "learn");
        sends("Tom", "form.learn.words", "I ask before I answer");
        hands.types("Claire", "next");
        SessionScript.PEOPLE.forEach(each -> hands.presses(each, SHARED, en.word("rate.4")));
        hands.types("Claire", "next");
        assertThat(hands.sees("Nora", SHARED)).anyMatch(each -> each.contains(en.word("status.closed")));
        assertThat(hands.files("Léa")).hasSize(2);
    }

    private void sends(String who, String field, String value) {
        hands.sends(who, Map.of(en.word(field), List.of(value)));
    }

    private void sends(String who, String field, String value, String other, String otherValue) {
        hands.sends(who, Map.of(en.word(field), List.of(value), en.word(other), List.of(otherValue)));
    }
}
