package org.codevbot.deploy.practice;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Signal;
import org.jspecify.annotations.Nullable;

/** A message as one person sees it in one place; a card for the bot's, words for a person's. */
record MessageView(
        String id,
        long seq,
        String place,
        @Nullable Speaker speaker,
        boolean mine,
        @Nullable String words,
        @Nullable Card card,
        @Nullable String file,
        Instant saidAt,
        Instant shownSince,
        boolean edited,
        List<SignalView> signals,
        @Nullable ThreadView thread) {

    /** Who says it; none for the bot. */
    record Speaker(String firstName, int hue) {
        public String initial() {
            return firstName.substring(0, 1);
        }
    }

    /** A reaction: whether it is set by the one who looks, and who set it. */
    record SignalView(Signal signal, boolean mine, List<String> names) {
        public String emoji() {
            return signal.emoji();
        }

        public String key() {
            return "signal." + signal.name();
        }
    }

    /** A thread as the list of places and its opening card show it. */
    record ThreadView(long head, String name, int messages, boolean over, long last) {
        public String code() {
            return new Spot.StepThread(head).code();
        }
    }
}
