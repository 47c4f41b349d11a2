package org.codevbot.core.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds the key at start and proves it on a value sealed before; makes one only where nothing was sealed yet and no
 * platform's token is set.
 */
final class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final String TABLE = "key_check";
    private static final String KNOWN = "codev";

    private final Settings settings;
    private final KeyCheckStore store;
    private final TransactionOperations transaction;

    /** The one write without a caller who has begun a transaction: it happens before anybody can call. */
    Vault(Settings settings, KeyCheckStore store, TransactionOperations transaction) {
        this.settings = settings;
        this.store = store;
        this.transaction = transaction;
    }

    Seal open() {
        Optional<KeptKeyCheck> check = store.findById(KeptKeyCheck.ONLY);
        Seal seal = Seal.of(key(check.isPresent()));
        if (check.isPresent()) {
            prove(seal, check.get().sealed());
        } else {
            KeptKeyCheck made = new KeptKeyCheck(seal.sealText(TABLE, "1", KNOWN));
            transaction.executeWithoutResult(ignored -> store.saveAndFlush(made));
        }
        return seal;
    }

    private static void prove(Seal seal, byte[] sealed) {
        try {
            seal.openText(TABLE, "1", sealed);
        } catch (Seal.Unopened wrong) {
            throw new StartRefused("The key does not open what is stored: set CODEV_KEY to the key that sealed it,"
                    + " or choose another data folder with CODEV_DATA.");
        }
    }

    private String key(boolean sealedBefore) {
        String given = settings.key();
        if (given != null) {
            return given;
        }
        Path file = settings.data().resolve("codev.key");
        if (settings.token()) {
            throw new StartRefused("CODEV_KEY is missing: with a platform's token set, words are sealed with a key of"
                    + " yours; `openssl rand -base64 32` makes one.");
        }
        String kept = read(file);
        if (kept != null) {
            return kept;
        }
        if (sealedBefore) {
            throw new StartRefused("The key is missing: what is stored was sealed with one; set CODEV_KEY to it, or put"
                    + " back " + file + ".");
        }
        return make(file);
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException unreadable) {
            throw new StartRefused("The key file cannot be read: " + file + ".");
        }
    }

    private static String make(Path file) {
        String key = KeyText.fresh();
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, key + "\n");
        } catch (IOException unwritable) {
            throw new StartRefused("The key file cannot be written: " + file + ".");
        }
        LOG.warn("A key was made in {}: whoever reads it reads the words kept here; lost, they cannot be read.", file);
        return key;
    }
}
