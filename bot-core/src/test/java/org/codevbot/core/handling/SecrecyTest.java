package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people write is found by opening it, and nowhere else: rows, jobs, outbox, files, log. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest {
    private static final String MARK = "Xylophone";
    private static final List<String> SECRETS = List.of(
            MARK + "-said in the step of the client",
            MARK + "-typed much too early by a consultant",
            MARK + "-a private note of Dina's",
            MARK + "-sent to the bot directly",
            MARK + "-the sentence of the contract",
            MARK + "-a word at the check-in");

    private final HandClock clock = HandClock.atTen();

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void noWordStandsAnywhereInTheClear(Core.Store store, @TempDir Path data, CapturedOutput log) {
        Core.Home home = store.home(data);
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "secrecy").at("presentation");
            walk.says("Chloé", SECRETS.get(0));
            walk.says("Basile", SECRETS.get(1));
            walk.sends("Dina", "note", "", Map.of("words", SECRETS.get(2)));
            walk.receive(walk.said(
                    "Farid",
                    SECRETS.get(3),
                    new org.codevbot.core.catalog.Incoming.Where(null, null),
                    clock.instant()));
            walk.types("Ada", "next");
            walk.types("Ada", "next");
            walk.sends("Chloé", "contract", "", Map.of("sentence", SECRETS.get(4), "types", "ideas"));
            walk.sends("Émile", "check-in", "", Map.of("emoji", "🙂", "word", SECRETS.get(5)));
            walk.types("Basile", MARK + " is no command");
            walk.drain();

            List<String> opened = Stream.of(Fate.values())
                    .flatMap(fate -> Walk.PEOPLE.stream().flatMap(name -> walk.texts(name, fate).stream()))
                    .toList();
            assertThat(opened).containsAll(SECRETS);
            assertThat(columns(core)).noneMatch(SecrecyTest::holds);
            assertThat(log.getAll()).doesNotContain(MARK);
            LoggerFactory.getLogger(SecrecyTest.class).info("planted: {}", SECRETS.getFirst());
            assertThat(log.getAll()).contains(MARK);

            core.get(JdbcClient.class)
                    .sql("insert into audit (space, type, at) values ('x/y', ?, current_timestamp)")
                    .param(MARK)
                    .update();
            assertThat(columns(core)).anyMatch(SecrecyTest::holds);
        }
        if (store == Core.Store.H2) {
            assertThat(files(data)).anyMatch(SecrecyTest::holds);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Core.Store.class, names = "H2")
    void noWordStandsInTheRawFiles(Core.Store store, @TempDir Path data) {
        Core.Home home = store.home(data);
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "secrecy").at("presentation");
            walk.says("Chloé", SECRETS.get(0));
            walk.sends("Dina", "note", "", Map.of("words", SECRETS.get(2)));
            walk.drain();
            assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).contains(SECRETS.get(0));
            assertThat(files(data)).isNotEmpty().noneMatch(SecrecyTest::holds);
        }
        assertThat(files(data)).isNotEmpty().noneMatch(SecrecyTest::holds);
    }

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void aRowThatIsMovedDoesNotOpen(Core.Store store, @TempDir Path data) {
        try (Core core = Core.start(store.home(data), clock, new Echo())) {
            Walk walk = new Walk(core, clock, "moved").open();
            walk.types("Basile", "note Mine");
            walk.types("Dina", "note Hers");
            WordsRows.Row mine = row(walk, "Mine");
            WordsRows.Row hers = row(walk, "Hers");
            core.get(JdbcClient.class)
                    .sql("update words set sealed = (select sealed from words w where w.id = ?) where id = ?")
                    .params(mine.id().value(), hers.id().value())
                    .update();

            assertThat(walk.types("Basile", "notes").toString()).contains("Mine");
            assertThat(walk.types("Dina", "notes").toString()).doesNotContain("Mine");
        }
    }

    private static WordsRows.Row row(Walk walk, String text) {
        return walk.rows().stream()
                .filter(row -> text.equals(row.text()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                .anyMatch(charset -> holds(bytes, charset));
    }

    private static boolean holds(byte[] bytes, Charset charset) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(MARK.getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    /** Every value of every table, as bytes. */
    private static List<byte[]> columns(Core core) {
        JdbcClient jdbc = core.get(JdbcClient.class);
        return jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                        .flatMap(row -> row.values().stream()))
                .filter(java.util.Objects::nonNull)
                .map(value ->
                        value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(".db"))
                    .map(SecrecyTest::bytes)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
