package org.codevbot.slack;

import java.util.Locale;
import org.codevbot.core.persistence.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What the operator sets for Slack: the bot's token, and one of two ways in. With an app token envelopes come by
 * sockets, else by signed requests to {@code /slack/events}.
 */
record SlackSettings(
        String botToken,
        @Nullable String appToken,
        @Nullable String signingSecret,
        String apiUrl,
        int sockets) {
    /** The names in the environment. */
    static final String BOT_TOKEN = "SLACK_BOT_TOKEN";

    static final String APP_TOKEN = "SLACK_APP_TOKEN";
    static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    private static final String API_URL = "SLACK_API_URL";
    private static final String SOCKETS = "CODEV_SLACK_SOCKETS";
    private static final int USUAL_SOCKETS = 2;

    /** Reads the settings; what cannot work is refused in one sentence that says what to do. */
    static SlackSettings from(Environment environment) {
        String bot = value(environment, BOT_TOKEN);
        if (bot == null || !begins(bot, "xoxb-")) {
            throw new StartRefused(BOT_TOKEN
                    + " is not a bot token, which begins with xoxb-; copy the Bot User OAuth Token from the page"
                    + " OAuth & Permissions of the Slack app.");
        }
        String app = value(environment, APP_TOKEN);
        String secret = value(environment, SIGNING_SECRET);
        if (app == null && secret == null) {
            throw new StartRefused(BOT_TOKEN + " is set, but no way in for what Slack sends; set " + APP_TOKEN
                    + " (Socket Mode, no public address needed) or " + SIGNING_SECRET + " (HTTP at /slack/events).");
        }
        if (app != null && !begins(app, "xapp-")) {
            throw new StartRefused(APP_TOKEN
                    + " is not an app-level token, which begins with xapp-; make one with the scope connections:write"
                    + " on the page Basic Information of the Slack app.");
        }
        return new SlackSettings(bot, app, secret, apiUrl(environment), sockets(environment));
    }

    /** Whether there is more than the beginning, which alone stands in the example. */
    private static boolean begins(String token, String with) {
        return token.startsWith(with) && token.length() > with.length();
    }

    private static String apiUrl(Environment environment) {
        String url = value(environment, API_URL);
        if (url == null) {
            return "https://slack.com/api/";
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            throw new StartRefused(API_URL + " is not an address; it begins with https:// or http://.");
        }
        return url.endsWith("/") ? url : url + "/";
    }

    private static int sockets(Environment environment) {
        String number = value(environment, SOCKETS);
        if (number == null) {
            return USUAL_SOCKETS;
        }
        if (!number.matches("[1-9]|10")) {
            throw new StartRefused(SOCKETS + " is a number from 1 to " + SocketMode.MOST + ".");
        }
        return Integer.parseInt(number);
    }

    private static @Nullable String value(Environment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** No token and no secret, whoever prints it. */
    @Override
    public String toString() {
        return "SlackSettings[apiUrl=" + apiUrl + ", socketMode=" + (appToken != null) + ", sockets=" + sockets + "]";
    }
}
