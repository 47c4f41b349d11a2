package org.codevbot.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatReader;
import org.codevbot.core.format.Reading;
import org.junit.jupiter.api.Test;

/** The page on formats of one's own: its example is read as it stands, and it names every field, and no other. */
class OwnFormatsPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    @Test
    void theExampleIsAFormat() throws IOException {
        assertThat(FormatReader.read(example())).isInstanceOfSatisfying(Reading.Read.class, read -> {
            Format format = read.formats().getFirst();
            assertThat(format.steps()).hasSize(3);
            assertThat(format.totalMinutes()).isEqualTo(30);
        });
    }

    @Test
    void theExampleWithoutAFieldIsNone() throws IOException {
        assertThat(FormatReader.read(example().replace("quorum: 4\n", ""))).isInstanceOf(Reading.Faulty.class);
    }

    @Test
    void everyFieldThatAFileMayHaveIsNamedAndNoOther() throws IOException {
        Set<String> named = ROW.matcher(page())
                .results()
                .flatMap(row -> CODE.matcher(row.group(1)).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(known("nonsense: 1\n"));
        known.addAll(known("stages:\n  - {step: a, nonsense: 1}\n"));
        known.removeAll(Set.of("step", "block"));
        assertThat(named).containsExactlyElementsOf(known);
    }

    /** The fields that the reader says it knows where it meets one that it does not. */
    private static Set<String> known(String text) {
        Reading.Faulty faulty = (Reading.Faulty) FormatReader.read(text);
        String expected = faulty.faults().stream()
                .filter(fault -> fault.field().endsWith("nonsense"))
                .findFirst()
                .orElseThrow()
                .expected()
                .en();
        return Stream.of(expected.substring(expected.indexOf(':') + 2).split(", "))
                .collect(Collectors.toSet());
    }

    private static String example() throws IOException {
        Matcher matcher = EXAMPLE.matcher(page());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "formats.md"));
    }
}
