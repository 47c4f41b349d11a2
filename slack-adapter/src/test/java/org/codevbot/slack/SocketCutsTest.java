package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.slack.strict.Outcome;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A socket that goes while an envelope is on its way: in its midst, before its acknowledgement, after it was asked. */
class SocketCutsTest {
    private final Rig rig = Rig.started();

    @BeforeEach
    void patient() {
        // The JDK's client may miss a cut until a ping stays without an answer.
        rig.slack.patience(Duration.ofSeconds(30));
    }

    @AfterEach
    void closes() {
        rig.close();
    }

    private List<Incoming.Utterance> heard() {
        return rig.door.received(Incoming.Utterance.class);
    }

    private boolean lastAcknowledged() {
        return rig.slack.outcomes().getLast().acked();
    }

    @Test
    @DisplayName("Half an envelope is none: it is taken when it comes whole, on the next socket")
    void withinAFrame() {
        for (int round = 0; round < 3; round++) {
            rig.slack.faults().cutsWithinAFrame();
            rig.chloe.says(rig.channel, "whole " + round);
            assertThat(rig.slack.faults().spent()).isTrue();
            assertThat(lastAcknowledged()).isTrue();
        }
        assertThat(heard()).extracting(Incoming.Utterance::words).containsExactly("whole 0", "whole 1", "whole 2");
        assertThat(rig.slack.socketsOpened()).isEqualTo(4);
    }

    @Test
    @DisplayName("What was sent as its socket broke comes again, by the same id, until it is acknowledged")
    void onceSent() {
        rig.slack.faults().cutsOnceSent();
        rig.chloe.says(rig.channel, "once");
        assertThat(lastAcknowledged()).isTrue();
        assertThat(heard())
                .extracting(Incoming.Utterance::delivery)
                .isNotEmpty()
                .containsOnly(heard().getFirst().delivery());
    }

    @Test
    @DisplayName("An acknowledgement that is lost brings the event a second time, by the same id; a command never")
    void lostAcknowledgement() {
        rig.slack.faults().losesAck();
        rig.chloe.says(rig.channel, "twice");
        assertThat(heard()).hasSize(2);
        assertThat(heard().getLast()).isEqualTo(heard().getFirst());
        assertThat(lastAcknowledged()).isTrue();

        rig.slack.faults().losesAck();
        assertThat(rig.chloe.types("/codev status", rig.channel).acked()).isFalse();
        rig.slack.awaitSockets(1);
        assertThat(rig.chloe.types("/codev status", rig.channel).acked()).isTrue();
        assertThat(rig.door.received(Incoming.Typed.class)).hasSize(2);
    }

    @Test
    @DisplayName("What is under way when a socket is asked to go is acknowledged there, and nothing comes twice")
    void refreshedUnderWay() {
        for (int round = 0; round < 12; round++) {
            rig.slack.faults().refreshesUnderWay();
            rig.chloe.says(rig.channel, "said " + round);
            assertThat(lastAcknowledged()).isTrue();
            rig.slack.faults().refreshesUnderWay();
            Outcome typed = rig.ada.types("/codev status", rig.channel);
            assertThat(typed.acked()).isTrue();
        }
        assertThat(heard()).hasSize(12);
        Set<String> ids = heard().stream().map(Incoming.Utterance::delivery).collect(Collectors.toSet());
        assertThat(ids).hasSize(12);
        assertThat(rig.door.received(Incoming.Typed.class)).hasSize(12);
        assertThat(rig.slack.socketsOpened()).isGreaterThan(20);
    }

    @Test
    @DisplayName("A handler that takes long keeps its old socket for its answer while the new one works already")
    void slowOnTheOldOne() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        rig.door.answers(incoming -> {
            if (incoming instanceof Incoming.Utterance said && said.words().equals("slow")) {
                begun.countDown();
                awaited(mayEnd);
            }
            return new Reply.Done(null);
        });
        rig.slack.faults().refreshesUnderWay();
        CompletableFuture<Seen> slow = CompletableFuture.supplyAsync(() -> rig.chloe.says(rig.channel, "slow"));
        awaited(begun);
        rig.slack.awaitSockets(1);
        rig.ada.says(rig.channel, "quick");
        assertThat(lastAcknowledged()).isTrue();
        assertThat(slow.isDone()).isFalse();
        mayEnd.countDown();
        slow.get(20, TimeUnit.SECONDS);
        assertThat(rig.slack.outcomes()).hasSize(2).allMatch(Outcome::acked);
        assertThat(heard()).hasSize(2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
