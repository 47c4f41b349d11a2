package org.codevbot.core.persistence;

import org.codevbot.core.group.Space;

/** A Space as one column; a platform's name holds no slash. */
final class Spaces {
    private Spaces() {}

    static String column(Space space) {
        if (space.platform().indexOf('/') >= 0) {
            throw new IllegalArgumentException("a platform's name holds no slash");
        }
        return space.platform() + "/" + space.workspace();
    }

    static Space space(String column) {
        int slash = column.indexOf('/');
        return new Space(column.substring(0, slash), column.substring(slash + 1));
    }
}
