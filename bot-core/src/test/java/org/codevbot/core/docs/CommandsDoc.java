package org.codevbot.core.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
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

    /** Every typed command with its words, in both languages. */
    static String explained(Catalog catalog) {
        Properties english = properties("messages_en.properties");
        Properties french = properties("messages_fr.properties");
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

    private static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = CommandsDoc.class.getClassLoader().getResourceAsStream(name)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
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
