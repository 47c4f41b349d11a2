package org.codevbot.core.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a format has of its own beside its steps, all of it optional in a file (product.md section 2, line "its own").
 * {@code inspired} is "inspired by codev", never a default; {@code mission} is recalled and {@code presence} said at
 * the opening; {@code eachBrings} asks a situation of everyone; {@code skills} are those of which one is privately
 * practised today; {@code charterFirst} opens no case before all present accepted the rules; {@code welcome} is the
 * memo of a group's first session; {@code sponsor} is what a sponsor will see; {@code months} is the shortest cycle, 0
 * for none.
 */
public record Customs(
        boolean inspired,
        boolean mission,
        boolean eachBrings,
        List<Label> skills,
        boolean charterFirst,
        @Nullable Label presence,
        List<Label> welcome,
        List<Label> sponsor,
        int months,
        @Nullable Label cadence) {
    public Customs {
        skills = List.copyOf(skills);
        welcome = List.copyOf(welcome);
        sponsor = List.copyOf(sponsor);
    }
}
