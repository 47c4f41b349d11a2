package org.codevbot.slack.strict;

/** What the app was given when it was installed in the workspace. */
abstract sealed class Installation permits StrictSlack {
    /** The bot's token. */
    public String botToken() {
        return Town.BOT_TOKEN;
    }

    /** The app's token, for sockets. */
    public String appToken() {
        return Town.APP_TOKEN;
    }

    /** The secret with which posts are signed. */
    public String signingSecret() {
        return Town.SIGNING_SECRET;
    }

    /** The workspace's id. */
    public String teamId() {
        return Town.TEAM;
    }

    /** The bot's user id. */
    public String botUser() {
        return Town.BOT_USER;
    }
}
