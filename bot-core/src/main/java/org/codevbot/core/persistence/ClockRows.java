package org.codevbot.core.persistence;

import java.time.Duration;
import java.util.Optional;

/** How far the clock was wound, which only a practice room does. */
public final class ClockRows {
    private final WindingStore store;

    ClockRows(WindingStore store) {
        this.store = store;
    }

    /** The offset as it is kept. */
    public Duration offset() {
        return store.findById(KeptWinding.ONLY)
                .map(kept -> Duration.ofMillis(kept.millis()))
                .orElse(Duration.ZERO);
    }

    /** Keeps an offset. */
    public void keep(Duration offset) {
        Optional<KeptWinding> kept = store.findById(KeptWinding.ONLY);
        if (kept.isPresent()) {
            kept.get().wind(offset.toMillis());
            store.flush();
        } else {
            store.saveAndFlush(new KeptWinding(offset.toMillis()));
        }
    }
}
