package org.codevbot.deploy.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Pace;
import org.codevbot.core.session.Mode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first page: every form with its lengths, what is wrong said in a sentence, and a form of one's own. */
@OpenRoom
class StartPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Rooms rooms;

    @Test
    void everyFormIsListedAndTheClassicIsChosen(Page page) {
        page.navigate(address("/?lang=fr"));

        for (Format format : FormatCatalog.shippedAnd().all()) {
            String value = format.key().code() + "." + format.key().minutes();
            Locator row = page.locator(
                    ".form-row", new Page.LocatorOptions().setHas(page.locator("[value='" + value + "']")));
            assertThat(row).hasCount(1);
            assertThat(row).containsText(Menu.typographic(format.name().fr()));
            assertThat(row).containsText(Menu.typographic(format.source().fr()));
            assertThat(row.locator(".badge")).hasCount(format.inspired() ? 1 : 0);
        }
        assertThat(page.locator("[name=form]:checked")).hasValue("classic.90");
        assertThat(page.locator("[name=mode]:checked")).hasValue("WRITTEN");
        assertThat(page.locator(".form-row:has([value='flash.45'])")).containsText("inspiré du codev");
        assertThat(page.locator("[value='asynchronous.10'] + span")).containsText("10 jours ouvrés");
    }

    @Test
    void worksWithoutScriptsAndOnAPhone(Page any) {
        Browser browser = any.context().browser();
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("fr-CA")
                .setViewportSize(360, 740))) {
            Page page = plain.newPage();
            page.navigate(address("/"));
            assertThat(page.locator("h2").first()).containsText("Une séance de codev");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "start-phone.png")));
            page.locator("label[for='f-cooperants.90']").click();
            page.getByText("De vive voix").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Commencer en français"))
                    .click();

            page.waitForURL("**/in/channel");
            String id = page.url().replaceFirst(".*/rooms/([^/]+)/.*", "$1");
            Room room = rooms.find(id).orElseThrow();
            assertThat(room.format()).isEqualTo(new FormatKey("cooperants", 90));
            assertThat(room.mode()).isEqualTo(Mode.SPOKEN);
            page.navigate(address("/"));
            assertThat(page.locator(".rooms")).containsText("Reprendre");
        }
        any.setViewportSize(360, 740);
        any.navigate(address("/"));
        assertThat((Integer) any.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void aBadChoiceGetsASentence() throws Exception {
        int before = rooms.open().size();
        assertThat(sent("language=EN&form=tango.90&mode=WRITTEN")).contains("This form is not in the list");
        assertThat(sent("language=EN&form=classic.91")).contains("This form is not in the list");
        assertThat(sent("language=FR&form=classic")).contains("Cette forme n’est pas dans la liste");
        assertThat(sent("language=EN")).contains("This form is not in the list");
        assertThat(sent("language=EN&form=classic.60&mode=SUNG")).contains("in writing or by voice");
        assertThat(sent("language=EN&form=asynchronous.10&mode=SPOKEN")).contains("runs in writing over several days");
        assertThat(rooms.open()).hasSize(before);
    }

    @Test
    void everyListedFormOpensARoom() throws Exception {
        Set<String> seen = new HashSet<>();
        for (Format format : FormatCatalog.shippedAnd().all()) {
            if (seen.add(format.key().code())) {
                String form = "language=FR&form=" + format.key().code() + "."
                        + format.key().minutes() + "&mode=";
                for (Mode mode : format.pace() == Pace.LIVE ? Mode.values() : new Mode[] {Mode.WRITTEN}) {
                    HttpResponse<String> answer =
                            post("/rooms", "application/x-www-form-urlencoded", form + mode, null);
                    assertThat(answer.statusCode()).as(form + mode).isEqualTo(302);
                    String room = answer.headers().firstValue("Location").orElseThrow();
                    assertThat(get(URI.create(room).getPath())).contains("data-room");
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(5);
    }

    private String sent(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/rooms", "application/x-www-form-urlencoded", body, null);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void aFormOfOnesOwnIsChosenAtOnceAndAFaultyOneIsToldWhole(Page page) throws IOException {
        String good = classic()
                .replace("format: classic", "format: ours")
                .replace("en: Classic co-development", "en: Our own way");
        page.navigate(address("/?lang=en"));
        page.locator(".own summary").click();
        upload(page, good.replace("quorum: 5", "quorum: many").replace("turn: free", "turn: fre") + "\nmore: 1\n");

        Locator faults = page.locator(".faults tbody tr");
        assertThat(faults.first()).containsText("quorum");
        assertThat(faults.first()).containsText("a whole number");
        assertThat(page.locator(".faults")).containsText("turn");
        assertThat(page.locator(".faults")).containsText("more");
        assertThat(page.locator(".own")).containsText("not taken yet");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "own-faults.png")));

        upload(page, good);
        assertThat(page.locator("[role=status]")).containsText("It is in the list");
        assertThat(page.locator(".form-row:has(:checked)")).containsText("Our own way");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start in English"))
                .click();
        page.waitForURL("**/in/channel");
        assertThat(page.locator("main")).isVisible();
    }

    private static void upload(Page page, String text) {
        page.locator("[name=file]")
                .setInputFiles(new FilePayload("ours.yaml", "text/yaml", text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add it to the list"))
                .click();
    }

    @Test
    void nothingComesInFromElsewhereOrTooLarge() throws Exception {
        String good = classic().replace("format: classic", "format: theirs");
        assertThat(post(
                                "/formats",
                                MULTIPART,
                                multipart(good.getBytes(StandardCharsets.UTF_8)),
                                "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/?lang=en")).doesNotContain("theirs");

        assertThat(post(
                                "/formats",
                                MULTIPART,
                                multipart(("# " + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8)),
                                null)
                        .body())
                .contains("a file of at most 64 kB");
        assertThat(post("/formats", MULTIPART, multipart(new byte[] {'a', (byte) 0xff}), null)
                        .body())
                .contains("text in UTF-8");
        assertThat(post("/formats", MULTIPART, multipart(new byte[0]), null).body())
                .contains("Choose a file first");
        HttpResponse<String> huge = post("/formats", MULTIPART, multipart(new byte[3_000_000]), null);
        assertThat(huge.statusCode()).isEqualTo(302);
        assertThat(huge.headers().firstValue("Location").orElse("")).contains("refused=size");

        // The same search finds what is taken.
        post("/formats", MULTIPART, multipart(good.getBytes(StandardCharsets.UTF_8)), null);
        assertThat(get("/?lang=en")).contains("theirs");
    }

    private static final String MULTIPART = "multipart/form-data; boundary=cut";

    private static String multipart(byte[] file) {
        return "--cut\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nEN\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.yaml\"\r\n\r\n"
                + new String(file, StandardCharsets.ISO_8859_1) + "\r\n--cut--\r\n";
    }

    @Test
    void theMemosOfARoomCanBePrinted(Page page) throws Exception {
        new Player(page, port).opens("Start in English");
        page.locator(".memo-link").click();
        assertThat(page.locator("h1")).containsText("my memo");
        assertThat(page.locator(".memo h2").first()).containsText("Presentation");
        page.locator(".tongues a").first().click();
        assertThat(page.locator(".tongues [aria-current]")).containsText("client");
        byte[] pdf = page.waitForDownload(() -> page.locator("a[download]").click())
                .createReadStream()
                .readAllBytes();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page.navigate(page.url().replaceFirst("[^/]+$", "boss")).status())
                .isEqualTo(404);
    }

    private static String classic() throws IOException {
        try (var in = StartPageTest.class.getClassLoader().getResourceAsStream("formats/classic.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private HttpResponse<String> post(String path, String type, String body, String origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
        if (origin != null) {
            request.header("Origin", origin);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
