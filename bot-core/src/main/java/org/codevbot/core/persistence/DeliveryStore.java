package org.codevbot.core.persistence;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The deliveries' table. */
interface DeliveryStore extends Store<KeptDelivery, KeptDelivery.Key> {
    @Query("select d.sealed from KeptDelivery d where d.key.space = :space and d.key.id = :id")
    Optional<byte[]> read(String space, String id);

    @Modifying
    @Query("delete from KeptDelivery d where d.receivedAt < :before")
    int deleteBefore(Instant before);
}
