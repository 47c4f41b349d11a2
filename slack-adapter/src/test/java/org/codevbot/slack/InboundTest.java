package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboundTest {
    @Test
    void aNameThatComesTwiceIsABug() {
        Inbound inbound = new Inbound(new App(AppConfig.builder().build(), List.of()));
        inbound.on(AppHomeOpenedEvent.class, "app_home_opened", payload -> {});
        assertThatThrownBy(() -> inbound.on(AppHomeOpenedEvent.class, "app_home_opened", payload -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("app_home_opened");
    }

    @Test
    void aBugIsAcknowledgedAndWordsThatCouldNotBeKeptAreNot() {
        assertThat(Inbound.guarded(() -> {
                            throw new IllegalStateException("somebody's words");
                        })
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(Inbound.guarded(Response::ok).getStatusCode()).isEqualTo(200);
    }
}
