package org.codevbot.core.persistence;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The reactions' table. */
interface SignalStore extends Store<KeptSignal, KeptSignal.Key> {
    @Query("select count(s) > 0 from KeptSignal s where s.key = :key")
    boolean known(KeptSignal.Key key);

    @Modifying
    @Query("update KeptSignal s set s.signalledAt = :at where s.key = :key and s.signalledAt <= :at")
    int move(KeptSignal.Key key, Instant at);
}
