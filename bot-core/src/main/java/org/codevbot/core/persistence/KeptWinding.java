package org.codevbot.core.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code winding}. */
@Entity
@Table(name = "winding")
class KeptWinding extends Stored<Integer> {
    static final int ONLY = 1;

    @Id
    private int id;

    private long millis;

    KeptWinding() {}

    KeptWinding(long millis) {
        this.id = ONLY;
        this.millis = millis;
    }

    @Override
    public Integer getId() {
        return id;
    }

    long millis() {
        return millis;
    }

    void wind(long to) {
        millis = to;
    }
}
