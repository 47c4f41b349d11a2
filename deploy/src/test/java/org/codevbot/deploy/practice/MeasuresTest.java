package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is measured and what the health page shows holds no word of a person, by whichever way it came in. */
@OpenRoom
class MeasuresTest {
    private static final String PLANTED = "thebakerskite";

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Test
    void noWordOfAPersonIsMeasured(Page page) throws Exception {
        new Player(page, port).opens("Start in English").says(PLANTED + " hangs in the tree");

        assertThat(measures()).isNotEmpty().noneMatch(each -> each.contains(PLANTED));
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
            assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .body())
                    .contains("arrivalsWaiting", "givenUp")
                    .doesNotContain(PLANTED);
        }
        meters.counter("planted", "words", PLANTED).increment();
        assertThat(measures()).anyMatch(each -> each.contains(PLANTED));
    }

    private List<String> measures() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .toList();
    }
}
