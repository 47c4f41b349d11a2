package org.codevbot.slack;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.IntSupplier;

/** What is counted about the sockets: how many and how long, never who or what. */
final class SocketMeters {
    private static final String ACKS = "codev.slack.acks";
    private static final Set<String> TYPES = Set.of("events_api", "interactive", "slash_commands");
    private static final Set<String> REASONS = Set.of(
            "closed",
            "error",
            "silent",
            "unreachable",
            "warning",
            "refresh_requested",
            "too_many_websockets",
            "link_disabled");
    private final MeterRegistry meters;

    SocketMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(IntSupplier open) {
        Gauge.builder("codev.slack.sockets", open, IntSupplier::getAsInt)
                .description("Sockets to Slack that are open")
                .strongReference(true)
                .register(meters);
    }

    void received(String type) {
        meters.counter("codev.slack.envelopes", "type", TYPES.contains(type) ? type : "other")
                .increment();
    }

    /** From the last byte of an envelope to the last byte of its answer; lost when its socket was gone by then. */
    void answered(boolean sent, Duration took) {
        meters.counter(ACKS, "result", sent ? "sent" : "lost").increment();
        meters.timer("codev.slack.ack.time").record(took);
    }

    /** No answer on purpose, so that Slack sends the envelope again. */
    void withheld() {
        meters.counter(ACKS, "result", "withheld").increment();
    }

    /** A socket was left or lost, or could not be opened. */
    void left(String reason) {
        meters.counter("codev.slack.reconnects", "reason", REASONS.contains(reason) ? reason : "refused")
                .increment();
    }
}
