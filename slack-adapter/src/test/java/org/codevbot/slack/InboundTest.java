package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import org.codevbot.core.handling.NotAccepted;
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
    void aBugIsAcknowledgedAndWordsThatCouldNotBeKeptAreNot() throws ReflectiveOperationException {
        // Only the core makes it, when its database is away.
        var away = NotAccepted.class.getDeclaredConstructor(Throwable.class);
        away.setAccessible(true);
        NotAccepted notKept = away.newInstance(new IllegalStateException());
        assertThat(Inbound.guarded(() -> {
                            throw notKept;
                        })
                        .getStatusCode())
                .isEqualTo(503);
        assertThat(Inbound.guarded(() -> {
                            throw new IllegalStateException("somebody's words");
                        })
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(Inbound.guarded(Response::ok).getStatusCode()).isEqualTo(200);
    }
}
