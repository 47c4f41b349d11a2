package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.Shown;
import org.codevbot.core.testkit.Trouble;
import org.junit.jupiter.api.Test;

/**
 * What every messenger and inbound must pass, each platform in its own module: extend this and give the platform. The
 * outbox in front of the messenger is the real one.
 */
public abstract class MessengerContract extends TroubleContract {
    @Test
    public void keepsTheOrderOfALane() {
        rig().node
                .enqueue(rig().group.id(), rig().line(rig().channel(), 1), rig().open(), rig().line(rig().thread(), 2));
        rig().say(rig().line(rig().thread(), 3), rig().line(rig().channel(), 4), rig().line(rig().direct("Ada"), 5));

        assertThat(rig().shown(rig().channel())).containsExactly("line 1", "step 3", "line 4");
        assertThat(rig().shown(rig().thread())).containsExactly("line 2", "line 3");
        assertThat(rig().shown(rig().direct("Ada"))).containsExactly("line 5");
        assertThat(rig().shown(rig().direct("Dina"))).isEmpty();
    }

    @Test
    public void editsInPlaceAndNotMoreOftenThanEachThreeSeconds() {
        rig().say(rig().status());
        String handle = rig().only(rig().channel()).handle();
        rig().turn(2);
        rig().say(rig().status(), rig().line(rig().channel(), 1));
        assertThat(rig().shown(rig().channel())).containsExactly("status 0", "line 1");

        rig().turn(3);
        rig().clock.wind(Duration.ofSeconds(3));
        rig().node.drain();

        assertThat(rig().shown(rig().channel())).containsExactly("status 3", "line 1");
        assertThat(rig().platform.shown(rig().channel()).getFirst().handle()).isEqualTo(handle);
    }

    @Test
    public void opensAThreadWithTheNewestCardAtOnce() {
        var newer = new Addressed.Say(
                rig().open().key(),
                rig().channel(),
                rig().line(rig().channel(), 9).what());
        rig().node.enqueue(rig().group.id(), rig().open(), newer);
        rig().node.drain();
        assertThat(rig().shown(rig().channel())).containsExactly("line 9");

        rig().node.enqueue(rig().group.id(), newer, rig().open(), rig().line(rig().thread(), 2));
        rig().node.drain();

        assertThat(rig().shown(rig().channel())).containsExactly("step 3");
        assertThat(rig().shown(rig().thread())).containsExactly("line 2");
        assertThat(rig().node.letters().waiting().operations()).isZero();
    }

    @Test
    public void changesNothingWhenTheSameOperationIsDeliveredAgain() {
        rig().say(rig().open(), rig().status());
        rig().clock.wind(Duration.ofSeconds(3));
        rig().say(rig().open(), rig().status(), new Addressed.Pin(rig().status().key(), rig().channel()));
        rig().say(new Addressed.Pin(rig().status().key(), rig().channel()), new Addressed.CloseThread(rig().thread()));
        rig().say(new Addressed.CloseThread(rig().thread()));

        assertThat(rig().shown(rig().channel())).containsExactly("step 3", "status 0");
        assertThat(rig().platform.shown(rig().channel()).getLast().pinned()).isTrue();
        assertThat(rig().platform.open(rig().thread()))
                .isEqualTo(!rig().platform.locksThreads());
    }

    @Test
    public void takesAPinOffAndLeavesTheMessage() {
        Addressed.Unpin off = new Addressed.Unpin(rig().status().key(), rig().channel());
        rig().say(rig().status(), new Addressed.Pin(off.key(), off.place()), rig().line(rig().channel(), 1));
        assertThat(rig().platform.shown(rig().channel()))
                .filteredOn(Shown::pinned)
                .hasSize(1);

        rig().say(off);
        assertThat(rig().platform.shown(rig().channel())).noneMatch(Shown::pinned);
        assertThat(rig().shown(rig().channel())).containsExactly("status 0", "line 1");
        rig().say(off, new Addressed.Unpin(rig().key("line/1"), rig().channel()));
        rig().say(new Addressed.Unpin(rig().key("never"), rig().channel()), rig().line(rig().channel(), 2));

        assertThat(rig().shown(rig().channel())).containsExactly("status 0", "line 1", "line 2");
        assertThat(rig().node.letters().all()).isEmpty();
    }

    @Test
    public void pinsNothingThatHoldsWordsOfPeople() {
        WordsId said = new WordsId("w-pinned");
        rig().scenes.put(said, "what only they may read");
        MessageKey whisper = rig().key("whisper");
        rig().say(
                        new Addressed.Say(whisper, rig().channel(), new Announcement.Whisper(rig().session, said)),
                        rig().status(),
                        new Addressed.Pin(whisper, rig().channel()),
                        new Addressed.Pin(rig().status().key(), rig().channel()));

        assertThat(rig().platform.shown(rig().channel()))
                .filteredOn(Shown::pinned)
                .extracting(each -> each.text().lines().findFirst().orElse(""))
                .containsExactly("status 0");
        assertThat(rig().node.letters().all()).isEmpty();
    }

    @Test
    public void opensTheSameThreadAgain() {
        rig().say(rig().open(), rig().line(rig().thread(), 1), new Addressed.CloseThread(rig().thread()));
        assertThat(rig().platform.open(rig().thread()))
                .isEqualTo(!rig().platform.locksThreads());

        rig().clock.wind(Duration.ofMinutes(5));
        rig().say(rig().open(), rig().line(rig().thread(), 2));

        assertThat(rig().platform.open(rig().thread())).isTrue();
        assertThat(rig().shown(rig().channel())).containsExactly("step 3");
        assertThat(rig().shown(rig().thread())).containsExactly("line 1", "line 2");
    }

    @Test
    public void carriesTheLongestTextsOfBothLanguages() {
        List<String> longest = List.of(
                "début " + "à l'écoute, où ça ? « œuvre » ".repeat(98) + "fin",
                "start " + "<@U1> *b* & ~x~ `c` _i_ ".repeat(122) + "end");
        for (int i = 0; i < longest.size(); i++) {
            Text prompt = Text.plain("p".repeat(150));
            List<Button> buttons = IntStream.range(0, 5)
                    .mapToObj(n -> new Button(
                            ("Œ" + n).repeat(12),
                            new Action("keep", "n".repeat(50) + n, new Stamp(14, 999)).in(new GroupId("g".repeat(16))),
                            Button.Look.PLAIN))
                    .toList();
            rig().cards
                    .give(
                            i,
                            new Card(
                                    Text.plain("t".repeat(150)),
                                    List.of(
                                            new Block.Quote("Émile", longest.get(i)),
                                            new Block.Choices(prompt, buttons)),
                                    buttons.subList(0, 3),
                                    "-"));
        }
        rig().say(rig().line(rig().channel(), 0), rig().line(rig().channel(), 1));

        List<Shown> shown = rig().platform.shown(rig().channel());
        assertThat(shown).hasSize(2);
        for (int i = 0; i < longest.size(); i++) {
            assertThat(shown.get(i).text()).contains(longest.get(i)).contains("Œ4".repeat(12));
        }
    }

    @Test
    public void takesBackWhatWasSaid() {
        rig().say(rig().line(rig().channel(), 1), rig().line(rig().channel(), 2));
        String handle = rig().platform.shown(rig().channel()).getFirst().handle();
        assertThat(rig().node.sent().keyOf(rig().group.space(), handle)).contains(rig().key("line/1"));

        rig().say(new Addressed.Retract(rig().key("line/1"), rig().channel()));
        rig().say(new Addressed.Retract(rig().key("line/1"), rig().channel()));

        assertThat(rig().shown(rig().channel())).containsExactly("line 2");
        assertThat(rig().node.sent().keyOf(rig().group.space(), handle)).isEmpty();
    }

    @Test
    public void sendsNothingWhereNothingIsLeftToSayAndTakesAwayWhatStood() {
        rig().say(rig().line(rig().channel(), 1), rig().line(rig().channel(), 2));
        assertThat(rig().shown(rig().channel())).containsExactly("line 1", "line 2");

        rig().cards.give(1, Card.SILENT);
        rig().cards.give(3, Card.SILENT);
        rig().clock.wind(Duration.ofSeconds(3));
        rig().say(rig().line(rig().channel(), 1), rig().line(rig().channel(), 3));

        assertThat(rig().shown(rig().channel())).containsExactly("line 2");
    }

    @Test
    public void handsOverAFile() {
        rig().say(rig().upload());

        Shown.Attached file = rig().only(rig().direct("Basile")).file();
        assertThat(file).isNotNull();
        assertThat(file.name()).isEqualTo("codev-2026-03-10.md");
        assertThat(file.content()).isEqualTo("# Case 1\n\nété, œuf, 日本\n");
    }

    @Test
    public void goesOnAfterARestart() {
        rig().say(rig().open(), rig().status());
        rig().trouble.ready(false);
        rig().say(rig().line(rig().thread(), 1));
        rig().platform.restart();
        rig().restartNode();
        rig().turn(7);
        rig().clock.wind(Duration.ofSeconds(3));
        rig().say(rig().status());

        assertThat(rig().shown(rig().channel())).containsExactly("step 3", "status 7");
        assertThat(rig().shown(rig().thread())).containsExactly("line 1");
    }

    @Test
    public void isServedByTwoNodesAtOnce() {
        onPostgres();
        try (Node other = rig().node("two", new Trouble(rig().platform.anotherMessenger()))) {
            List<Place> places = List.of(rig().channel(), rig().thread(), rig().direct("Ada"), rig().direct("Dina"));
            rig().say(rig().open());
            List<CompletableFuture<Void>> work = new ArrayList<>();
            for (Node node : List.of(rig().node, other)) {
                work.add(CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        int number = i + (node == other ? 100 : 0);
                        places.forEach(place -> node.enqueue(
                                rig().group.id(),
                                new Addressed.Say(
                                        rig().key(number + "/" + places.indexOf(place)),
                                        place,
                                        new Announcement.RuleLine(rig().session, number))));
                        node.drain();
                    }
                }));
            }
            work.forEach(CompletableFuture::join);
            rig().node.drain();
            other.drain();

            for (Place place : places) {
                List<String> lines = rig().shown(place).stream()
                        .filter(line -> line.startsWith("line"))
                        .toList();
                assertThat(lines).hasSize(50).doesNotHaveDuplicates();
                assertThat(lines.stream().filter(line -> line.length() < 8))
                        .containsExactlyElementsOf(IntStream.range(0, 25)
                                .mapToObj(n -> "line " + n)
                                .toList());
                assertThat(lines.stream().filter(line -> line.length() == 8))
                        .containsExactlyElementsOf(IntStream.range(100, 125)
                                .mapToObj(n -> "line " + n)
                                .toList());
            }
        }
    }
}
