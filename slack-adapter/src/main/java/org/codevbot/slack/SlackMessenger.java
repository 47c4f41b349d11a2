package org.codevbot.slack;

import com.slack.api.Slack;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;

/** Delivers what the core says to Slack; it waits for nothing and sends nothing twice by itself. */
final class SlackMessenger implements Messenger {
    /** The platform's name in each {@link org.codevbot.core.group.Space}. */
    static final String PLATFORM = "slack";

    private final BooleanSupplier ready;

    /** {@code ready} says whether the workspace answers to the token. */
    SlackMessenger(Slack slack, String botToken, BooleanSupplier ready, CardRenderer cards, Clock clock) {
        this.ready = ready;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public boolean ready() {
        return ready.getAsBoolean();
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        return new Delivery.Unknown();
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return Optional.empty();
    }
}
