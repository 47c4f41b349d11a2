package org.codevbot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of Slack's Web API and what became of it, told apart by what may be done next: it is done, it is refused and
 * nothing happened, it is to be asked later, or nobody knows whether it happened.
 */
final class Call {
    static final String POST = "chat.postMessage";
    static final String UPDATE = "chat.update";
    static final String DELETE = "chat.delete";
    static final String PIN = "pins.add";
    static final String OPEN = "conversations.open";
    static final String UPLOAD = "files.completeUploadExternal";
    static final String UPLOAD_ADDRESS = "files.getUploadURLExternal";
    static final String REMOVE_FILE = "files.delete";
    static final String HISTORY = "conversations.history";
    static final String REPLIES = "conversations.replies";

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);
    private static final int TOO_MANY = 429;
    private static final Duration UNSAID = Duration.ofSeconds(30);

    private final Pace pace;

    Call(Pace pace) {
        this.pace = pace;
    }

    /** Something asked of Slack. */
    interface Asked<T extends SlackApiTextResponse> {
        T of() throws IOException, SlackApiException;
    }

    /** What became of a call. */
    sealed interface Outcome<T> {
        record Done<T>(T response) implements Outcome<T> {}

        /** Slack said no by that error's name; nothing happened. */
        record Refused<T>(String error) implements Outcome<T> {}

        record Later<T>(Duration after) implements Outcome<T> {}

        /** The answer is missing: it may have happened, or, where Slack was only slow, may still happen. */
        record Unknown<T>(boolean slow) implements Outcome<T> {}
    }

    /** Asks once, if the pace allows it now. */
    <T extends SlackApiTextResponse> Outcome<T> of(String method, String where, Asked<T> asked) {
        Duration wait = pace.take(method, where);
        if (wait.isPositive()) {
            return new Outcome.Later<>(wait);
        }
        try {
            T response = asked.of();
            return response.isOk() ? new Outcome.Done<>(response) : refused(method, where, response.getError());
        } catch (SlackApiException answered) {
            int status = answered.getResponse().code();
            if (status == TOO_MANY) {
                return later(method, where, retryAfter(answered.getResponse().header("Retry-After")));
            }
            LOG.warn("Slack answered {} to {}", status, method);
            return new Outcome.Unknown<>(false);
        } catch (IOException | JsonParseException lost) {
            LOG.warn("Slack did not answer {} ({})", method, lost.getClass().getSimpleName());
            return new Outcome.Unknown<>(lost instanceof InterruptedIOException);
        }
    }

    private <T> Outcome<T> refused(String method, String where, String error) {
        return switch (error == null ? "" : error) {
            case "ratelimited", "rate_limited", "message_limit_exceeded" -> later(method, where, UNSAID);
            // Slack says of these that some of it may have been done.
            case "", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org" ->
                new Outcome.Unknown<>(false);
            default -> new Outcome.Refused<>(error);
        };
    }

    private <T> Outcome<T> later(String method, String where, Duration after) {
        pace.pause(method, where, after);
        return new Outcome.Later<>(after);
    }

    private static Duration retryAfter(@Nullable String header) {
        try {
            return header == null ? UNSAID : Duration.ofSeconds(Math.max(1, Long.parseLong(header.strip())));
        } catch (NumberFormatException unreadable) {
            return UNSAID;
        }
    }
}
