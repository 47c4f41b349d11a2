package org.codevbot.core.docs;

import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Language;

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

    /** Every typed command with its words, in both languages. */
    static String explained(Catalog catalog) {
        Properties english = Messages.in(Language.EN);
        Properties french = Messages.in(Language.FR);
        Table table = new Table(List.of("command", "en français", "who may", "what it does", "ce qu'elle fait"));
        for (Entry entry : catalog.typed()) {
            String alias = entry.alias();
            String key = "entry." + entry.name();
            table.row(List.of(
                    "`" + entry.name() + "`",
                    alias == null ? "" : "`" + alias + "`",
                    who(entry.who()),
                    english.getProperty(key, ""),
                    french.getProperty(key, "")));
        }
        return "# Commands\n\nDrawn from the catalog and its wording; do not edit. All are typed after `/codev`.\n\n"
                + table.text();
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
