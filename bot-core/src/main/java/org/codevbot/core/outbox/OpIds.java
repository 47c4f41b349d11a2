package org.codevbot.core.outbox;

import java.math.BigInteger;
import java.util.UUID;
import java.util.function.Supplier;

/** Names of operations, unique for ever and at most 25 characters, as the strictest platform's nonce allows. */
final class OpIds implements Supplier<String> {
    @Override
    public String get() {
        return new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16).toString(36);
    }
}
