package org.codevbot.core.format;

/**
 * Names a format in one of its lengths: {@code classic} in 90 minutes; working days where that is the format's pace.
 * The code of a format of one's own ends in its edition, {@code ours~3f2a9c01b7de}: a session keeps the edition that it
 * was offered in, whatever is added later.
 */
public record FormatKey(String code, int minutes) {
    private static final char EDITION = '~';

    /** The code as its file says it, without the edition. */
    public String name() {
        int mark = code.indexOf(EDITION);
        return mark < 0 ? code : code.substring(0, mark);
    }

    /** The edition of a format of one's own; empty for a shipped one. */
    public String edition() {
        int mark = code.indexOf(EDITION);
        return mark < 0 ? "" : code.substring(mark + 1);
    }

    static String code(String name, String edition) {
        return edition.isEmpty() ? name : name + EDITION + edition;
    }
}
