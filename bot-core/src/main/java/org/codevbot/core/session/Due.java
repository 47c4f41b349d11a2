package org.codevbot.core.session;

import java.time.Instant;

/** A moment and when it comes. */
public record Due(Moment moment, Instant at) {}
