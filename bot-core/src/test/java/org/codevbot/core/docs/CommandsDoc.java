package org.codevbot.core.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;

/** What can be typed, by whom, from the catalog. */
final class CommandsDoc {
    private CommandsDoc() {}

    static String of(Catalog catalog) {
        Table table = new Table(List.of("who may", "commands, with their French words"));
        for (Entry.Who who : Entry.Who.values()) {
            String commands = catalog.typed().stream()
                    .filter(entry -> entry.who() == who)
                    .map(CommandsDoc::command)
                    .collect(Collectors.joining(", "));
            if (!commands.isEmpty()) {
                table.row(List.of(who(who), commands));
            }
        }
        return table.text();
    }

    private static String command(Entry entry) {
        String alias = entry.alias();
        return "`" + entry.name() + "`" + (alias == null ? "" : " (`" + alias + "`)");
    }

    private static String who(Entry.Who who) {
        return switch (who) {
            case ANYONE -> "anyone";
            case MEMBER -> "members of the group";
            case RIGHT_NOW -> "who has the right now";
            case CONSULTANT -> "consultants";
            case CLIENT -> "the client";
            case CLIENT_OR_FACILITATOR -> "the client, the facilitator";
            case FACILITATOR -> "the facilitator";
        };
    }
}
