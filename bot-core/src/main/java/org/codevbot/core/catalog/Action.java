package org.codevbot.core.catalog;

import java.util.regex.Pattern;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * What a button stands for: a catalog entry, a target and the stamp it was drawn with. It grants nothing, rights are
 * judged at the press. {@code draft} names what a refused form was kept as, when the same form is offered again: sent
 * anew, it takes that draft's place. {@code group} names the group of a private card, which is looked at where no
 * channel tells it. Encoded into at most 64 ASCII characters, 81 with a group, which adapters carry untouched.
 */
public record Action(
        String entry,
        String target,
        @Nullable Stamp stamp,
        @Nullable WordsId draft,
        @Nullable GroupId group) {
    /** The longest code that an adapter has to carry. */
    public static final int LONGEST = 81;

    private static final int LONGEST_CODE = 64;
    /** A group's id stands behind this sign, at the very end: no stamp and no draft holds one. */
    private static final char OF_GROUP = '@';

    private static final Pattern GROUP = Pattern.compile("[0-9A-Za-z-]{1,16}");

    /** An action of a button, or of a form that nobody filled in before. */
    public Action(String entry, String target, @Nullable Stamp stamp) {
        this(entry, target, stamp, null, null);
    }

    /** An action without a target. */
    public static Action of(String entry, @Nullable Stamp stamp) {
        return new Action(entry, "", stamp);
    }

    /** The same action of a form that is offered again with what was kept as that draft. */
    public Action again(@Nullable WordsId kept) {
        return new Action(entry, target, stamp, kept, group);
    }

    /** The same action, in that group wherever it is pressed. */
    public Action in(GroupId named) {
        return new Action(entry, target, stamp, draft, named);
    }

    /**
     * The form that platforms carry, {@code entry|target|stage.turn}, {@code |draft} where there is one and room for
     * it, and {@code @group}; longer than 64 characters without the group is a bug.
     */
    public String encoded() {
        String code = entry + "|" + target + "|" + (stamp == null ? "" : stamp.stage() + "." + stamp.turn());
        if (code.length() > LONGEST_CODE) {
            throw new IllegalStateException("an action's code is longer than 64 characters: " + entry);
        }
        String whole = draft == null ? code : code + "|" + draft.value();
        return (whole.length() > LONGEST_CODE ? code : whole) + (group == null ? "" : OF_GROUP + group.value());
    }

    /** Reads an encoded action; anything else is answered like an unknown command, so null. */
    public static @Nullable Action decoded(String code) {
        int at = code.lastIndexOf(OF_GROUP);
        if (at < 0 || at < code.lastIndexOf('|')) {
            return withoutGroup(code);
        }
        String group = code.substring(at + 1);
        Action action = withoutGroup(code.substring(0, at));
        return action == null || !GROUP.matcher(group).matches() ? null : action.in(new GroupId(group));
    }

    private static @Nullable Action withoutGroup(String code) {
        String[] parts = code.split("\\|", -1);
        if (parts.length < 3 || parts.length > 4 || code.length() > LONGEST_CODE) {
            return null;
        }
        WordsId draft = parts.length == 4 && !parts[3].isBlank() ? new WordsId(parts[3]) : null;
        if (parts[2].isEmpty()) {
            return new Action(parts[0], parts[1], null).again(draft);
        }
        String[] stamp = parts[2].split("\\.", -1);
        if (stamp.length != 2 || !stamp[0].matches("-?\\d{1,6}") || !stamp[1].matches("\\d{1,9}")) {
            return null;
        }
        return new Action(parts[0], parts[1], new Stamp(Integer.parseInt(stamp[0]), Integer.parseInt(stamp[1])))
                .again(draft);
    }
}
