package org.codevbot.deploy.practice;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.format.Language;
import org.codevbot.core.handling.FrontDoor;
import org.codevbot.deploy.Browser;
import org.codevbot.deploy.CodevApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {CodevApplication.class, PracticeRoomTest.Fakes.class})
@ExtendWith(Browser.class)
class PracticeRoomTest {
    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("CODEV_DATA", data::toString);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {
        @Bean
        @Primary
        FakeCore fakeCore() {
            return new FakeCore();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private FrontDoor core;

    @Autowired
    private Rooms rooms;

    @Autowired
    private NewRooms newRooms;

    @Autowired
    private Messages messages;

    @Autowired
    private RoomDatabase database;

    @Autowired
    private LiveRooms live;

    @Autowired
    private Clock clock;

    private Room room;

    @BeforeEach
    void room() {
        room = newRooms.make(Language.EN, 90);
        rooms.add(room, clock.instant());
        rooms.founded(room.id());
    }

    @Test
    void looks(Page page, BrowserContext context) {
        long head = say(new Spot.Channel(), true, null, SampleCards.titled("Step 2 of 6 · Clarification"));
        say(new Spot.Channel(), false, "p2", null);
        say(new Spot.StepThread(head), false, "p2", null);
        long status = say(new Spot.Channel(), false, null, SampleCards.withEverything(clock.instant()));
        database.inTransaction(() -> {
            messages.pin(room.id(), status);
            return "";
        });
        say(new Spot.Channel(), false, null, SampleCards.withEverything(clock.instant()));
        say(new Spot.Direct("p1"), false, null, SampleCards.withEverything(clock.instant()));
        say(new Spot.Direct("p1"), false, "p1", null);
        page.onConsoleMessage(message -> System.err.println(message.text()));
        page.setViewportSize(1280, 800);
        page.navigate("http://127.0.0.1:" + port + "/");
        shot(page, "start");
        page.navigate("http://127.0.0.1:" + port + "/rooms/" + room.id() + "/as/p1/in/channel");
        page.waitForTimeout(500);
        shot(page, "room");
        page.locator("#say").fill("/codev n");
        shot(page, "commands");
        page.locator("#say").fill("");
        page.setViewportSize(360, 740);
        shot(page, "phone");
        ((FakeCore) core).reply = new org.codevbot.core.catalog.Reply.Fill(SampleCards.withEveryField("hello"));
        page.locator(".log .btn.primary:visible").last().click();
        page.waitForTimeout(500);
        shot(page, "phone-form");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1280, 800);
        shot(page, "form-dark");
        ((FakeCore) core).reply = new org.codevbot.core.catalog.Reply.Refused(
                SampleCards.line("That field is empty: write a sentence."),
                "paragraph",
                SampleCards.withEveryField("kept"));
        page.locator("#sheet .btn.primary").click();
        page.waitForTimeout(500);
        shot(page, "form-bad");
        ((FakeCore) core).reply = new org.codevbot.core.catalog.Reply.Done(SampleCards.withEverything(clock.instant()));
        page.locator("#sheet .btn.primary").click();
        page.waitForTimeout(500);
        shot(page, "dark");
    }

    private void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private long say(Spot spot, boolean head, String author, Card card) {
        Body body = card == null
                ? new Body.Typed("What have you tried so far?\n" + SampleCards.HOSTILE)
                : new Body.Carded(card, null);
        long seq = database.inTransaction(() -> messages.add(
                new Messages.Draft(room.id(), spot, head, author, body, "op-" + Math.random(), clock.instant())));
        live.changed(room.id());
        return seq;
    }
}
