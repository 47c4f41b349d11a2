package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the front door promises, on whichever database. */
@Timeout(60)
abstract class FrontDoorContract extends OneCore {
    FrontDoorContract(Core.Store store) {
        super(store);
    }

    @Test
    void theFacilitatorOpensAndMovesOn() {
        Walk walk = walk().offered();

        assertThat(walk.types("Ada", "start")).isEqualTo(new Reply.Done(null));
        assertThat(walk.running()).isTrue();
        int stage = walk.state().timing().stage();
        assertThat(walk.types("Ada", "next")).isEqualTo(new Reply.Done(null));
        assertThat(walk.state().timing().stage()).isEqualTo(stage + 1);
    }

    @Test
    void theSameDeliveryTwiceHasOneEffectAndOneAnswer() {
        Walk walk = walk().open();
        Incoming.Typed next = walk.typed("Ada", "next");

        Reply first = walk.receive(next);
        int stage = walk.state().timing().stage();
        assertThat(walk.receive(next)).isEqualTo(first);
        assertThat(walk.state().timing().stage()).isEqualTo(stage);

        Incoming.Typed barred = walk.typed("Basile", "next");
        Reply refused = walk.receive(barred);
        assertThat(refused).isInstanceOf(Reply.Refused.class);
        assertThat(walk.receive(barred)).isEqualTo(refused);

        Incoming.Submitted note = walk.sent("Basile", "note", "", Map.of("words", "Ask about the team"));
        assertThat(walk.receive(note)).isEqualTo(walk.receive(note));
        assertThat(walk.texts("Basile", Fate.NOTE)).containsExactly("Ask about the team");
    }

    @Test
    void aRefusedFormComesBackFilledAgainAndAgain() {
        Walk walk = walk().open();
        Incoming.Submitted early =
                walk.sent("Basile", "contribute", "", Map.of("words", "I would start with the agenda"));

        Reply.Refused refused = (Reply.Refused) walk.receive(early);

        assertThat(refused.form()).isNotNull();
        assertThat(refused.form().fields().toString()).contains("I would start with the agenda");
        assertThat(walk.receive(early)).isEqualTo(refused);
        assertThat(walk.texts("Basile", Fate.DRAFT)).containsExactly("I would start with the agenda");
    }

    @Test
    void whatWasWrittenToBeHiddenAndComesLateIsItsAuthorsNote() {
        Walk walk = walk().at("consultation");
        walk.presses("Ada", "hidden", "");
        Reply.Fill form = (Reply.Fill) walk.presses("Basile", "contribute", "");
        walk.presses("Ada", "reveal", "");
        String target = form.form().submit().target();
        walk.receive(walk.sent("Basile", "contribute", target, Map.of("words", "They wait for a sign")));
        assertThat(walk.texts("Basile", Fate.NOTE)).containsExactly("They wait for a sign");
    }

    @Test
    void manyAtOnceAllArrive() throws Exception {
        Walk walk = walk().open();
        List<Callable<Reply>> all = IntStream.range(0, 24)
                .mapToObj(i -> (Callable<Reply>) () -> walk.delivers(
                        walk.said(Walk.PEOPLE.get(1 + i % 5), "Somebody says something long enough, number " + i)))
                .toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : people.invokeAll(all)) {
                assertThat(each.get()).isNotNull();
            }
        }

        assertThat(Walk.PEOPLE.subList(1, 6).stream().map(walk::member))
                .allMatch(walk.state().attendance()::isPresent);
    }

    @Test
    void ofTwoWhoDoTheSameOneIsAQuietYes() throws Exception {
        Walk walk = walk().offered();
        int stages = walk.state().timing().stage();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = people.invokeAll(
                    List.of(() -> walk.presses("Ada", "start", ""), () -> walk.presses("Ada", "start", "")));
            for (var each : both) {
                assertThat(each.get()).isInstanceOf(Reply.Done.class);
            }
        }
        assertThat(walk.state().timing().stage()).isEqualTo(stages + 1);
    }

    @Test
    void whatIsSaidOutOfTurnIsADraftAndWhatIsTakenBackIsGone() {
        Walk walk = walk().at("presentation");
        Incoming.Utterance early = walk.said("Basile", "Have you thought of asking them first?");
        walk.receive(early);
        assertThat(walk.texts("Basile", Fate.DRAFT)).containsExactly("Have you thought of asking them first?");

        walk.receive(new Incoming.Changed(
                walk.space,
                Walk.fresh("d"),
                walk.person("Basile"),
                walk.here(),
                early.message(),
                "Have you asked them?",
                clock.instant(),
                null));
        assertThat(walk.texts("Basile", Fate.DRAFT)).containsExactly("Have you asked them?");

        walk.receive(new Incoming.Withdrawn(
                walk.space, Walk.fresh("d"), early.where().channel(), early.message(), clock.instant()));
        assertThat(walk.texts("Basile", Fate.DRAFT)).isEmpty();
        assertThat(walk.texts("Basile", Fate.ERASED)).containsExactly("null");
    }

    @Test
    void whatTheClientSaysIsHeardChangedAndWithdrawn() {
        Walk walk = walk().at("presentation");
        Incoming.Utterance said = walk.said("Chloé", "Our weekly meeting takes two hours and nobody speaks");

        walk.receive(said);
        walk.receive(said);
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).hasSize(1);

        walk.receive(new Incoming.Changed(
                walk.space,
                Walk.fresh("d"),
                walk.person("Chloé"),
                walk.here(),
                said.message(),
                "Our weekly meeting takes three hours",
                clock.instant(),
                null));
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).containsExactly("Our weekly meeting takes three hours");

        walk.receive(new Incoming.Withdrawn(
                walk.space, Walk.fresh("d"), said.where().channel(), said.message(), clock.instant()));
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).isEmpty();
    }

    @Test
    void outsideARunningSessionNothingThatIsTypedIsStored() {
        Walk walk = walk().offered();

        walk.says("Basile", "Shall we begin or shall we wait for Dina?");
        assertThat(walk.rows()).isEmpty();

        walk.types("Ada", "start");
        walk.receive(
                walk.said("Basile", "A thought of mine for later", new Incoming.Where(null, null), clock.instant()));
        assertThat(walk.texts("Basile", Fate.NOTE)).containsExactly("A thought of mine for later");
    }

    @Test
    void aStrangerGetsNothingAndTheFacilitatorIsToldOnce() {
        Walk walk = walk().open();
        int before = walk.rows().size();

        walk.receive(new Incoming.Joined(walk.space, Walk.fresh("d"), walk.person("Zoe"), walk.here()));
        walk.receive(new Incoming.Joined(walk.space, Walk.fresh("d"), walk.person("Yan"), walk.here()));
        walk.says("Zoe", "Hello, what is this channel about, please?");
        Reply status = walk.types("Zoe", "status");

        assertThat(walk.rows()).hasSize(before);
        assertThat(status).isInstanceOf(Reply.Refused.class);
        assertThat(status.toString()).doesNotContain("Ada").doesNotContain("Cercle");
        walk.drain();
        assertThat(Outboxes.said(core, walk, "stranger")).isEqualTo(1);
    }

    @Test
    void aReactionOnTheStepIsAHandAndTheLatestWins() {
        Walk walk = walk().at("clarification");
        walk.drain();
        String card = Outboxes.handle(core, walk, "s/" + walk.state().id() + "/status");

        walk.receive(signal(walk, card, true, 2));
        assertThat(walk.state().floor().hands()).containsExactly(walk.member("Dina"));
        walk.receive(signal(walk, card, false, 1));
        assertThat(walk.state().floor().hands()).containsExactly(walk.member("Dina"));
        walk.receive(signal(walk, card, false, 3));
        assertThat(walk.state().floor().hands()).isEmpty();
    }

    private Incoming.Signalled signal(Walk walk, String message, boolean set, int second) {
        return new Incoming.Signalled(
                walk.space,
                Walk.fresh("d"),
                walk.person("Dina"),
                walk.here(),
                message,
                org.codevbot.core.catalog.Signal.HAND,
                set,
                clock.instant().plusMillis(second));
    }

    @Test
    void aPrivateNoteIsForItsAuthorAlone() {
        Walk walk = walk().open();
        walk.types("Basile", "note The owner is never there");
        String id = walk.rows().stream()
                .filter(row -> "The owner is never there".equals(row.text()))
                .findFirst()
                .orElseThrow()
                .id()
                .value();

        assertThat(walk.types("Basile", "notes").toString()).contains("The owner is never there");
        assertThat(walk.types("Ada", "notes").toString()).doesNotContain("owner");
        assertThat(walk.presses("Ada", "read-on", id).toString()).doesNotContain("owner");
        assertThat(walk.presses("Ada", "forget-own", id)).isInstanceOf(Reply.Refused.class);
        assertThat(walk.texts("Basile", Fate.NOTE)).containsExactly("The owner is never there");

        assertThat(walk.presses("Basile", "forget-own", id)).isInstanceOf(Reply.Done.class);
        assertThat(walk.texts("Basile", Fate.NOTE)).isEmpty();
    }

    @Test
    void aButtonOfAnotherSpaceOpensNothing() {
        Walk one = walk().open();
        Walk other = walk().open();
        one.types("Basile", "note Mine alone");
        String id = one.rows().getFirst().id().value();

        assertThat(other.presses("Basile", "forget-own", id)).isInstanceOf(Reply.Refused.class);
        assertThat(other.presses("Basile", "read-on", id).toString()).doesNotContain("Mine alone");
        assertThat(one.texts("Basile", Fate.NOTE)).containsExactly("Mine alone");
    }

    @Test
    void noInputIsSwallowedOrBreaks() {
        Walk walk = walk().open();

        assertThat(walk.types("Ada", "nxet")).isInstanceOf(Reply.Refused.class);
        assertThat(walk.types("Ada", "\u0000\u0007 next")).isInstanceOf(Reply.Refused.class);
        assertThat(walk.types("Ada", "")).isInstanceOf(Reply.Done.class);
        assertThat(walk.presses("Ada", "extend-confirmed", "many")).isInstanceOf(Reply.Refused.class);
        assertThat(walk.receive(new Incoming.Pressed(
                        walk.space, Walk.fresh("d"), walk.person("Ada"), walk.here(), "no|such\u0000|button")))
                .isInstanceOf(Reply.Refused.class);
        assertThat(walk.presses("Ada", "read-on", "'; drop table words; --")).isNotNull();
        Reply.Refused tooLong =
                (Reply.Refused) walk.sends("Basile", "note", "", Map.of("words", "word ".repeat(3_000)));
        assertThat(tooLong.field()).isEqualTo("words");
        assertThat(walk.texts("Basile", Fate.DRAFT)).hasSize(1);
        assertThat(walk.running()).isTrue();
    }

    @Test
    void timeKnocksAndTheSameMomentDoesNotComeTwice() {
        Walk walk = walk().at("presentation");
        assertThat(walk.state().timing().endAskedAt()).isNull();
        walk.passes(Duration.ofSeconds(walk.state().timing().budget() + 1));
        assertThat(walk.state().timing().endAskedAt()).isNotNull();
        int turn = walk.state().turn();
        walk.passes(Duration.ofSeconds(1));
        assertThat(walk.state().turn()).isEqualTo(turn);
    }

    @Test
    void aClosedSessionLeavesItsPlanForTheNextOne() {
        Walk walk = walk().at("plan");
        walk.sends("Chloé", "keep", "", Map.of("words", "Begin with a question"));
        walk.sends("Chloé", "commit", "", Map.of("aim", "Shorter meetings", "first-step", "Ask on Monday"));
        for (int steps = 0; steps < 10 && walk.running(); steps++) {
            walk.types("Ada", "next");
            walk.sends("Dina", "change", "", Map.of("words", "Fewer words from me"));
        }

        var group = walk.group();
        core.get(Founding.class).offer(walk.space, group.id(), clock.instant(), group.format());

        assertThat(walk.state().followUps()).hasSize(1);
        assertThat(walk.state().followUpOf(walk.member("Chloé")).orElseThrow().items())
                .hasSize(1);
        assertThat(walk.state().lastChange()).isNotNull();
    }
}
