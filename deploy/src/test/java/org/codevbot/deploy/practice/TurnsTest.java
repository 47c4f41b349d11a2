package org.codevbot.deploy.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One session in which it goes otherwise: a stop, a hidden step, what the client alone decides, and another who leads.
 */
@OpenRoom
class TurnsTest {
    @LocalServerPort
    private int port;

    private Player one;
    private Player claire;

    @Test
    void theClientStopsAllWriteFirstAndAnotherTakesOver(Page acting, Page leading) {
        one = new Player(acting, port).opens("Start in English");
        claire = new Player(leading, port).goesTo(acting.url());
        try {
            claire.pressesAlone("Open the session").closesTheHint();
            for (String each : List.of("Karim", "Tom", "Léa")) {
                one.as(each).says("Here, " + each);
            }
            next("Follow-up");
            next("Choice of subject");
            lea();
            next("Presentation");
            stop();
            next("Clarification");
            next("Contract");
            contract();
            next("Consultation");
            hidden();
            next("Summary");
            wantAndSure();
            takeOver();
        } finally {
            one.picture("turns-one");
            claire.picture("turns-claire");
        }
    }

    private void next(String now) {
        claire.says("/codev next").seesOnTop(now);
    }

    private void lea() {
        claire.pressesAlone("Choose the subject");
        claire.picks("waits for me").fills("Why this one", "It is ready.").sends();
        one.as("Léa").pressesAlone("I agree").sees("agrees to be");
    }

    /** The group reads a pause, only who leads reads why. */
    private void stop() {
        one.in("Presentation").says("For a year now my team asks me before each step.");
        one.pressesAlone("Stop, privately").seesOnTop("Paused");
        claire.seesAlone("asked to stop");
        one.as("Tom").seesOnTop("Paused").sees("Pause.").doesNotSee("asked to stop");
        claire.pressesAlone("Go on").seesOnTop("left");
        assertThat(one.page.locator(".pinned")).not().containsText("Paused");
    }

    private void contract() {
        one.as("Léa").in("Contract").presses("State the contract");
        one.fills("one verb, one object", "Help me to leave small decisions to my team.")
                .picks("Ideas and leads")
                .sends();
        for (String each : List.of("Karim", "Tom")) {
            one.as(each).presses("Restate");
            one.fills("If I hear right", "To let go, says " + each).sends();
        }
        for (String each : List.of("Léa", "Karim", "Tom")) {
            one.as(each).presses("I agree");
        }
        one.sees("Everyone present agrees");
    }

    private void hidden() {
        claire.in("Consultation").pressesAlone("Write first").sees("Everyone writes alone first");
        one.as("Karim").in("Consultation").presses("Contribute");
        one.fills("One idea at a time", "A list of what only I decide.").sends();
        one.as("Tom").sees("Everyone writes").doesNotSee("what only I decide");
        claire.doesNotSee("what only I decide");
        one.presses("Contribute")
                .fills("One idea at a time", "An hour without mails.")
                .sends();
        claire.pressesAlone("Reveal all");
        one.sees("drawn by lot").sees("A list of what only I decide.").sees("An hour without mails.");
    }

    private void wantAndSure() {
        one.as("Léa").in("Summary").presses("A commitment");
        one.fills("What I want", "Three decisions a week taken without me")
                .fills("My first step", "Write the list on Monday")
                .fills("By when?", "2030-01-15")
                .sends();
        row("want").getByText("4").click();
        assertThat(row("want").locator(".primary")).hasText("4");
        row("sure").getByText("2").click();
        assertThat(row("sure").locator(".primary")).hasText("2");
        one.page.reload();
        assertThat(row("want").locator(".primary")).hasText("4");
        one.picture("turns-want-sure");
        one.as("Tom").doesNotSee("sure am I");
        claire.in("Summary");
        claire.doesNotSee("sure am I");
    }

    private Locator row(String word) {
        return one.page
                .locator("aside .choices", new Page.LocatorOptions().setHasText(Pattern.compile(word)))
                .last();
    }

    /** Who led does not answer; the first press takes over, and each open page shows it. */
    private void takeOver() {
        for (int i = 0; i < 3; i++) {
            claire.page.waitForResponse(
                    "**/wind", () -> claire.page.locator("[data-minutes='15']").click());
        }
        one.as("Karim").pressesAlone("I take over");
        one.seesAlone("You lead the session");
        claire.sees("Karim leads the session");
        assertThat(claire.page.locator(".persona[data-person=p2] .part")).hasText("facilitator");
        assertThat(claire.page.locator(".persona[data-person=p1] .part")).hasText("peer");
        one.says("/codev next").seesOnTop("Learning");
    }
}
