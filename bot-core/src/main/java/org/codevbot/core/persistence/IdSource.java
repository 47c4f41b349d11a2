package org.codevbot.core.persistence;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The one source of ids and seeds; the tests' own is drawn from a fixed seed. */
public final class IdSource {
    private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 16;

    private final RandomGenerator random;

    /** Ids that nobody can guess. */
    public IdSource() {
        this(new SecureRandom());
    }

    /** Ids from another generator. */
    public IdSource(RandomGenerator random) {
        this.random = random;
    }

    /** A new id of 16 letters and digits, 80 bits of chance. */
    public String next() {
        char[] id = new char[LENGTH];
        long high = random.nextLong();
        long low = random.nextLong();
        for (int i = 0; i < LENGTH / 2; i++) {
            id[i] = LETTERS[(int) (high >>> (i * 5)) & 31];
            id[LENGTH / 2 + i] = LETTERS[(int) (low >>> (i * 5)) & 31];
        }
        return new String(id);
    }

    /** A seed for whatever is drawn. */
    public long seed() {
        return random.nextLong();
    }
}
