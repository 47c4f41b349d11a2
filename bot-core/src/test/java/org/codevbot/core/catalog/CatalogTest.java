package org.codevbot.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one list of what can be typed or pressed. */
class CatalogTest {
    private static final Words WORDS = new Words(new WordsId("w1"), 30, 5);
    private static final String UUID = "01234567-89ab-cdef-0123-456789abcdef";
    private final Catalog catalog = new Catalog();

    @Test
    @DisplayName("Names and French words are unique; a planted double is found")
    void unique() {
        Entry one = new Entry("one", "un", Who.ANYONE, true, List.of(), new Meaning.Shows(View.NOW));
        Entry other = new Entry("un", null, Who.ANYONE, true, List.of(), new Meaning.Shows(View.NOW));
        assertThatThrownBy(() -> new Catalog(List.of(one, other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("un");
        assertThat(catalog.entries()).hasSizeGreaterThan(60);
    }

    @Test
    @DisplayName("The commands of product.md section 7 that a session needs are there, in both languages")
    void typed() {
        Map<String, String> wanted = Map.ofEntries(
                Map.entry("aide", "help"),
                Map.entry("ou", "status"),
                Map.entry("demarrer", "start"),
                Map.entry("suivant", "next"),
                Map.entry("revenir", "back"),
                Map.entry("prolonger", "extend"),
                Map.entry("reprendre", "resume"),
                Map.entry("arreter", "stop"),
                Map.entry("panneau", "panel"),
                Map.entry("contribuer", "contribute"),
                Map.entry("main", "hand"),
                Map.entry("contrat", "contract"),
                Map.entry("retour", "report"),
                Map.entry("sujet", "subject"),
                Map.entry("sujets", "subjects"),
                Map.entry("apprentissage", "learn"),
                Map.entry("roti", "rate"),
                Map.entry("quitter", "leave"),
                Map.entry("groupe", "group"),
                Map.entry("rejoindre", "join"),
                Map.entry("diagnostic", "doctor"));
        wanted.forEach((alias, name) -> assertThat(catalog.find(alias)).hasValueSatisfying(entry -> {
            assertThat(entry.name()).isEqualTo(name);
            assertThat(entry.typed()).isTrue();
        }));
        assertThat(List.of("pause", "pass", "plan", "note", "notes"))
                .allSatisfy(name -> assertThat(catalog.find(name)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "nxet,next",
        "suivnt,next",
        "hepl,help",
        "contibuer,contribute",
        "sujt,subject",
        "NEXT,next",
        "rotti,rate",
        "bonjour,help",
        "xxxxxxxx,help"
    })
    @DisplayName("A mistyped word gets the nearest command")
    void nearest(String word, String name) {
        assertThat(catalog.nearest(word).name()).isEqualTo(name);
    }

    @Test
    @DisplayName("Every command of a session can be reached, apart from those of the clock and of the platform")
    void everyCommandIsReachable() {
        Args args = new Args(
                "1",
                Map.of(
                        "words",
                        WORDS,
                        "sentence",
                        WORDS,
                        "aim",
                        WORDS,
                        "first-step",
                        WORDS,
                        "sign",
                        WORDS,
                        "learned",
                        WORDS,
                        "word",
                        WORDS,
                        "needs",
                        WORDS),
                Map.of(
                        "emoji",
                        "☀️",
                        "three-p",
                        "CONCERN",
                        "outcome",
                        "DONE",
                        "types",
                        "IDEAS,MIRROR",
                        "by",
                        "2026-12-01",
                        "day",
                        "2026-12-01",
                        "hour",
                        "14h30"));
        Args pair = new Args("3:KEEP", Map.of(), Map.of());
        Args level = new Args("3:4", Map.of(), Map.of());
        Set<String> made = catalog.entries().stream()
                .filter(entry -> entry.meaning() instanceof Meaning.Does)
                .map(entry -> ((Meaning.Does) entry.meaning())
                        .make()
                        .apply(
                                switch (entry.name()) {
                                    case "mark" -> pair;
                                    case "want", "sure" -> level;
                                    default -> args;
                                }))
                .map(command -> command.getClass().getSimpleName())
                .collect(Collectors.toSet());
        Set<String> all = Arrays.stream(SessionCommand.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        Set<String> notTyped =
                Set.of("Knock", "Lost", "Returned", "Welcome", "Say", "SayDraft", "ChangeWords", "WithdrawWords");
        assertThat(all).containsAll(made);
        all.removeAll(notTyped);
        assertThat(made).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @DisplayName("What is typed or pressed becomes the command that it means")
    void meanings() {
        assertThat(make("extend", "")).isEqualTo(new SessionCommand.Extend(2, false));
        assertThat(make("extend", "5")).isEqualTo(new SessionCommand.Extend(5, false));
        assertThat(make("extend-confirmed", "5")).isEqualTo(new SessionCommand.Extend(5, true));
        assertThat(make("hand", "")).isEqualTo(new SessionCommand.Hand(true));
        assertThat(make("hand", "down")).isEqualTo(new SessionCommand.Hand(false));
        assertThat(make("mark", "12:LATER")).isEqualTo(new SessionCommand.MarkContribution(12, Mark.LATER));
        assertThat(make("want", "2:5")).isEqualTo(new SessionCommand.Want(2, 5));
        assertThat(make("hand-over", "m7")).isEqualTo(new SessionCommand.HandOver(new MemberId("m7")));
        assertThat(make("allow-kind", "no")).isEqualTo(new SessionCommand.AllowKind(false));
    }

    @ParameterizedTest
    @CsvSource({
        "mark,12",
        "mark,x:KEEP",
        "mark,1:MAYBE",
        "want,1",
        "rate,five",
        "rate,",
        "agree,1.5",
        "extend,99999999999"
    })
    @DisplayName("A target that cannot be read is told, never a stack trace")
    void unreadable(String entry, String target) {
        assertThatThrownBy(() -> make(entry, target == null ? "" : target)).isInstanceOf(Args.Unreadable.class);
    }

    @Test
    @DisplayName("A form is asked for as long as something required is missing, the target counting as a field")
    void complete() {
        Entry rate = catalog.find("rate").orElseThrow();
        assertThat(rate.complete(new Args("", Map.of(), Map.of()))).isFalse();
        assertThat(rate.complete(new Args("4", Map.of(), Map.of()))).isTrue();
        Entry confirm = catalog.find("confirm").orElseThrow();
        assertThat(confirm.complete(new Args("2", Map.of(), Map.of()))).isFalse();
        assertThat(confirm.complete(new Args("2", Map.of("sentence", WORDS), Map.of())))
                .isTrue();
        assertThat(catalog.find("not-clear").orElseThrow().complete(new Args("", Map.of(), Map.of())))
                .isTrue();
    }

    @Test
    @DisplayName(
            "An action's code stays within 64 ASCII characters, 81 with a group, for the longest target of every entry")
    void codes() {
        for (Entry entry : catalog.entries()) {
            String code = new Action(entry.name(), UUID, new Stamp(15, 9999)).encoded();
            assertThat(code).hasSizeLessThanOrEqualTo(64).matches("[ -~]+");
            assertThat(Action.decoded(code)).isEqualTo(new Action(entry.name(), UUID, new Stamp(15, 9999)));
            Action inGroup = new Action(entry.name(), UUID, new Stamp(15, 9999)).in(new GroupId("g".repeat(16)));
            assertThat(inGroup.encoded()).hasSizeLessThanOrEqualTo(81).startsWith(code);
            assertThat(Action.decoded(inGroup.encoded())).isEqualTo(inGroup);
        }
    }

    @Test
    @DisplayName("A form has at most five fields of at most 3,000 characters")
    void limits() {
        assertThat(catalog.entries()).allSatisfy(entry -> {
            assertThat(entry.fields()).hasSizeLessThanOrEqualTo(5);
            assertThat(entry.fields()).allMatch(field -> field.maxLength() <= 3_000);
        });
    }

    private SessionCommand make(String entry, String target) {
        Meaning.Does does = (Meaning.Does) catalog.find(entry).orElseThrow().meaning();
        return does.make().apply(new Args(target, Map.of(), Map.of()));
    }

    @Test
    @DisplayName("an hour is read as people write it, and nothing else is one")
    void hours() {
        assertThat(hour("14:30")).isEqualTo(LocalTime.of(14, 30));
        assertThat(hour(" 9h05 ")).isEqualTo(LocalTime.of(9, 5));
        assertThat(hour("14 h")).isEqualTo(LocalTime.of(14, 0));
        for (String none : List.of("25:00", "14:60", "noon", "14")) {
            assertThatThrownBy(() -> hour(none)).as(none).isInstanceOf(Args.Unreadable.class);
        }
    }

    private static LocalTime hour(String typed) {
        return new Args("", Map.of(), Map.of("hour", typed)).time("hour");
    }
}
