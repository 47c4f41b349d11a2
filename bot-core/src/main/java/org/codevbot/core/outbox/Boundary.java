package org.codevbot.core.outbox;

/** The moments of a delivery between which a process may die; tests let it die at each. */
enum Boundary {
    STARTED,
    SENT,
    MARKED
}
