package org.codevbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.codevbot.deploy.practice.OpenRoom;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenRoom
class CodevApplicationTest {

    @LocalServerPort
    private int port;

    @Test
    void answersARealBrowserOnLoopback(Page page) {
        var response = page.navigate("http://127.0.0.1:" + port + "/actuator/health");

        assertThat(response.status()).isEqualTo(200);
        assertThat(page.textContent("body")).contains("UP", "outbox", "givenUp", "waiting");
    }
}
