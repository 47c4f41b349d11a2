package org.codevbot.core.persistence;

import org.jspecify.annotations.Nullable;

/** A sealed value as it is read without a lock; {@code linked} is the newest session where a group is read. */
@SuppressWarnings("ArrayRecordComponent") // Opened and dropped, never compared.
record SealedRow(String id, @Nullable String linked, long version, byte[] sealed) {}
