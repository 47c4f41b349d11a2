package org.codevbot.core.persistence;

import java.time.Instant;
import java.util.Optional;
import org.codevbot.core.group.Space;

/** What each delivery was answered, for 24 hours: reasons and ids, sealed, so that a repeat gets the same answer. */
public final class DeliveryRows {
    private static final String TABLE = "delivery";
    private static final String WITHDRAWN = "withdrawn/";

    private final DeliveryStore store;
    private final Seal seal;

    DeliveryRows(DeliveryStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** What a delivery was answered. */
    public <T> Optional<T> find(Space space, String delivery, Class<T> type) {
        return store.read(Spaces.column(space), delivery)
                .map(bytes -> StoredJson.read(seal.open(TABLE, delivery, bytes), type));
    }

    /** Keeps an answer; a second one for the same delivery fails at once. */
    public void insert(Space space, String delivery, Instant at, Object answer, Class<?> type) {
        store.saveAndFlush(new KeptDelivery(
                new KeptDelivery.Key(Spaces.column(space), delivery),
                at,
                seal.seal(TABLE, delivery, StoredJson.bytes(answer, type))));
    }

    /** Remembers as long that a message was taken back before it came in. */
    public void withdraw(Space space, String message, Instant at) {
        if (!isWithdrawn(space, message)) {
            String mark = WITHDRAWN + message;
            store.saveAndFlush(new KeptDelivery(
                    new KeptDelivery.Key(Spaces.column(space), mark), at, seal.seal(TABLE, mark, new byte[0])));
        }
    }

    /** Whether the message was taken back before it came in. */
    public boolean isWithdrawn(Space space, String message) {
        return store.read(Spaces.column(space), WITHDRAWN + message).isPresent();
    }

    /** Forgets what is older, and says how many. */
    public int forget(Instant before) {
        return store.deleteBefore(before);
    }
}
