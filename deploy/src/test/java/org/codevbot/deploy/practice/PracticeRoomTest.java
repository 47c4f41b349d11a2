package org.codevbot.deploy.practice;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.codevbot.deploy.Browser;
import org.codevbot.deploy.CodevApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = CodevApplication.class)
@ExtendWith(Browser.class)
class PracticeRoomTest {
    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("CODEV_DATA", data::toString);
    }

    @LocalServerPort
    private int port;

    @Test
    void looks(Page page) {
        page.onConsoleMessage(message -> System.err.println("console " + message.text()));
        page.setViewportSize(1280, 800);
        page.setDefaultTimeout(8000);
        page.navigate("http://127.0.0.1:" + port + "/");
        page.getByText("Start in English").click();
        page.waitForTimeout(1500);
        shot(page, "a1");
        page.getByText("Open the session").click();
        page.waitForTimeout(1500);
        shot(page, "a2");
        page.locator(".log .btn.primary:visible").first().click();
        page.waitForTimeout(500);
        shot(page, "a3");
    }

    private void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
