package org.codevbot.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what was typed, pressed or filled in is read. */
class ReadingTest {
    private static final Words ONE = new Words(new WordsId("w1"), 30, 5);
    private static final Words TWO = new Words(new WordsId("w2"), 60, 10);
    private final Catalog catalog = new Catalog();

    @Test
    @DisplayName("A typed line is its first word in lower case and the rest, blanks around them taken away")
    void commandLine() {
        assertThat(CommandLine.parse("  Contribute  One idea\nmore "))
                .isEqualTo(new CommandLine("contribute", "One idea\nmore"));
        assertThat(CommandLine.parse("NEXT")).isEqualTo(new CommandLine("next", ""));
        assertThat(CommandLine.parse("extend\t5")).isEqualTo(new CommandLine("extend", "5"));
        assertThat(CommandLine.parse("  ")).isEqualTo(new CommandLine("", ""));
    }

    @Test
    @DisplayName("A signal is one emoji in any skin tone; other emoji mean nothing")
    void signals() {
        assertThat(Signal.of("\u2705")).contains(Signal.AGREE);
        assertThat(Signal.of("\u2705\uFE0F")).contains(Signal.AGREE);
        assertThat(Signal.of("\u270B")).contains(Signal.HAND);
        assertThat(Signal.of("\u270B\uD83C\uDFFB")).contains(Signal.HAND);
        assertThat(Signal.of("\u270B\uD83C\uDFFF")).contains(Signal.HAND);
        assertThat(Signal.of("\uD83D\uDC4D")).isEmpty();
        assertThat(Signal.of("")).isEmpty();
        for (Signal signal : Signal.values()) {
            assertThat(Signal.of(signal.emoji())).contains(signal);
        }
    }

    @Test
    @DisplayName("An action reads back as it was written, with a stamp or without; anything else is no action")
    void actions() {
        assertThat(Action.of("now", null)).isEqualTo(new Action("now", "", null));
        assertThat(Action.of("next", new Stamp(-1, 0)).encoded()).isEqualTo("next||-1.0");
        assertThat(Action.decoded("next||-1.0")).isEqualTo(Action.of("next", new Stamp(-1, 0)));
        assertThat(Action.decoded("vote|3|")).isEqualTo(new Action("vote", "3", null));
        String longest = "x".repeat(62);
        assertThat(Action.of(longest, null).encoded()).hasSize(64);
        assertThat(Action.decoded(longest + "||")).isEqualTo(Action.of(longest, null));
        assertThatIllegalStateException()
                .isThrownBy(() -> Action.of(longest + "x", null).encoded());
        assertThat(Action.decoded(longest + "x||")).isNull();
    }

    @Test
    @DisplayName(
            "A private card's action ends with its group; a target may hold the same sign, a draft keeps its place")
    void actionsOfAGroup() {
        GroupId group = new GroupId("g1");
        assertThat(Action.of("panel", new Stamp(2, 1)).in(group).encoded()).isEqualTo("panel||2.1@g1");
        assertThat(Action.decoded("panel||2.1@g1"))
                .isEqualTo(Action.of("panel", new Stamp(2, 1)).in(group));
        assertThat(Action.decoded("note||@g1"))
                .isEqualTo(Action.of("note", null).in(group));
        Action again = new Action("note", "a@b", null).again(new WordsId("d1"));
        assertThat(again.in(group).encoded()).isEqualTo("note|a@b||d1@g1");
        assertThat(Action.decoded("note|a@b||d1@g1")).isEqualTo(again.in(group));
        assertThat(Action.decoded("note|a@b||d1")).isEqualTo(again);
        String full = "x".repeat(62) + "||";
        assertThat(Action.decoded(full + "@" + "g".repeat(16)))
                .isEqualTo(Action.of("x".repeat(62), null).in(new GroupId("g".repeat(16))));
        assertThat(Action.decoded("x" + full + "@g1")).isNull();
        for (String wrong : List.of("", "é", "g 1", "g|1", "g".repeat(17))) {
            assertThat(Action.decoded("panel||2.1@" + wrong)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "next", "next|", "a|b|c|", "next||1", "next||1.2.3", "next||a.1", "next||1.-2", "next||1.x"})
    @DisplayName("What no button of ours carries is answered like an unknown command")
    void noAction(String code) {
        assertThat(Action.decoded(code)).isNull();
    }

    @Test
    @DisplayName("A text must be there where it is required; an empty value is a missing one")
    void values() {
        Args args = new Args("", Map.of("words", ONE), Map.of("kind", "idea", "blank", " "));
        assertThat(args.text("words")).isEqualTo(ONE);
        assertThat(args.optionalText("sign")).isNull();
        assertThat(args.value("kind")).isEqualTo("idea");
        assertThat(args.optionalValue("kind")).isEqualTo("idea");
        assertThat(args.optionalValue("blank")).isNull();
        assertThat(args.optionalValue("by")).isNull();
        for (String field : List.of("blank", "by")) {
            assertThatThrownBy(() -> args.value(field))
                    .isInstanceOfSatisfying(
                            Args.Unreadable.class,
                            unreadable -> assertThat(unreadable.field()).isEqualTo(field));
        }
        assertThatThrownBy(() -> args.text("sign")).isInstanceOf(Args.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"'a,b',a b", "' a , ,b, ',a b", "'',''", "',,',''", "a,a"})
    @DisplayName("Several values are separated by commas, empty ones left out")
    void lists(String value, String expected) {
        Args args = new Args("", Map.of(), Map.of("types", value));
        assertThat(String.join(" ", args.list("types"))).isEqualTo(expected);
        assertThat(args.list("other")).isEmpty();
    }

    @Test
    @DisplayName("A day is ISO 8601 or nothing; another spelling is told with its field")
    void days() {
        Args args = new Args("", Map.of(), Map.of("by", "2026-12-01", "other", "01/12/2026", "none", ""));
        assertThat(args.date("by")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(args.date("none")).isNull();
        assertThatThrownBy(() -> args.date("other"))
                .isInstanceOfSatisfying(
                        Args.Unreadable.class,
                        unreadable -> assertThat(unreadable.field()).isEqualTo("other"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    @DisplayName("A form without a field or with more than five is a bug")
    void forms(int fields) {
        Form.Field field = new Form.Line("words", "Words", true, 300, "");
        Action submit = Action.of("subject", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form("Subject", "Send", submit, Collections.nCopies(fields, field)));
        assertThat(new Form("Subject", "Send", submit, List.of(field)).fields()).hasSize(1);
        assertThat(new Form("x".repeat(24), "x".repeat(24), submit, Collections.nCopies(5, field)).fields())
                .hasSize(5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Form("x".repeat(25), "Send", submit, List.of(field)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form("Subject", "x".repeat(25), submit, List.of(field)));
    }

    @Test
    @DisplayName("Only an entry with fields has a form, and each kind of field is asked for as long as it is missing")
    void whatIsMissing() {
        assertThat(entry("next").hasForm()).isFalse();
        assertThat(entry("rate").hasForm()).isTrue();
        Entry checkIn = entry("check-in");
        assertThat(checkIn.complete(new Args("", Map.of("word", ONE), Map.of())))
                .isFalse();
        assertThat(checkIn.complete(new Args("", Map.of(), Map.of("emoji", "\u2600"))))
                .isTrue();
        Entry contract = entry("contract");
        assertThat(contract.complete(new Args("", Map.of("sentence", ONE), Map.of())))
                .isFalse();
        assertThat(contract.complete(new Args("", Map.of(), Map.of("types", "IDEAS"))))
                .isFalse();
        assertThat(contract.complete(new Args("", Map.of("sentence", ONE), Map.of("types", "IDEAS"))))
                .isTrue();
    }

    @Test
    @DisplayName("What is filled in reaches the command whole: choices, several choices, texts and days")
    void filledIn() {
        assertThat(make("subject", new Args("", Map.of("words", ONE), Map.of("three-p", "problem"))))
                .isEqualTo(new SessionCommand.Propose(Choice.ThreeP.PROBLEM, ONE));
        assertThat(make(
                        "report",
                        new Args("2", Map.of("learned", ONE, "needed", TWO), Map.of("outcome", "another-road"))))
                .isEqualTo(new SessionCommand.Report(2, FollowUp.Outcome.ANOTHER_ROAD, ONE, TWO));
        assertThat(make("contract", new Args("", Map.of("sentence", ONE), Map.of("types", "MIRROR, ideas"))))
                .isEqualTo(new SessionCommand.StateContract(ONE, Set.of(HelpType.IDEAS, HelpType.MIRROR)));
        assertThat(make("commit", new Args("", Map.of("aim", ONE, "first-step", TWO), Map.of("by", "2026-12-01"))))
                .isEqualTo(new SessionCommand.Commit(ONE, TWO, LocalDate.of(2026, 12, 1), null));
        assertThat(make("contribute", new Args("", Map.of("words", TWO), Map.of("kind", "idea"))))
                .isEqualTo(new SessionCommand.Contribute("idea", TWO, false));
        assertThat(make("contribute", new Args("hidden", Map.of("words", TWO), Map.of())))
                .isEqualTo(new SessionCommand.Contribute(null, TWO, true));
        assertThat(make("allow-kind", new Args("yes", Map.of(), Map.of())))
                .isEqualTo(new SessionCommand.AllowKind(true));
        assertThatThrownBy(() -> make("subject", new Args("", Map.of("words", ONE), Map.of("three-p", "whim"))))
                .isInstanceOfSatisfying(
                        Args.Unreadable.class,
                        unreadable -> assertThat(unreadable.field()).isEqualTo("three-p"));
    }

    @Test
    @DisplayName("Every private card can be looked at, and a person's own words are handled by a press")
    void views() {
        Set<View> seen = catalog.entries().stream()
                .filter(entry -> entry.meaning() instanceof Meaning.Shows)
                .map(entry -> ((Meaning.Shows) entry.meaning()).view())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(View.class)));
        assertThat(seen).containsExactly(View.values());
        assertThat(entry("panel").meaning()).isEqualTo(new Meaning.Shows(View.PANEL));
        assertThat(entry("say-draft").meaning()).isEqualTo(new Meaning.SaysDraft());
        assertThat(entry("edit-draft").meaning()).isEqualTo(new Meaning.ChangesDraft());
        assertThat(entry("draft-note").meaning()).isEqualTo(new Meaning.DraftToNote());
        assertThat(entry("forget-own").meaning()).isEqualTo(new Meaning.ForgetsOwn());
        assertThat(entry("note").meaning()).isEqualTo(new Meaning.TakesNote());
    }

    @Test
    @DisplayName("A place without a channel is a direct conversation")
    void places() {
        assertThat(new Incoming.Where(null, null).direct()).isTrue();
        assertThat(new Incoming.Where("c1", null).direct()).isFalse();
        assertThat(new Incoming.Where("c1", "t1").direct()).isFalse();
    }

    private Entry entry(String name) {
        return catalog.find(name).orElseThrow();
    }

    private SessionCommand make(String entry, Args args) {
        return ((Meaning.Does) entry(entry).meaning()).make().apply(args);
    }
}
