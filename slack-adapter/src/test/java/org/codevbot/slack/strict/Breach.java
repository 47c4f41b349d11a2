package org.codevbot.slack.strict;

/** Something the app did against a rule, and what exactly. */
public record Breach(Rule rule, String detail) {
    @Override
    public String toString() {
        return rule + ": " + detail;
    }
}
