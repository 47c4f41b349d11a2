package org.codevbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.announcement.Delivery;

/**
 * Pins put on messages and taken off; Slack tells the channel of each that is put on, by a message of its own. The
 * errors are those of its pages on pins.add and pins.remove.
 */
final class Pins {
    private final Call call;
    private final MethodsClient methods;

    Pins(Call call, MethodsClient methods) {
        this.call = call;
        this.methods = methods;
    }

    Delivery putOn(Optional<String> known) {
        return marked(
                Call.PIN,
                known,
                Set.of("already_pinned"),
                handle -> methods.pinsAdd(r -> r.channel(handle.channel()).timestamp(handle.ts())));
    }

    Delivery takeOff(Optional<String> known) {
        return marked(
                Call.UNPIN,
                known,
                Set.of("no_pin", "not_pinned"),
                handle -> methods.pinsRemove(r -> r.channel(handle.channel()).timestamp(handle.ts())));
    }

    private interface Marking {
        SlackApiTextResponse on(Handle handle) throws IOException, SlackApiException;
    }

    /** What Slack refuses by one of these names is as it was to be. */
    private Delivery marked(String method, Optional<String> known, Set<String> already, Marking asked) {
        if (known.isEmpty()) {
            return new Delivery.Gone(Delivery.Gone.Reason.MESSAGE_GONE);
        }
        Handle handle = Handle.of(known.get());
        Call.Outcome<?> outcome = call.of(method, handle.channel(), () -> asked.on(handle));
        boolean done = outcome instanceof Call.Outcome.Done<?>
                || (outcome instanceof Call.Outcome.Refused<?>(String error) && already.contains(error));
        return done ? new Delivery.Delivered(handle.toString()) : Refusals.otherwise(outcome);
    }
}
