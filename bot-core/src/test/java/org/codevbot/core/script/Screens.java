package org.codevbot.core.script;

import java.util.List;

/** What stands on the screens of the people of a script, asked as a test asks. */
record Screens(Hands hands) {
    private static final int LAST = 8;

    boolean shows(String who, Hands.Sight where, String words) {
        return count(who, where, words) > 0;
    }

    /** On how many messages of that screen the words stand. */
    long count(String who, Hands.Sight where, String words) {
        return hands.sees(who, where).stream()
                .filter(each -> each.contains(words))
                .count();
    }

    void sees(String who, Hands.Sight where, String words) {
        if (!shows(who, where, words)) {
            List<String> screen = hands.sees(who, where);
            throw new AssertionError(who + " does not see “" + words + "”, " + where + "; last are:\n"
                    + String.join("\n---\n", screen.subList(Math.max(0, screen.size() - LAST), screen.size())));
        }
    }
}
