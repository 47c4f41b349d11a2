package org.codevbot.core.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * What is kept as an entity. Its id is given by us, so it says itself whether it is new: an insert never looks first,
 * and a second insert of the same id fails rather than becoming an update.
 */
@MappedSuperclass
abstract class Stored<I> implements Persistable<I> {
    @Transient
    private boolean stored;

    @PostLoad
    @PostPersist
    void stored() {
        stored = true;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }
}
