package org.codevbot.slack.strict;

import java.util.List;

/** A call refused: Slack's word for it, and what Slack says about it beside. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;
    private final transient List<String> messages;

    ApiError(String error) {
        this(error, List.of());
    }

    ApiError(String error, List<String> messages) {
        super(error);
        this.error = error;
        this.messages = List.copyOf(messages);
    }

    String error() {
        return error;
    }

    List<String> messages() {
        return messages;
    }
}
