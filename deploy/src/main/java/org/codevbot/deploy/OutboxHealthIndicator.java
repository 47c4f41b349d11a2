package org.codevbot.deploy;

import java.util.List;
import org.codevbot.core.outbox.DeadLetters;
import org.codevbot.core.outbox.DeadLetters.DeadLetter;
import org.codevbot.core.outbox.Inbox;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What waits to be said or to come in and what was given up, for the operator; counts, kinds and reasons only. A
 * message given up asks for a person, not for a restart, so the status stays as it is.
 */
@Component
final class OutboxHealthIndicator implements HealthIndicator {
    private static final int SHOWN = 10;
    private final DeadLetters letters;

    private final Inbox inbox;

    OutboxHealthIndicator(DeadLetters letters, Inbox inbox) {
        this.letters = letters;
        this.inbox = inbox;
    }

    @Override
    public Health health() {
        List<DeadLetter> givenUp = letters.all();
        DeadLetters.Waiting waiting = letters.waiting();
        Inbox.Waiting arrivals = inbox.waiting();
        return Health.up()
                .withDetail("waiting", waiting.operations())
                .withDetail("oldestWaitsSeconds", waiting.oldest().toSeconds())
                .withDetail("arrivalsWaiting", arrivals.arrivals())
                .withDetail("oldestArrivalWaitsSeconds", arrivals.oldest().toSeconds())
                .withDetail("givenUp", givenUp.size())
                .withDetail(
                        "givenUpLatest",
                        givenUp.stream().limit(SHOWN).map(Line::of).toList())
                .build();
    }

    /** One message given up; its key holds ids of ours only. */
    record Line(String platform, String kind, String reason, int tries, String at) {
        static Line of(DeadLetter letter) {
            return new Line(
                    letter.space().platform(),
                    letter.kind(),
                    letter.reason(),
                    letter.tries(),
                    letter.at().toString());
        }
    }
}
