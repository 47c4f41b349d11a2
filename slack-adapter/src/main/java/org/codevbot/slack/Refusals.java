package org.codevbot.slack;

import java.time.Duration;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Delivery.Gone.Reason;

/** What Slack's refusals mean for what was to be delivered. */
final class Refusals {
    /**
     * A token or scope that Slack refuses is an operator's to mend: what waits is kept, and asked again after so long.
     */
    private static final Duration MENDED = Duration.ofMinutes(1);

    private Refusals() {}

    /** What the core is told when a call was not done. */
    static <T> Delivery otherwise(Call.Outcome<T> outcome) {
        return switch (outcome) {
            case Call.Outcome.Done<T> ignored -> throw new IllegalStateException("it was done");
            case Call.Outcome.Later<T>(Duration after) -> new Delivery.RetryAfter(after);
            case Call.Outcome.Unknown<T> ignored -> new Delivery.Unknown();
            case Call.Outcome.Refused<T>(String error) -> refused(error);
        };
    }

    /** Whether, by that reason, nothing of the bot's can stand where it was to be looked for. */
    static boolean nothingStands(Delivery refused) {
        return refused instanceof Delivery.Gone(Reason reason)
                && switch (reason) {
                    case PLACE_GONE, THREAD_GONE, NOT_IN_CHANNEL, DIRECT_CLOSED -> true;
                    case MESSAGE_GONE, TOO_LONG, NOT_ALLOWED -> false;
                };
    }

    private static Delivery refused(String error) {
        return switch (error) {
            case "invalid_auth",
                    "not_authed",
                    "account_inactive",
                    "token_revoked",
                    "token_expired",
                    "org_login_required",
                    "access_denied",
                    "accesslimited",
                    "ekm_access_denied" -> new Delivery.RetryAfter(MENDED);
            case "missing_scope", "no_permission", "not_allowed_token_type", "team_access_not_granted" ->
                new Delivery.Barred(MENDED);
            // A channel that is public now is no place of a group's any more, until it is private again.
            case "channel_not_found", "is_archived", "is_inactive", Call.PUBLIC -> gone(Reason.PLACE_GONE);
            case "thread_not_found", "cannot_reply_to_message" -> gone(Reason.THREAD_GONE);
            case "not_in_channel" -> gone(Reason.NOT_IN_CHANNEL);
            case "user_not_found",
                    "users_not_found",
                    "user_disabled",
                    "user_is_deactivated",
                    "user_not_visible",
                    "cannot_dm_bot",
                    "messages_tab_disabled" -> gone(Reason.DIRECT_CLOSED);
            case "message_not_found",
                    "cant_update_message",
                    "edit_window_closed",
                    "no_item_specified",
                    "file_not_found",
                    "file_deleted" -> gone(Reason.MESSAGE_GONE);
            case "msg_too_long",
                    "msg_blocks_too_long",
                    "invalid_blocks",
                    "invalid_blocks_format",
                    "invalid_arguments",
                    "invalid_arg_name",
                    "no_text",
                    "metadata_too_large" -> gone(Reason.TOO_LONG);
            default -> gone(Reason.NOT_ALLOWED);
        };
    }

    private static Delivery gone(Reason reason) {
        return new Delivery.Gone(reason);
    }
}
