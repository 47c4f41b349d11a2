package org.codevbot.slack;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, once at each change, why a socket cannot be opened and what to do. */
final class SocketTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(SocketTrouble.class);
    /** By Slack's own error code. */
    private static final Map<String, String> ADVICE = Map.of(
            "too_many_websockets", "more than 10 are open for this app; stop the other processes that use its token",
            "link_disabled", "switch Socket Mode on in the app's settings",
            "invalid_auth", "SLACK_APP_TOKEN is not accepted; make a new one in the app's settings",
            "not_allowed_token_type", "SLACK_APP_TOKEN must be an app-level token, it begins with xapp-",
            "missing_scope", "the token in SLACK_APP_TOKEN needs the scope connections:write");

    private SocketTrouble() {}

    static void tell(Optional<String> before, Optional<String> now) {
        if (before.equals(now)) {
            return;
        }
        if (now.isEmpty()) {
            LOG.info("The sockets to Slack are open again");
            return;
        }
        LOG.warn(
                "A socket to Slack could not be opened ({}): {}",
                now.get(),
                ADVICE.getOrDefault(now.get(), "it will be tried again"));
    }
}
