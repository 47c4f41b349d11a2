package org.codevbot.slack.strict;

/** What Slack says over a socket about the socket itself. */
final class Frames {
    private static final String HOST = "applink-strict";

    private Frames() {}

    static String hello(int connections) {
        return Json.write(Json.object(
                "type",
                "hello",
                "num_connections",
                connections,
                "debug_info",
                Json.object("host", HOST, "build_number", 1, "approximate_connection_time", 18060),
                "connection_info",
                Json.object("app_id", Town.APP)));
    }

    /** {@code warning}, {@code refresh_requested}, {@code link_disabled} or {@code too_many_websockets}. */
    static String disconnect(String reason) {
        return Json.write(Json.object("type", "disconnect", "reason", reason, "debug_info", Json.object("host", HOST)));
    }
}
