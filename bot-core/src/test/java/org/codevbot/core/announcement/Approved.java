package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.testkit.CardText;

/**
 * Cards as a person approved them; {@code -Dcodev.approve=write} writes what is composed now, to be read before it is
 * kept.
 */
final class Approved {
    private static final Path FOLDER = Path.of("src", "test", "resources", "approved", "announcement");

    private Approved() {}

    static void card(String name, Card card) {
        StringBuilder text =
                new StringBuilder(CardText.of(card)).append("\n\npush: ").append(card.push());
        for (Button button : CardText.buttons(card)) {
            text.append("\n[")
                    .append(button.label())
                    .append("] ")
                    .append(button.action().encoded());
        }
        text(name, text.append("\n").toString());
    }

    static void text(String name, String text) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if ("write".equals(System.getProperty("codev.approve"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s differs from what was approved; -Dcodev.approve=write writes it", file.getFileName())
                    .isEqualTo(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
