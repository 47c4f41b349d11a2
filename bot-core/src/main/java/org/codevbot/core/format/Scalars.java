package org.codevbot.core.format;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values: read, or a fault and a stand-in. No tree at all was told already. */
final class Scalars {
    private static final String STAND_IN = "-";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Scalars() {}

    static String text(@Nullable Tree tree, String path, int most, Faults faults) {
        if (tree == null || tree instanceof Tree.Unusable) {
            return STAND_IN;
        }
        if (tree instanceof Tree.Scalar scalar) {
            String value = scalar.value().strip();
            boolean oneLine = value.codePoints().noneMatch(Character::isISOControl);
            if (!value.isEmpty() && value.length() <= most && oneLine) {
                return value;
            }
        }
        faults.add(tree.line(), path, Expected.text(most));
        return STAND_IN;
    }

    static String code(@Nullable Tree tree, String path, Faults faults) {
        if (tree == null || tree instanceof Tree.Unusable) {
            return STAND_IN;
        }
        if (tree instanceof Tree.Scalar scalar && CODE.matcher(scalar.value()).matches()) {
            return scalar.value();
        }
        faults.add(tree.line(), path, Expected.code());
        return STAND_IN;
    }

    static int number(@Nullable Tree tree, String path, int least, int most, Faults faults) {
        if (tree == null || tree instanceof Tree.Unusable) {
            return least;
        }
        if (tree instanceof Tree.Scalar scalar
                && scalar.plain()
                && NUMBER.matcher(scalar.value()).matches()) {
            int number = Integer.parseInt(scalar.value());
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(tree.line(), path, Expected.number(least, most));
        return least;
    }

    static <T> T oneOf(@Nullable Tree tree, String path, Map<String, T> words, T standIn, Faults faults) {
        if (tree == null || tree instanceof Tree.Unusable) {
            return standIn;
        }
        T found = tree instanceof Tree.Scalar scalar ? words.get(scalar.value()) : null;
        if (found == null) {
            faults.add(tree.line(), path, Expected.oneOf(words.keySet()));
            return standIn;
        }
        return found;
    }
}
