package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The stock SDK lives in this Slack: what people do reaches it, and what it answers reaches them. */
class StrictSlackTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aStockBoltAppAnswersCommandsButtonsFormsAndMessages() throws Exception {
        try (StrictSlack slack = StrictSlack.open()) {
            Person claire = slack.person("Claire Martin", "fr-FR", PARIS);
            Person tom = slack.person("Tom Roux", "en-US", PARIS);
            Spot circle = slack.channel("circle", true, claire, tom);
            SlackConfig config = new SlackConfig();
            config.setMethodsEndpointUrlPrefix(slack.apiUrl());
            App app = new App(AppConfig.builder()
                    .slack(Slack.getInstance(config))
                    .singleTeamBotToken(slack.botToken())
                    .build());
            List<String> heard = new CopyOnWriteArrayList<>();
            app.command("/codev", (req, ctx) -> {
                ctx.client()
                        .chatPostMessage(r -> r.channel(req.getPayload().getChannelId())
                                .text("Step 1")
                                .blocksAsString("""
                                [{"type":"header","text":{"type":"plain_text","text":"Step 1"}},
                                 {"type":"actions","elements":[{"type":"button","action_id":"a/0","value":"hand:1",
                                  "text":{"type":"plain_text","text":"Raise a hand"}}]}]"""));
                return ctx.ack("Done, " + req.getPayload().getText());
            });
            app.blockAction("a/0", (req, ctx) -> {
                ctx.client()
                        .viewsOpen(r ->
                                r.triggerId(req.getPayload().getTriggerId()).viewAsString("""
                                {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"A word"},
                                 "submit":{"type":"plain_text","text":"Send"},
                                 "blocks":[{"type":"input","block_id":"words","label":{"type":"plain_text","text":"Words"},
                                 "element":{"type":"plain_text_input","action_id":"v"}}]}"""));
                return ctx.ack();
            });
            app.viewSubmission("form", (req, ctx) -> {
                String words = req.getPayload()
                        .getView()
                        .getState()
                        .getValues()
                        .get("words")
                        .get("v")
                        .getValue();
                heard.add(words);
                return words.length() < 5 ? ctx.ackWithErrors(java.util.Map.of("words", "Longer, please")) : ctx.ack();
            });
            app.event(MessageEvent.class, (payload, ctx) -> {
                if (payload.getEvent().getBotId() == null) {
                    heard.add(payload.getEvent().getText());
                    ctx.client()
                            .chatPostEphemeral(r -> r.channel(payload.getEvent().getChannel())
                                    .user(payload.getEvent().getUser())
                                    .text("Heard"));
                }
                return ctx.ack();
            });
            SocketModeApp sockets = new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 2);
            sockets.startAsync();
            slack.awaitSockets(1);

            assertThat(claire.types("/codev next", circle).acked()).isTrue();
            assertThat(claire.reads(circle)).contains("codev: Step 1\n[Raise a hand]", "codev (only you): Done, next");
            assertThat(tom.reads(circle)).doesNotContain("only you");

            tom.presses(circle, "Raise a hand");
            assertThat(tom.modal())
                    .hasValueSatisfying(modal -> assertThat(modal.title()).isEqualTo("A word"));
            tom.fills("Words", "no").sends();
            assertThat(tom.modal().orElseThrow().errors()).containsEntry("words", "Longer, please");
            tom.fills("words", "all of it").sends();
            assertThat(tom.modal()).isEmpty();

            tom.says(circle, "a < b & c");
            assertThat(heard).containsExactly("no", "all of it", "a &lt; b &amp; c");
            assertThat(tom.reads(circle)).endsWith("Tom Roux: a < b & c\ncodev (only you): Heard");
            slack.settle();
            sockets.stop();
        }
    }
}
