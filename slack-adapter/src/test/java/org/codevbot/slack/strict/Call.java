package org.codevbot.slack.strict;

import java.util.Map;
import java.util.TreeMap;

/** A call that the app made: the method, its arguments without the token, and what was answered. */
public record Call(String method, Map<String, String> arguments, String answer) {
    public Call {
        arguments = Map.copyOf(arguments);
    }

    /** An argument as it was sent; empty where there was none. */
    public String argument(String name) {
        return arguments.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return method + " " + new TreeMap<>(arguments) + " -> " + answer;
    }
}
