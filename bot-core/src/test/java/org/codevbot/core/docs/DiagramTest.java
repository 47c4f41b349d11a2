package org.codevbot.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every box of the architecture's diagram is a class that exists. */
class DiagramTest {
    private static final Pattern BOX = Pattern.compile("\\[\"([a-z]+\\.[A-Z]\\w*)\"]");

    @Test
    void theBoxesOfTheDiagramAreClasses() throws IOException {
        String text = Files.readString(Path.of("../docs/architecture.md"));
        String diagram = text.substring(text.indexOf("```mermaid"), text.lastIndexOf("```"));
        assertThat(boxes(diagram)).hasSizeGreaterThan(15);
        assertThat(missing(diagram)).isEmpty();
    }

    @Test
    void aBoxThatIsNoClassIsFound() {
        assertThat(missing("a --> b[\"session.SessionDecider\"]\nb --> c[\"session.Invented\"]"))
                .containsExactly("session.Invented");
    }

    private static List<String> missing(String diagram) {
        return boxes(diagram).stream().filter(box -> !exists(box)).toList();
    }

    private static List<String> boxes(String diagram) {
        return BOX.matcher(diagram)
                .results()
                .map((MatchResult box) -> box.group(1))
                .toList();
    }

    private static boolean exists(String box) {
        try {
            Class.forName("org.codevbot.core." + box, false, DiagramTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
