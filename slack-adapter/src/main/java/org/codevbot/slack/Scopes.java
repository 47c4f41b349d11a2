package org.codevbot.slack;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the bot must be allowed to do, by Slack's names: neither less nor more than it uses. */
final class Scopes {
    /** Every scope that the manifest asks for. */
    static final Set<String> NEEDED = Set.of(
            "chat:write",
            "commands",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:write",
            "pins:write",
            "reactions:read",
            "users:read");

    private Scopes() {}

    /** Those that are missing among the granted, in the alphabet's order. */
    static List<String> missing(Collection<String> granted) {
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(granted);
        return List.copyOf(missing);
    }

    /** Reads Slack's header, a list with commas. */
    static Set<String> read(String header) {
        Set<String> scopes = new TreeSet<>();
        Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .forEach(scopes::add);
        return scopes;
    }
}
