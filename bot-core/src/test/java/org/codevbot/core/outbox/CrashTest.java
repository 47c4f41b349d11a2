package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies at each boundary of a delivery; then everything stands there, once, in order. */
class CrashTest {
    private static final int STEPS = 7;
    private final FakePlatform platform = new FakePlatform(Circle.on("fake", "w", "c", new GroupId("g")));
    private ContractRig rig;

    private void on(Databases kind) {
        rig = new ContractRig(platform, kind);
    }

    @AfterEach
    void closes() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void saysAllOnceWhereverTheProcessDies(Databases kind) {
        on(kind);
        int boundaries = STEPS * Boundary.values().length;
        List<String> channel = new ArrayList<>();
        for (int death = 1; death <= boundaries; death++) {
            Place.StepThread thread = new Place.StepThread(rig.group.id(), rig.session, death, ContractRig.STEP);
            Addressed.Say taken = rig.line(rig.channel(), 1_000 + death);
            rig.node.enqueue(
                    rig.group.id(),
                    new Addressed.OpenThread(
                            rig.key("open/" + death), thread, new Announcement.StepCard(rig.session, death)),
                    rig.line(thread, death),
                    taken,
                    new Addressed.Pin(rig.key("open/" + death), rig.channel()),
                    new Addressed.Upload(
                            rig.key("file/" + death),
                            thread,
                            new FileRef.Summary(rig.session, 1),
                            new Announcement.RuleLine(rig.session, 5_000 + death)),
                    new Addressed.CloseThread(thread),
                    rig.line(rig.channel(), 2_000 + death));
            rig.diesAt(death);

            assertThat(rig.drainsToDeath()).isTrue();
            rig.restartNode();
            rig.clock.wind(Lanes.LEASE.plusSeconds(1));
            rig.node.drain();
            rig.say(new Addressed.Retract(taken.key(), rig.channel()));

            assertThat(rig.shown(thread)).containsExactly("line " + death, "line " + (5_000 + death));
            assertThat(platform.open(thread)).isFalse();
            channel.addAll(List.of("step " + death, "line " + (2_000 + death)));
        }
        assertThat(rig.shown(rig.channel())).containsExactlyElementsOf(channel);
        assertThat(platform.shown(rig.channel()).stream().filter(Shown::pinned)).hasSize(boundaries);
        assertThat(platform.said()).doesNotHaveDuplicates();
        assertThat(rig.node.letters().all()).isEmpty();
        assertThat(rig.node.letters().waiting().operations()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void editsAreNotLostWhereverTheProcessDies(Databases kind) {
        on(kind);
        rig.say(rig.status());
        for (int death = 1; death <= Boundary.values().length; death++) {
            rig.clock.wind(Duration.ofSeconds(3));
            rig.turn(death);
            rig.node.enqueue(rig.group.id(), rig.status());
            rig.diesAt(death);
            assertThat(rig.drainsToDeath()).isTrue();
            rig.restartNode();
            rig.clock.wind(Lanes.LEASE.plusSeconds(1));
            rig.node.drain();

            assertThat(rig.shown(rig.channel())).containsExactly("status " + death);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void saysNothingOfWhatWasNotCommitted(Databases kind) {
        on(kind);
        assertThatThrownBy(() -> rig.node.transactions().executeWithoutResult(ignored -> {
                    rig.node.outbox().enqueue(rig.group.id(), List.of(rig.line(rig.channel(), 1)));
                    throw new ContractRig.Died();
                }))
                .isInstanceOf(ContractRig.Died.class);
        rig.restartNode();
        rig.say(rig.line(rig.channel(), 2));

        assertThat(rig.shown(rig.channel())).containsExactly("line 2");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void saysWhatWasCommittedJustBeforeTheEnd(Databases kind) {
        on(kind);
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1));
        rig.restartNode();
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("line 1");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothingIsStoredOutsideATransaction(Databases kind) {
        on(kind);
        assertThatThrownBy(() -> rig.node.outbox().enqueue(rig.group.id(), List.of(rig.line(rig.channel(), 1))))
                .isInstanceOf(IllegalStateException.class);
    }
}
