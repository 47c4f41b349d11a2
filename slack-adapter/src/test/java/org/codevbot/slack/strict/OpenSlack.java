package org.codevbot.slack.strict;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Each test has a Slack of its own with a private channel of two, and an app without an SDK in it. */
abstract class OpenSlack {
    StrictSlack slack;
    Bare app;
    Person claire;
    Person tom;
    Spot circle;

    @BeforeEach
    void opens() {
        slack = StrictSlack.open();
        app = new Bare(slack);
        claire = slack.person("Claire Martin", "fr-FR", ZoneOffset.UTC);
        tom = slack.person("Tom Roux", "en-GB", ZoneOffset.UTC);
        circle = slack.channel("circle", true, claire, tom);
    }

    @AfterEach
    void closes() {
        app.close();
        slack.close();
    }

    /** The app says something in the channel. */
    HttpResponse<String> post() {
        return app.raw(slack.botToken(), "chat.postMessage", "channel", circle.channel(), "text", "x");
    }
}
