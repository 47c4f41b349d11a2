package org.codevbot.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name made from texts by SHA-256: the same for the same texts, and nothing of them can be read from it. */
final class Fingerprint {
    private final MessageDigest digest = sha256();

    /** Of that text, too. */
    Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Of that one among several, with its length, so that no two rows of texts are written alike. */
    Fingerprint field(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        return text(text);
    }

    /** Its first bytes, at most 32, two characters each; it starts anew after that. */
    String hex(int bytes) {
        return HexFormat.of().formatHex(digest.digest(), 0, bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
