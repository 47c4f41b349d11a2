package org.codevbot.core.catalog;

import org.codevbot.core.session.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What a button stands for: a catalog entry, a target and the stamp it was drawn with. It grants nothing, rights are
 * judged at the press. Encoded into at most 64 ASCII characters, which adapters carry untouched.
 */
public record Action(String entry, String target, @Nullable Stamp stamp) {
    /** An action without a target. */
    public static Action of(String entry, @Nullable Stamp stamp) {
        return new Action(entry, "", stamp);
    }

    /** The form that platforms carry, {@code entry|target|stage.turn}; longer than 64 characters is a bug. */
    public String encoded() {
        String code = entry + "|" + target + "|" + (stamp == null ? "" : stamp.stage() + "." + stamp.turn());
        if (code.length() > 64) {
            throw new IllegalStateException("an action's code is longer than 64 characters: " + entry);
        }
        return code;
    }

    /** Reads an encoded action; anything else is answered like an unknown command, so null. */
    public static @Nullable Action decoded(String code) {
        String[] parts = code.split("\\|", -1);
        if (parts.length != 3 || code.length() > 64) {
            return null;
        }
        if (parts[2].isEmpty()) {
            return new Action(parts[0], parts[1], null);
        }
        String[] stamp = parts[2].split("\\.", -1);
        if (stamp.length != 2 || !stamp[0].matches("-?\\d{1,6}") || !stamp[1].matches("\\d{1,9}")) {
            return null;
        }
        return new Action(parts[0], parts[1], new Stamp(Integer.parseInt(stamp[0]), Integer.parseInt(stamp[1])));
    }
}
