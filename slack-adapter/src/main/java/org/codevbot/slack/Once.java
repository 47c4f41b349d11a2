package org.codevbot.slack;

import java.util.LinkedHashSet;

/**
 * What was answered already: an interaction that comes a second time, because its acknowledgement was lost, is
 * acknowledged again, but nothing is shown or opened twice. The newest few are remembered.
 */
final class Once {
    private static final int MOST = 4_096;
    private final LinkedHashSet<String> seen = new LinkedHashSet<>();

    /** Whether it comes for the first time. */
    synchronized boolean first(String trigger) {
        if (!seen.add(trigger)) {
            return false;
        }
        if (seen.size() > MOST) {
            seen.removeFirst();
        }
        return true;
    }
}
