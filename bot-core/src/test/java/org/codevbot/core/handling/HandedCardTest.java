package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Mode;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** By voice, a card that a consultant hands over is read by the client alone, wherever the others look. */
@Timeout(120)
class HandedCardTest {
    private static final String MARK = "Xylophone";

    private final HandClock clock = HandClock.atTen();
    private final Ear ear = new Ear();

    @Test
    @DisplayName("A consultant may hand the client a written card: found in the client's notebook, and nowhere else")
    void readByTheClientAlone(@TempDir Path data) {
        try (Core core = Core.start(Core.Store.H2.home(data), clock, ear)) {
            Walk walk = new Walk(core, clock, "spoken").spoken().at("consultation");
            walk.says("Dina", MARK + "-typed for all to hear, it is in the channel");
            Reply reply = walk.sends("Basile", "contribute", "", Map.of("words", MARK + "-card for one reader"));
            walk.drain();

            assertThat(((Reply.Done) reply).card()).isNotNull();
            assertThat(walk.texts("Basile", Fate.CONTRIBUTION)).containsExactly(MARK + "-card for one reader");
            assertThat(ear.with(MARK + "-card"))
                    .as("the search finds what is there")
                    .isNotEmpty();
            readBy(walk, "Chloé");

            walk.presses("Chloé", "mark", "2:KEEP");
            walk.types("Ada", "next");
            walk.types("Ada", "next");
            walk.types("Ada", "next");
            walk.types("Ada", "next");
            walk.drain();
            assertThat(walk.state().isClosed()).isTrue();
            assertThat(walk.texts("Basile", Fate.NOTEBOOK)).containsExactly(MARK + "-card for one reader");
            readBy(walk, "Chloé");
            assertThat(ear.files).isNotEmpty().allMatch(file -> to(walk.member("Chloé"), file.place()));
            assertThat(ear.files)
                    .as("the client's own paper has it")
                    .filteredOn(file -> file.fileName().endsWith(".md"))
                    .anyMatch(file ->
                            new String(file.bytes().get(), StandardCharsets.UTF_8).contains("card for one reader"));
        }
    }

    /** Only in the one conversation, and in no view of anybody else, whatever they ask for. */
    private void readBy(Walk walk, String reader) {
        assertThat(ear.with(MARK + "-card")).allMatch(message -> to(walk.member(reader), message.place()));
        String id = card(walk);
        for (String name : Walk.PEOPLE) {
            List<String> shown = views(walk, name, id)
                    .filter(text -> text.contains("card for one reader"))
                    .toList();
            if (name.equals(reader)) {
                assertThat(shown).as("the search finds it with " + name).hasSizeGreaterThanOrEqualTo(2);
            } else if (!name.equals("Basile")) {
                assertThat(shown).as("with " + name).isEmpty();
            }
        }
    }

    private static boolean to(MemberId member, Place place) {
        return place instanceof Place.Direct direct && direct.member().equals(member);
    }

    private static String card(Walk walk) {
        return walk.rows().stream()
                .filter(row -> (MARK + "-card for one reader").equals(row.text()))
                .map(WordsRows.Row::id)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Every card that the person can ask for, the whole text by its id among them. */
    private static Stream<String> views(Walk walk, String name, String id) {
        return new Catalog()
                .entries().stream()
                        .filter(entry -> entry.meaning() instanceof Entry.Meaning.Shows)
                        .flatMap(
                                entry -> Stream.of("", id, "1").map(target -> walk.presses(name, entry.name(), target)))
                        .map(HandedCardTest::text);
    }

    private static String text(Reply reply) {
        return reply instanceof Reply.Done done && done.card() != null ? CardText.of(done.card()) : reply.toString();
    }

    @Test
    void theWalkIsSpokenOnlyWhereItIsOffered(@TempDir Path data) {
        try (Core core = Core.start(Core.Store.H2.home(data), clock, ear)) {
            Walk walk = new Walk(core, clock, "written").at("consultation");
            assertThat(walk.state().terms().mode()).isEqualTo(Mode.WRITTEN);
            walk.sends("Basile", "contribute", "", Map.of("words", MARK + "-said to all"));
            walk.drain();
            assertThat(ear.with(MARK + "-said to all")).anyMatch(each -> !(each.place() instanceof Place.Direct));
        }
    }
}
