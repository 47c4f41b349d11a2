package org.codevbot.deploy.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** A person at the practice room's page: looks, presses, fills in and writes what a person would. */
final class Player {
    final Page page;
    private final String address;

    Player(Page page, int port) {
        this.page = page;
        this.address = "http://127.0.0.1:" + port;
        page.setDefaultTimeout(20_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        page.setViewportSize(1280, 800);
    }

    Player opens(String startLabel) {
        page.navigate(address + "/?lang=" + (startLabel.contains("English") ? "en" : "fr"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(startLabel))
                .click();
        page.waitForURL("**/in/channel");
        return ready();
    }

    /** Chooses a form in one of its lengths from the list, then starts. */
    Player opens(String startLabel, String form) {
        page.navigate(address + "/?lang=" + (startLabel.contains("English") ? "en" : "fr"));
        page.locator("[id='f-" + form + "']").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(startLabel))
                .click();
        page.waitForURL("**/in/channel");
        return ready();
    }

    Player winds(int minutes) {
        page.waitForResponse(
                "**/wind",
                () -> page.locator("[data-minutes='" + minutes + "']").click());
        return this;
    }

    private Player ready() {
        assertThat(page.locator("body[data-ready]")).isVisible();
        return this;
    }

    Player goesTo(String url) {
        page.navigate(url);
        return ready();
    }

    Player as(String name) {
        page.locator(".persona", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(page.locator(".persona[aria-current]")).containsText(name);
        return ready();
    }

    /** Goes to the channel, or to the thread whose name contains this. */
    Player in(String place) {
        page.locator(".place", new Page.LocatorOptions().setHasText(place)).click();
        assertThat(page.locator(".place[aria-current]")).containsText(place);
        return ready();
    }

    /** Presses the newest button of that name in the conversation. */
    Player presses(String label) {
        button("main .log", label).last().click();
        return this;
    }

    /** Presses the first of the buttons of that name on the newest card that has one. */
    Player pressesFirst(String label) {
        page.locator("main .log .card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(label).setExact(true))))
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Presses the newest button of that name in what only this person sees. */
    Player pressesAlone(String label) {
        button("aside .log", label).last().click();
        return this;
    }

    /** Presses a button of the card pinned on top. */
    Player pressesOnTop(String label) {
        button(".pinned", label).first().click();
        return this;
    }

    /** Presses, among several of that name in what only this person sees, the one that stands below those words. */
    Player pressesAloneBelow(String words, String label) {
        Locator card = page.locator("aside .card")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        card.locator("xpath=.//figure[contains(.,\"" + words + "\")]/following::button[normalize-space()=\"" + label
                        + "\"][1]")
                .click();
        return this;
    }

    private Locator button(String where, String label) {
        return page.locator(where + " .card")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Once the session is open: its own hint follows the one that was there before, and would come after the press. */
    Player closesTheHint() {
        assertThat(page.locator("#hint[data-now=after]")).isVisible();
        page.locator("#hint-close").click();
        assertThat(page.locator("#hint")).not().isVisible();
        return this;
    }

    Player fills(String label, String words) {
        page.locator("#dialog").getByLabel(label).fill(words);
        return this;
    }

    Player picks(String option) {
        page.locator("#dialog .pick", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    Player pickFirst() {
        page.locator("#dialog .pick").first().click();
        return this;
    }

    Player chooses(String label, String option) {
        Locator select = page.locator("#dialog").getByLabel(label);
        String value = select.locator("option", new Locator.LocatorOptions().setHasText(option))
                .getAttribute("value");
        select.selectOption(value);
        return this;
    }

    Player sends() {
        page.locator("#dialog .btn.primary").click();
        assertThat(page.locator("#dialog")).not().isVisible();
        return this;
    }

    Player says(String words) {
        page.locator("#say").fill(words);
        page.locator("#say").press("Enter");
        if (!words.startsWith("/")) {
            sees(words);
        }
        assertThat(page.locator("#say")).hasValue("");
        return this;
    }

    Player notes(String words) {
        page.locator("#say-private").fill(words);
        page.locator("#say-private").press("Enter");
        return seesAlone(words);
    }

    Player sees(String words) {
        assertThat(page.locator("main .log").getByText(words).last()).isVisible();
        return this;
    }

    Player seesAlone(String words) {
        assertThat(page.locator("aside .log").getByText(words).last()).isVisible();
        return this;
    }

    Player seesOnTop(String words) {
        assertThat(page.locator(".pinned")).containsText(words);
        return this;
    }

    Player seesNothingOnTop() {
        assertThat(page.locator(".pinned")).hasCount(0);
        return this;
    }

    Player doesNotSee(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    Player seesPlace(String name) {
        assertThat(page.locator(".place", new Page.LocatorOptions().setHasText(name)))
                .isVisible();
        return this;
    }

    Player picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        return this;
    }
}
