package org.codevbot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
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
    static final String PUBLISH = "views.publish";
    static final String PIN = "pins.add";
    static final String UNPIN = "pins.remove";
    static final String OPEN = "conversations.open";
    static final String UPLOAD = "files.completeUploadExternal";
    static final String UPLOAD_ADDRESS = "files.getUploadURLExternal";
    static final String REMOVE_FILE = "files.delete";
    static final String HISTORY = "conversations.history";
    static final String REPLIES = "conversations.replies";
    static final String PERSON = "users.info";
    static final String MEMBERS = "conversations.members";

    /** A word of our own: the channel is public, and no place of the bot's. */
    static final String PUBLIC = "public_channel";

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);
    private static final int TOO_MANY = 429;
    private static final Duration UNSAID = Duration.ofSeconds(30);
    /** What a gateway says when what is behind it did not answer in time. */
    private static final Set<Integer> TIMED_OUT = Set.of(408, 502, 504);
    /** How long Slack may still do what it has not answered in time. */
    private static final Duration SLOW = Duration.ofSeconds(30);

    private static final Duration BROKEN = Duration.ofSeconds(5);

    private final Pace pace;
    private final Consumer<String> turnedPublic;

    Call(Pace pace) {
        this(pace, ignored -> {});
    }

    /** {@code turnedPublic} hears of a channel in which the bot writes, and which is not private any more. */
    Call(Pace pace, Consumer<String> turnedPublic) {
        this.pace = pace;
        this.turnedPublic = turnedPublic;
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

        /** The answer is missing: it may have happened, or may still happen for so long. */
        record Unknown<T>(Duration mayStillHappen) implements Outcome<T> {}
    }

    /** Asks once, if the pace allows it now. */
    <T extends SlackApiTextResponse> Outcome<T> of(String method, String where, Asked<T> asked) {
        Duration wait = pace.take(method, where);
        if (wait.isPositive()) {
            return new Outcome.Later<>(wait);
        }
        try {
            T response = asked.of();
            return response.isOk() ? new Outcome.Done<>(response) : refused(method, where, response);
        } catch (SlackApiException answered) {
            int status = answered.getResponse().code();
            if (isTooMany(answered)) {
                return later(method, where, retryAfter(answered));
            }
            LOG.warn("Slack answered {} to {}", status, method);
            return new Outcome.Unknown<>(TIMED_OUT.contains(status) ? SLOW : Duration.ZERO);
        } catch (IOException lost) {
            LOG.warn("Slack did not answer {} ({})", method, lost.getClass().getSimpleName());
            return new Outcome.Unknown<>(mayStillHappen(lost));
        } catch (JsonParseException unreadable) {
            LOG.warn("What answered {} in Slack's place was not readable", method);
            return new Outcome.Unknown<>(Duration.ZERO);
        }
    }

    /** A request that was never sent does not happen; one whose connection broke may be under way beyond it. */
    private static Duration mayStillHappen(IOException lost) {
        return switch (lost) {
            case ConnectException ignored -> Duration.ZERO;
            case UnknownHostException ignored -> Duration.ZERO;
            case InterruptedIOException ignored -> SLOW;
            default -> BROKEN;
        };
    }

    private <T> Outcome<T> refused(String method, String where, SlackApiTextResponse response) {
        String error = response.getError() == null ? "" : response.getError();
        if (error.equals("missing_scope")
                && String.valueOf(response.getNeeded()).startsWith("channels:")) {
            // The bot never has it: nobody will mend that by giving it back.
            turnedPublic.accept(where);
            return new Outcome.Refused<>(PUBLIC);
        }
        return switch (error) {
            case "ratelimited", "rate_limited", "message_limit_exceeded" -> later(method, where, UNSAID);
            // Slack says of these that some of it may have been done.
            case "", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org" ->
                new Outcome.Unknown<>(Duration.ZERO);
            default -> new Outcome.Refused<>(error);
        };
    }

    private <T> Outcome<T> later(String method, String where, Duration after) {
        pace.pause(method, where, after);
        return new Outcome.Later<>(after);
    }

    /** Whether Slack asks for a pause. */
    static boolean isTooMany(SlackApiException answered) {
        return answered.getResponse().code() == TOO_MANY;
    }

    /** How long a pause it asks for, where it does. */
    static Duration retryAfter(SlackApiException answered) {
        @Nullable String header = answered.getResponse().header("Retry-After");
        try {
            return header == null ? UNSAID : Duration.ofSeconds(Math.max(1, Long.parseLong(header.strip())));
        } catch (NumberFormatException unreadable) {
            return UNSAID;
        }
    }
}
