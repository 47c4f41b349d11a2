package org.codevbot.core.catalog;

import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * What a button stands for: a catalog entry, a target and the stamp it was drawn with. It grants nothing, rights are
 * judged at the press. Encoded into at most 64 ASCII characters, which adapters carry untouched. {@code draft} names
 * what a refused form was kept as, when the same form is offered again: sent anew, it takes that draft's place.
 */
public record Action(
        String entry,
        String target,
        @Nullable Stamp stamp,
        @Nullable WordsId draft) {
    private static final int LONGEST = 64;

    /** An action of a button, or of a form that nobody filled in before. */
    public Action(String entry, String target, @Nullable Stamp stamp) {
        this(entry, target, stamp, null);
    }

    /** An action without a target. */
    public static Action of(String entry, @Nullable Stamp stamp) {
        return new Action(entry, "", stamp);
    }

    /**
     * The form that platforms carry, {@code entry|target|stage.turn}, and {@code |draft} where there is one and room
     * for it; longer than 64 characters is a bug.
     */
    public String encoded() {
        String code = entry + "|" + target + "|" + (stamp == null ? "" : stamp.stage() + "." + stamp.turn());
        if (code.length() > LONGEST) {
            throw new IllegalStateException("an action's code is longer than 64 characters: " + entry);
        }
        String whole = draft == null ? code : code + "|" + draft.value();
        return whole.length() > LONGEST ? code : whole;
    }

    /** Reads an encoded action; anything else is answered like an unknown command, so null. */
    public static @Nullable Action decoded(String code) {
        String[] parts = code.split("\\|", -1);
        if (parts.length < 3 || parts.length > 4 || code.length() > LONGEST) {
            return null;
        }
        WordsId draft = parts.length == 4 && !parts[3].isBlank() ? new WordsId(parts[3]) : null;
        if (parts[2].isEmpty()) {
            return new Action(parts[0], parts[1], null, draft);
        }
        String[] stamp = parts[2].split("\\.", -1);
        if (stamp.length != 2 || !stamp[0].matches("-?\\d{1,6}") || !stamp[1].matches("\\d{1,9}")) {
            return null;
        }
        return new Action(parts[0], parts[1], new Stamp(Integer.parseInt(stamp[0]), Integer.parseInt(stamp[1])), draft);
    }
}
