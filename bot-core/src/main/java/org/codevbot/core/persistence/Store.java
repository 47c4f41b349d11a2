package org.codevbot.core.persistence;

import java.util.Optional;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/**
 * What every repository here can do, and no more. Each write is flushed where it is made: it fails at once, locks rows
 * in the order of the code, and is seen by plain SQL of the same transaction. A read without a lock is a projection and
 * leaves nothing in the persistence context, so an entity at hand is one whose row this transaction holds.
 */
@NoRepositoryBean
interface Store<T, I> extends Repository<T, I> {
    /** The entity of that id; the caller compares its Space. */
    Optional<T> findById(I id);

    /** Inserts what is new, at once. */
    <S extends T> S saveAndFlush(S entity);

    /** Writes what was changed, at once; a version that moved on raises an optimistic lock failure. */
    void flush();
}
