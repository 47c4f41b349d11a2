package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The way in over HTTP: a real web server, requests signed by the strict Slack, the same handlers. */
class SlackControllerTest {
    private final Rig rig = new Rig();
    private ConfigurableApplicationContext web;
    private URI address;

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import(SlackController.class)
    static class Web {}

    @BeforeEach
    void start() {
        ApplicationContextInitializer<GenericApplicationContext> app =
                context -> context.registerBean(com.slack.api.bolt.App.class, () -> rig.app);
        web = new SpringApplicationBuilder(Web.class)
                .web(WebApplicationType.SERVLET)
                .initializers(app)
                .run("--server.port=0", "--server.address=127.0.0.1", "--SLACK_BOT_TOKEN=" + rig.slack.botToken());
        address = URI.create(
                "http://127.0.0.1:" + web.getEnvironment().getProperty("local.server.port") + "/slack/events");
        rig.slack.postsTo(address);
    }

    @AfterEach
    void close() {
        web.close();
        rig.close();
    }

    @Test
    void wordsCommandsAndFormsComeThrough() {
        rig.workspace.ask();
        Seen said = rig.chloe.says(rig.channel, "Où va-t-on, « là-bas » ? 日本 🎉 a&b=c+d%20");
        assertThat(rig.door.last(Incoming.Utterance.class).words())
                .isEqualTo("Où va-t-on, « là-bas » ? 日本 🎉 a&b=c+d%20");
        assertThat(rig.door.last(Incoming.Utterance.class).message()).isEqualTo(said.handle());

        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        rig.chloe.types("/codev note é & 🎉", rig.channel);
        rig.settled();
        assertThat(rig.door.last(Incoming.Typed.class).text()).isEqualTo("note é & 🎉");
        rig.door.answers(new Reply.Refused(Rig.line("Trop long."), "words", Rig.form("note", "là")));
        rig.chloe.fills("words", "là + ici").sends();
        assertThat(rig.door.last(Incoming.Submitted.class).values()).isEqualTo(Map.of("words", "là + ici"));
        assertThat(rig.chloe.modal().orElseThrow().errors()).isEqualTo(Map.of("words", "Trop long."));
    }

    @Test
    void beforeTheWorkspaceIsKnownSlackIsAskedToSendItAgain() {
        rig.chloe.says(rig.channel, "Too early");
        assertThat(rig.door.received()).isEmpty();
        rig.workspace.ask();
        assertThat(rig.slack.repeatsUnacknowledged()).isEqualTo(1);
        assertThat(rig.door.last(Incoming.Utterance.class).words()).isEqualTo("Too early");
    }

    @Test
    void whatSlackDidNotSignIsNotLetIn() throws Exception {
        rig.workspace.ask();
        rig.slack.faults().forges(true);
        rig.chloe.types("/codev", rig.channel);
        assertThat(rig.door.received()).isEmpty();
        rig.slack.faults().forges(false);
        rig.chloe.types("/codev", rig.channel);
        assertThat(rig.door.received()).hasSize(1);

        try (HttpClient anybody = HttpClient.newHttpClient()) {
            assertThat(post(anybody, "{\"type\":\"url_verification\",\"challenge\":\"x\"}"))
                    .isEqualTo(401);
            assertThat(post(anybody, "payload=%7B")).isGreaterThanOrEqualTo(400);
            assertThat(post(anybody, "x".repeat((1 << 20) + 1))).isEqualTo(413);
        }
    }

    private int post(HttpClient anybody, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return anybody.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
