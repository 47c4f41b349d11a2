package org.codevbot.deploy.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page is like to be at: with others, without a mouse, on a phone. */
@OpenRoom
class LiveRoomTest {
    @LocalServerPort
    private int port;

    @Test
    void twoBrowsersSeeTheSameSessionLive(Page one, Page two) {
        Player claire = new Player(one, port).opens("Start in English");
        Player tom = new Player(two, port).goesTo(one.url().replace("/as/p1/", "/as/p4/"));
        List<String> complaints = new ArrayList<>();
        two.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });

        claire.pressesAlone("Open the session");
        tom.seesOnTop("Opening").sees("The session is open");
        tom.doesNotSee("Panel");

        tom.says(SampleCards.HOSTILE);
        claire.sees(SampleCards.HOSTILE);
        assertThat(one.locator("main .log img").count()).isZero();

        Locator message = two.locator("main .message.mine");
        message.hover();
        message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit"))
                .click();
        two.locator("#dialog textarea").fill("In other words");
        tom.sends();
        claire.sees("In other words").sees("edited").doesNotSee("onerror");

        one.locator("main .message.other").hover();
        one.locator("main .message.other [data-signal=HAND]").click();
        assertThat(two.locator("main .message.mine .count")).hasText("1");
        two.onDialog(dialog -> dialog.accept());
        message.hover();
        message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        claire.doesNotSee("In other words");

        String before = two.locator(".pinned .clock").textContent();
        assertThat(before).startsWith("4:");
        one.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+1 min"))
                .click();
        assertThat(two.locator(".pinned .clock")).containsText("3:");

        claire.says("/codev next");
        tom.seesOnTop("Follow-up");
        assertThat(complaints).isEmpty();
    }

    @Test
    void worksWithoutAMouse(Page page) {
        Player player = new Player(page, port);
        page.navigate("http://127.0.0.1:" + port + "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start in English"))
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/in/channel");
        assertThat(page.locator("body[data-ready]")).isVisible();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#say")).isFocused();

        page.keyboard().type("/codev st");
        assertThat(page.locator("#say-commands")).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#say-commands [aria-selected=true]")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().type("art");
        page.keyboard().press("Enter");
        player.sees("The session is open");

        Locator weather = page.locator("main .log")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("My weather"));
        weather.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog")).isVisible();
        assertThat(page.locator("#dialog input[type=radio]").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#dialog")).not().isVisible();
        weather.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog input[type=radio]").first()).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("awake");
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog")).not().isVisible();
        player.sees("awake").picture("keyboard");
    }

    @Test
    void aFormMayBeSentTheMomentItOpens(Page page) {
        Player player = new Player(page, port).opens("Start in English");
        player.pressesAlone("Open the session").sees("The session is open");
        page.evaluate("""
                document.addEventListener('sheet', () => {
                  const form = document.querySelector('#dialog form');
                  form.querySelector('input[type=radio]').checked = true;
                  form.querySelector('input[type=text]').value = 'quick';
                  form.requestSubmit();
                })""");

        player.presses("My weather").sees("quick");
        assertThat(page).not().hasURL(Pattern.compile(".*quick.*"));
    }

    @Test
    void aRefusedFormKeepsItsWordsAndSaysWhere(Page page) {
        Player player = new Player(page, port).opens("Commencer en français");
        player.pressesAlone("Ouvrir la séance").presses("Ma météo").fills("Un mot", "dégagé");
        page.locator("#dialog .btn.primary").click();

        assertThat(page.locator("#dialog .field.bad .problem-card")).isVisible();
        assertThat(page.locator("#dialog").getByLabel("Un mot")).hasValue("dégagé");

        player.picks("Éclaircies").sends().sees("dégagé");
    }

    @Test
    void fitsAPhone(Page page) {
        Player player = new Player(page, port);
        page.setViewportSize(360, 740);
        page.navigate("http://127.0.0.1:" + port + "/");
        fits(page);
        player.opens("Commencer en français").picture("phone-1-start");
        fits(page);
        player.in("En privé").presses("Ouvrir la séance").seesOnTop("Ouverture").picture("phone-2-private");
        fits(page);
        player.in("Salon").sees("La séance est ouverte").picture("phone-3-channel");
        fits(page);
        player.presses("Ma météo").picture("phone-4-form");
        fits(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        player.picks("Éclaircies").sends().picture("phone-5-dark");
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }
}
