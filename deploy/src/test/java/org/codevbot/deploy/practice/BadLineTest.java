package org.codevbot.deploy.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What comes garbled, twice, to a wrong address or too far: nothing is lost, nothing leaks, and there is a way back.
 */
@OpenRoom
@ExtendWith(OutputCaptureExtension.class)
class BadLineTest {
    private static final String PLANTED = "themillersotter";

    @LocalServerPort
    private int port;

    @Test
    void aMessageChangedAfterAnAnswerWasLostIsSaid(Page page) {
        Player player = new Player(page, port).opens("Start in English");
        page.route("**/say", route -> {
            route.fetch();
            route.abort();
        });
        page.locator("#say").fill("half typed");
        page.locator("#say").press("Enter");
        assertThat(page.locator("#told")).containsText("your words are kept");
        player.sees("half typed");
        page.unroute("**/say");

        page.locator("#say").press("Enter");
        assertThat(page.locator("#say")).hasValue("");
        page.reload();
        assertThat(page.locator("main .log").getByText("half typed")).hasCount(1);

        page.route("**/say", Route::abort);
        page.locator("#say").fill("typed");
        page.locator("#say").press("Enter");
        assertThat(page.locator("#told")).containsText("your words are kept");
        page.unroute("**/say");
        player.says("typed again, with other words");
    }

    @Test
    void timeJumpsFarOnlyWhenAskedTwice(Page page) {
        Player player = new Player(page, port).opens("Start in English");
        List<String> asked = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.accept();
        });
        player.pressesAlone("Open the session").seesOnTop("Opening");
        // Other rooms may have something nearer; within the hour there is something in any case.
        var wound = page.waitForResponse(
                "**/wind", () -> page.locator("[data-minutes=next]").click());
        assertThat(wound.headerValue("HX-Trigger")).isNull();
        assertThat(asked).isEmpty();

        page.route("**/wind", route -> {
            String data = route.request().postData();
            sent.add(data);
            // Asked once: a question for ever would still be open when the page closes.
            Map<String, String> headers = data.contains("sure=true") ? Map.of() : Map.of("HX-Trigger", "{\"far\":1}");
            route.fulfill(new Route.FulfillOptions().setStatus(204).setHeaders(headers));
        });
        page.waitForRequest(
                request -> request.postData() != null && request.postData().contains("sure=true"),
                () -> page.locator("[data-minutes=next]").click());
        assertThat(asked.getFirst()).contains("Go there?", "1970");
        assertThat(sent.getFirst()).doesNotContain("sure");
    }

    @Test
    void aWrongAddressShowsTheWayBack(Page page) {
        assertThat(page.navigate("http://127.0.0.1:" + port + "/rooms/none/as/p1/in/channel")
                        .status())
                .isEqualTo(404);
        assertThat(page.locator("body")).containsText("Cette page n’est pas ici");
        assertThat(page.locator("body")).containsText("This page is not here");
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/pictures/wrong.png")));
        page.locator("section[lang=en] a").click();
        assertThat(page.locator("body")).containsText("Start in English");
    }

    @Test
    void whatComesGarbledIsNotQuotedInTheLog(CapturedOutput log) throws Exception {
        String address = "http://127.0.0.1:" + port + "/rooms/none/as/p4";
        String garbled = "in=channel&delivery=abcdefgh31&words=" + PLANTED + "+C%E9line";
        assertThat(post(address + "/say", garbled)).isEqualTo(400);
        assertThat(post(address + "/say", "words=" + PLANTED.repeat(200_000))).isEqualTo(400);
        assertThat(post(address + "/react/" + PLANTED, "in=channel")).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain(PLANTED);

        LoggerFactory.getLogger(BadLineTest.class).warn("planted: {}", PLANTED);
        assertThat(log.getAll()).contains(PLANTED);
    }

    private static int post(String address, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
