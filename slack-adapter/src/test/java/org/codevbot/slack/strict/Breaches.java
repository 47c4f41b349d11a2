package org.codevbot.slack.strict;

import java.util.ArrayList;
import java.util.List;

/** What was done against the rules, in the order in which it was seen. */
final class Breaches {
    private final List<Breach> found = new ArrayList<>();

    synchronized void add(Rule rule, String detail) {
        found.add(new Breach(rule, detail));
    }

    synchronized List<Breach> found() {
        return List.copyOf(found);
    }

    /** Takes out what a test provoked, and fails where there is none. */
    synchronized List<Breach> take(Rule rule) {
        List<Breach> taken =
                found.stream().filter(breach -> breach.rule() == rule).toList();
        if (taken.isEmpty()) {
            throw new AssertionError("nothing was done against " + rule + ", but: " + found);
        }
        found.removeAll(taken);
        return taken;
    }

    synchronized void assertNone() {
        if (!found.isEmpty()) {
            throw new AssertionError("against the rules of Slack:\n  "
                    + String.join("\n  ", found.stream().map(Breach::toString).toList()));
        }
    }

    /** Keeps the breach and refuses the call with Slack's own word for it. */
    ApiError refuse(Rule rule, String error, String detail) {
        add(rule, detail);
        return new ApiError(error, List.of(detail));
    }
}
