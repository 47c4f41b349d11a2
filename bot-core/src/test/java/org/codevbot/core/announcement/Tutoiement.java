package org.codevbot.core.announcement;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds where a French text says tu. */
final class Tutoiement {
    private static final Pattern TU =
            Pattern.compile("(?iu)(?<!\\p{L})(t[’'](?=\\p{L})|(tu|te|ton|ta|tes|toi|tien|tienne|tiens)(?!\\p{L}))");

    private Tutoiement() {}

    static List<String> find(String text) {
        return TU.matcher(text).results().map(MatchResult::group).toList();
    }
}
