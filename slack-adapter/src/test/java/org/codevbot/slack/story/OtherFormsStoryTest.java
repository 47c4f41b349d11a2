package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;
import static org.codevbot.core.script.Hands.Sight.SHARED;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.Labels;
import org.codevbot.core.script.SessionScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The forms that no seed has: over ten working days, and with two clients; played with {@code -Dcodev.seeds=both}, as
 * in the profile {@code whole}.
 */
@EnabledIfSystemProperty(named = "codev.seeds", matches = "both")
class OtherFormsStoryTest extends LivedInSlack {
    private static final String BY_KARIM = "Begin with the quietest of them";
    private static final String BY_TOM = "Stand up while you talk about it";

    private SlackHands hands;
    private Labels en;

    private void begins(Format format) {
        hands = circle(Language.EN, Map.of());
        en = new Labels(format, Language.EN);
        new FoundingScript(hands, format, Language.EN).whole();
        hands.presses("Claire", ALONE, en.word("button.start"));
        SessionScript.PEOPLE.forEach(each -> hands.says(each, "", each + " ☀"));
    }

    @Test
    void overTenWorkingDays() {
        begins(format("asynchronous", 10));
        isClient("Léa", "Our weekly meeting");
        next("Presentation");
        hands.says("Léa", "Presentation", "It takes two hours and nobody speaks");
        hands.presses("Léa", SHARED, en.word("button.part-done"));
        sees("Clarification");
        hands.says("Nora", "Clarification", "Who leads it, and since when?");
        // The window's end moves it on.
        hands.passes(Duration.ofDays(6));
        sees("Contract");
        agreesOn("Léa", "Help me to open the meeting", List.of("Karim", "Tom", "Nora"));
        sees("Consultation");
        contributes("Karim", BY_KARIM);
        contributes("Tom", BY_TOM);
        for (String each : SessionScript.PEOPLE) {
            assertThat(hands.sees(each, SHARED)).noneMatch(shown -> shown.contains(BY_KARIM));
        }
        hands.passes(Duration.ofDays(8));
        assertThat(hands.sees("Nora", SHARED))
                .as("revealed at its end")
                .anyMatch(each -> each.contains(BY_KARIM))
                .anyMatch(each -> each.contains(BY_TOM));
        commits("Léa", "Begin with a question on Monday");
        hands.passes(Duration.ofDays(6));
        hands.passes(Duration.ofDays(6));
        sees(en.word("status.closed"));
        assertThat(hands.files("Léa")).hasSize(2);
    }

    @Test
    void twoClientsInOneMeeting() {
        begins(format("two-clients", 180));
        isClient("Léa", "My team waits for me");
        walks("Léa", List.of("Karim", "Tom", "Nora"), BY_TOM);
        next(en.word("break.title"));
        isClient("Karim", "Two teams, one budget");
        walks("Karim", List.of("Léa", "Tom", "Nora"), "Two halves, one of them kept");
        next(en.word("block.close"));
        next(en.word("status.closed"));
        for (String each : SessionScript.PEOPLE) {
            assertThat(hands.files(each)).as(each).hasSize(each.equals("Léa") || each.equals("Karim") ? 2 : 0);
        }
    }

    /** One case from its presentation to its learning. */
    private void walks(String client, List<String> others, String words) {
        next("Presentation");
        next("Clarification");
        next("Contract");
        agreesOn(client, "Help me to decide, says " + client, others);
        next("Consultation");
        contributes("Tom", words);
        assertThat(hands.sees(client, ALONE)).anyMatch(each -> each.contains(words) && each.contains("[Keep]"));
        assertThat(hands.sees(others.getFirst(), ALONE)).noneMatch(each -> each.contains(words));
        next("Summary and plan");
        commits(client, "A first step, says " + client);
        next("Learning");
    }

    private void isClient(String who, String subject) {
        hands.types(who, "subject");
        sends(who, Map.of("form.subject.words", subject, "form.subject.three-p", en.word("three-p.PROBLEM")));
        hands.presses("Claire", ALONE, en.word("button.confirm"));
        sends("Claire", Map.of("form.confirm.target", subject, "form.confirm.sentence", "It touches us all"));
        hands.presses(who, ALONE, en.word("button.agree-client"));
    }

    private void agreesOn(String client, String sentence, List<String> others) {
        hands.types(client, "contract");
        sends(client, Map.of("form.contract.sentence", sentence, "form.contract.types", ""));
        for (String each : List.of("Tom", "Nora")) {
            hands.presses(each, SHARED, en.word("button.reformulate"));
            sends(each, Map.of("form.reformulate.words", "I hear: " + sentence));
        }
        hands.presses(client, SHARED, en.word("button.agree"));
        others.forEach(each -> hands.presses(each, SHARED, en.word("button.agree")));
    }

    private void contributes(String who, String words) {
        hands.types(who, "contribute");
        sends(who, Map.of("form.contribute.words", words));
    }

    private void commits(String who, String aim) {
        hands.presses(who, SHARED, en.word("button.commit"));
        sends(who, Map.of("form.commit.aim", aim, "form.commit.first-step", "Write it down"));
        sees(aim);
    }

    private void next(String then) {
        hands.types("Claire", "next");
        sees(then);
    }

    private void sees(String words) {
        assertThat(hands.sees("Nora", SHARED)).as(words).anyMatch(each -> each.contains(words));
    }

    private void sends(String who, Map<String, String> values) {
        Map<String, List<String>> labelled = new HashMap<>();
        values.forEach((key, value) -> labelled.put(en.word(key), List.of(value)));
        hands.sends(who, labelled);
    }
}
