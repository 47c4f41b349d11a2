package org.codevbot.core.persistence;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals what is kept: each ciphertext names its key and is bound to its table and row, so that a row moved elsewhere
 * does not open.
 */
public final class Seal {
    private final Aead aead;

    Seal(Aead aead) {
        this.aead = aead;
    }

    /** The seal of a key as the operator writes it. */
    public static Seal of(String keyText) {
        return new Seal(KeyText.aead(keyText));
    }

    /** Seals bytes for one row of one table. */
    public byte[] seal(String table, String row, byte[] plain) {
        try {
            return aead.encrypt(plain, bound(table, row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("sealing failed in " + table);
        }
    }

    /** Opens what was sealed for that row; anything else is a bug or a wrong key. */
    public byte[] open(String table, String row, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bound(table, row));
        } catch (GeneralSecurityException closed) {
            throw new Unopened(table);
        }
    }

    /** Seals a text. */
    public byte[] sealText(String table, String row, String plain) {
        return seal(table, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a text. */
    public String openText(String table, String row, byte[] sealed) {
        return new String(open(table, row, sealed), StandardCharsets.UTF_8);
    }

    /** A sealed value that this key does not open; says the table, nothing of the value. */
    public static final class Unopened extends RuntimeException {
        Unopened(String table) {
            super("a sealed value of table " + table + " does not open with this key");
        }
    }

    private static byte[] bound(String table, String row) {
        return (table + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
