package org.codevbot.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Space;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script of each seed's session, played at a table in memory before a platform plays it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionScriptTest {
    private final HandClock clock = HandClock.atTen();
    private final Tables tables = new Tables();
    private Core core;

    @BeforeAll
    void open(@TempDir Path data) {
        core = Core.start(
                Core.Store.H2.home(data),
                clock,
                tables,
                context -> context.registerBean(Directory.class, TableDirectory::new));
    }

    @AfterAll
    void close() {
        core.close();
    }

    /** The classic one in both languages; the others in one each, and in both in the profile {@code whole}. */
    static Stream<List<Object>> sessions() {
        boolean both = System.getProperty("codev.seeds", "some").equals("both");
        Stream<List<Object>> others = Stream.of("exploration", "learning-choice", "cooperants", "practice-year")
                .flatMap(code -> Stream.of(Language.values())
                        .filter(language -> both || (language == Language.EN) == code.startsWith("c"))
                        .map(language -> List.of(code, language)));
        return Stream.concat(Stream.of(Language.values()).map(language -> List.of("classic", language)), others);
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void isPlayedToItsEnd(List<Object> which) {
        Format format = FormatCatalog.shippedAnd()
                .find(new FormatKey((String) which.getFirst(), 60))
                .orElseThrow();
        Language language = (Language) which.getLast();
        Space space = new Space(Table.NAME, which.getFirst() + "-" + language);
        TableHands hands = new TableHands(core, clock, tables.of(space), space);

        new FoundingScript(hands, format, language).whole();
        new SessionScript(hands, format, language).whole();

        assertThat(hands.everything()).hasSizeGreaterThan(30);
    }
}
