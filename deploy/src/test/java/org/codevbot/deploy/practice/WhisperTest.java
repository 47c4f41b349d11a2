package org.codevbot.deploy.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page answers to one person alone: in its place, kept over a reload, and put away when it is done with. */
@OpenRoom
class WhisperTest {
    @LocalServerPort
    private int port;

    @Test
    void answersStandBelowWhatTheyAnswerAndStayUntilTheyAreDone(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        Player player = new Player(page, port).opens("Commencer en français");
        player.pressesAlone("Ouvrir la séance").sees("La séance est ouverte");
        String tooLong = "é".repeat(10_001);

        player.notes("Une pensée pour plus tard.");
        Locator answer = page.locator("aside .whisper");
        assertThat(answer).isVisible();
        below(page.locator("aside .message.mine"), answer);
        page.reload();
        assertThat(answer).isVisible();
        below(page.locator("aside .message.mine"), answer);
        player.picture("whisper-1-kept");
        answer.locator(".dismiss").click();
        assertThat(answer).hasCount(0);

        page.locator("#say").fill(tooLong);
        page.locator("#say").press("Enter");
        assertThat(page.locator("#told")).containsText("resté dans la boîte");
        assertThat(page.locator("#say")).hasValue(tooLong);
        player.picture("whisper-3-too-long");
        page.locator("#say").fill("");

        player.presses("Ma météo").fills("Un mot", "m".repeat(400));
        page.locator("#dialog .btn.primary").click();
        assertThat(page.locator("#dialog .problem-card").first()).isVisible();
        assertThat(page.locator("#dialog").getByLabel("Un mot")).hasValue("m".repeat(400));
        player.picks("Éclaircies").fills("Un mot", "clair").sends();

        player.as("Claire").pressesAlone("+5 min");
        player.picture("whisper-4-question");
        page.locator(".whisper").getByText("Oui, d’accord").last().click();
        assertThat(page.locator(".whisper.tick")).isVisible();
        player.picture("whisper-5-tick");
        page.reload();
        assertThat(page.locator(".whisper").getByText("Oui, d’accord")).hasCount(0);
        assertThat(complaints.stream().filter(line -> !line.contains("413"))).isEmpty();
    }

    private static void below(Locator message, Locator answer) {
        BoundingBox upper = message.boundingBox();
        BoundingBox lower = answer.boundingBox();
        assertThat(lower.y).isGreaterThan(upper.y);
    }
}
