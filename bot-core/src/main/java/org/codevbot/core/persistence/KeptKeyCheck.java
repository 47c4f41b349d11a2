package org.codevbot.core.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code key_check}. */
@Entity
@Table(name = "key_check")
class KeptKeyCheck extends Stored<Integer> {
    static final int ONLY = 1;

    @Id
    private int id;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptKeyCheck() {}

    KeptKeyCheck(byte[] sealed) {
        this.id = ONLY;
        this.sealed = sealed;
    }

    @Override
    public Integer getId() {
        return id;
    }

    byte[] sealed() {
        return sealed;
    }
}
