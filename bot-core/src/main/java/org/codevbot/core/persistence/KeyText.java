package org.codevbot.core.persistence;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The key as an operator writes it: 32 bytes in base64; after a comma, former keys that still open what they sealed.
 * The first one seals. A key's id is derived from its bytes, so the order may change and no other file is needed.
 */
final class KeyText {
    private static final int BYTES = 32;

    private KeyText() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @AccessesPartialKey
    static Aead aead(String text) {
        try {
            AeadConfig.register();
            Map<Integer, byte[]> keys = new LinkedHashMap<>();
            for (String part : text.split(",", -1)) {
                byte[] bytes = Base64.getDecoder().decode(part.strip());
                if (bytes.length != BYTES) {
                    throw unreadable();
                }
                keys.put(id(bytes), bytes);
            }
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.TINK)
                    .build();
            KeysetHandle.Builder handle = KeysetHandle.newBuilder();
            boolean first = true;
            for (Map.Entry<Integer, byte[]> key : keys.entrySet()) {
                AesGcmKey made = AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(SecretBytes.copyFrom(key.getValue(), InsecureSecretKeyAccess.get()))
                        .setIdRequirement(key.getKey())
                        .build();
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(made);
                handle.addEntry(first ? entry.makePrimary() : entry);
                first = false;
            }
            return handle.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
            throw unreadable();
        }
    }

    private static int id(byte[] key) throws GeneralSecurityException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
    }

    private static StartRefused unreadable() {
        return new StartRefused("CODEV_KEY cannot be read: it is 32 bytes in base64, as `openssl rand -base64 32` gives"
                + " them, with former keys after commas.");
    }
}
