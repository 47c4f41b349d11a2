package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Delivery.Gone.Reason;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel that is away, and a right that is missing: what waits for whom, and for how long. */
class AwayTest {
    private static final Delivery BARRED = new Delivery.Barred(Duration.ofMinutes(1));
    private final FakePlatform platform = new FakePlatform(Circle.on("fake", "w", "c", new GroupId("g")));
    private ContractRig rig;

    @BeforeEach
    void opens() {
        rig = new ContractRig(platform, Databases.H2);
    }

    @AfterEach
    void closes() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACE_GONE", "NOT_IN_CHANNEL"})
    @DisplayName("What is to be said in a channel that is away waits for it, in its order and in its thread")
    void theChannelIsAway(Reason reason) {
        rig.say(rig.open());
        rig.trouble.alwaysAnswers(AwayTest::inChannel, new Delivery.Gone(reason));
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.thread(), 2), rig.line(rig.direct("Ada"), 3));
        wind(Duration.ofHours(1), 24);
        assertThat(rig.shown(rig.channel())).hasSize(1);
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("line 3");
        assertThat(rig.node.letters().all()).isEmpty();

        rig.trouble.over();
        rig.node.drain();
        assertThat(rig.shown(rig.channel())).hasSize(1);
        rig.node
                .transactions()
                .executeWithoutResult(ignored -> rig.node.outbox().back(rig.group.id()));
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).hasSize(2).last().isEqualTo("line 1");
        assertThat(rig.shown(rig.thread())).containsExactly("line 2");
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("line 3");
    }

    @Test
    @DisplayName("What arrived without an answer before the channel went away is looked for when it is back")
    void arrivedBefore() {
        rig.trouble.losesAnswer(Op.Say.class::isInstance);
        rig.say(rig.line(rig.channel(), 1));
        rig.trouble.hides(true);
        rig.trouble.alwaysAnswers(AwayTest::inChannel, new Delivery.Gone(Reason.NOT_IN_CHANNEL));
        wind(Duration.ofMinutes(10), 3);
        rig.trouble.hides(false);
        rig.trouble.over();
        wind(Duration.ofMinutes(10), 2);

        assertThat(rig.shown(rig.channel())).containsExactly("line 1");
        assertThat(rig.node.letters().waiting().operations()).isZero();
    }

    @Test
    @DisplayName("What arrived without an answer is looked for, also when it could not be composed meanwhile")
    void arrivedAndNotComposed() {
        rig.trouble.losesAnswer(Op.Say.class::isInstance);
        rig.say(rig.line(rig.channel(), 1));
        rig.cards.refuse(1);
        wind(Duration.ofSeconds(10), 1);
        rig.cards.refuse(-1);
        wind(Duration.ofMinutes(1), 2);

        assertThat(rig.shown(rig.channel())).containsExactly("line 1");
        assertThat(rig.node.letters().waiting().operations()).isZero();
    }

    @Test
    @DisplayName(
            "Nobody says that it is back: it is found out; and after a week it is told to whoever looks after the bot")
    void nobodySaysThatItIsBack() {
        rig.trouble.alwaysAnswers(AwayTest::inChannel, new Delivery.Gone(Reason.PLACE_GONE));
        rig.say(rig.line(rig.channel(), 1));
        wind(Duration.ofHours(6), 4 * 6);
        rig.trouble.over();
        wind(Duration.ofMinutes(10), 1);
        assertThat(rig.shown(rig.channel())).containsExactly("line 1");

        rig.trouble.alwaysAnswers(AwayTest::inChannel, new Delivery.Gone(Reason.PLACE_GONE));
        rig.say(rig.line(rig.channel(), 2));
        wind(Duration.ofHours(6), 4 * 8);
        assertThat(rig.node.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("PLACE_GONE"));
    }

    @Test
    @DisplayName("What carries the session waits for the right to be given back")
    void mayNotSay() {
        rig.trouble.alwaysAnswers(AwayTest::inChannel, BARRED);
        rig.say(rig.open(), rig.line(rig.thread(), 1));
        wind(Duration.ofMinutes(1), 90);
        assertThat(rig.shown(rig.channel())).isEmpty();
        rig.trouble.over();
        wind(Duration.ofMinutes(1), 2);

        assertThat(rig.shown(rig.channel())).hasSize(1);
        assertThat(rig.shown(rig.thread())).containsExactly("line 1");
        assertThat(rig.node.letters().all()).isEmpty();
    }

    @Test
    @DisplayName("A pin that is not allowed holds nobody up")
    void mayNotPin() {
        rig.trouble.alwaysAnswers(Op.Pin.class::isInstance, BARRED);
        rig.say(
                rig.line(rig.channel(), 1),
                new Addressed.Pin(rig.key("line/1"), rig.channel()),
                rig.line(rig.channel(), 2));

        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2");
        assertThat(rig.node.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("BARRED"));
    }

    @Test
    @DisplayName("A pin that may not be taken off holds nobody up either")
    void mayNotUnpin() {
        rig.trouble.alwaysAnswers(Op.Unpin.class::isInstance, BARRED);
        rig.say(
                rig.line(rig.channel(), 1),
                new Addressed.Unpin(rig.key("line/1"), rig.channel()),
                rig.line(rig.channel(), 2));

        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2");
        assertThat(rig.node.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("BARRED"));
    }

    @Test
    @DisplayName("What is not pinned yet when its pin is taken off never is")
    void neverPinned() {
        Addressed.Pin pin = new Addressed.Pin(rig.key("line/1"), rig.channel());
        List<Op> asked = new ArrayList<>();
        rig.trouble.alwaysAnswers(
                op -> {
                    asked.add(op);
                    return false;
                },
                BARRED);
        rig.say(rig.line(rig.channel(), 1));
        rig.node.enqueue(rig.group.id(), pin);
        rig.say(new Addressed.Unpin(pin.key(), pin.place()));
        assertThat(asked).hasAtLeastOneElementOfType(Op.Unpin.class).noneMatch(Op.Pin.class::isInstance);
        rig.say(pin);
        assertThat(asked).hasAtLeastOneElementOfType(Op.Pin.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("A pin and a page that have to wait hold up nothing that is said, nor their own message")
    void aside(boolean asked) {
        Delivery later = asked ? new Delivery.RetryAfter(Duration.ofMinutes(2)) : new Delivery.Unknown();
        rig.trouble.alwaysAnswers(op -> op instanceof Op.Pin || op instanceof Op.Home, later);
        rig.say(rig.status(), new Addressed.Pin(rig.key("status"), rig.channel()), rig.line(rig.channel(), 1));
        rig.say(new Addressed.Home(rig.direct("Basile")), rig.line(rig.direct("Basile"), 2));
        assertThat(rig.shown(rig.channel())).containsExactly("status 0", "line 1");
        assertThat(rig.shown(rig.direct("Basile"))).containsExactly("line 2");
        rig.turn(1);
        rig.say(rig.status());
        rig.clock.wind(Duration.ofSeconds(3));
        rig.node.drain();
        assertThat(rig.shown(rig.channel())).containsExactly("status 1", "line 1");

        rig.trouble.over();
        wind(Duration.ofMinutes(2), 2);
        assertThat(rig.platform.shown(rig.channel())).filteredOn(Shown::pinned).hasSize(1);
        assertThat(rig.node.letters().all()).isEmpty();
    }

    @Test
    @DisplayName("A pin is not taken off before it is on")
    void inOrder() {
        Addressed.Pin pin = new Addressed.Pin(rig.key("status"), rig.channel());
        rig.trouble.alwaysAnswers(Op.Pin.class::isInstance, new Delivery.Unknown());
        rig.say(rig.status(), pin);
        rig.say(new Addressed.Unpin(pin.key(), pin.place()));
        rig.trouble.over();
        wind(Duration.ofMinutes(2), 2);
        assertThat(rig.platform.shown(rig.channel())).hasSize(1).noneMatch(Shown::pinned);
        rig.say(pin);
        assertThat(rig.platform.shown(rig.channel())).allMatch(Shown::pinned);
    }

    @Test
    @DisplayName("A file that may not be shown waits by itself and comes when it may")
    void mayNotShowAFile() {
        rig.trouble.alwaysAnswers(Op.Upload.class::isInstance, BARRED);
        rig.say(rig.upload(), rig.line(rig.direct("Basile"), 1));
        assertThat(rig.shown(rig.direct("Basile"))).containsExactly("line 1");
        wind(Duration.ofHours(1), 48);
        assertThat(rig.node.letters().all()).isEmpty();
        rig.trouble.over();
        wind(Duration.ofHours(1), 1);

        assertThat(rig.shown(rig.direct("Basile"))).hasSize(2);
    }

    @Test
    @DisplayName("What may not be erased is tried for seven days, holds nobody up, and is told then")
    void mayNotErase() {
        rig.say(rig.line(rig.channel(), 1));
        rig.trouble.alwaysAnswers(Op.Retract.class::isInstance, BARRED);
        rig.say(new Addressed.Retract(rig.key("line/1"), rig.channel()), rig.line(rig.channel(), 2));
        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2");
        wind(Duration.ofHours(1), 24 * 6);
        assertThat(rig.node.letters().all()).isEmpty();
        wind(Duration.ofHours(1), 24 * 2);

        assertThat(rig.node.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.kind()).isEqualTo("RETRACT"));
    }

    private static boolean inChannel(Op op) {
        return switch (op) {
            case Op.Say say -> !(say.place() instanceof Place.Direct);
            case Op.OpenThread ignored -> true;
            case Op.Upload ignored -> false;
            case Op.Retract ignored -> false;
            case Op.CloseThread ignored -> false;
            case Op.Pin ignored -> true;
            case Op.Unpin ignored -> true;
            case Op.Home ignored -> false;
        };
    }

    private void wind(Duration step, int times) {
        for (int i = 0; i < times; i++) {
            rig.clock.wind(step);
            rig.node.drain();
        }
    }
}
