package org.codevbot.core.handling;

/** The moments of a command between which a process may die; tests let it die at each. */
enum Boundary {
    /** State, words, outbox and deadlines are written. */
    STORED,
    /** The answer is written too; the commit comes next. */
    BEFORE_COMMIT,
    /** It is committed; nobody has been told. */
    AFTER_COMMIT;

    /** Hears that a boundary is reached. */
    interface Watch {
        void at(Boundary boundary);
    }
}
