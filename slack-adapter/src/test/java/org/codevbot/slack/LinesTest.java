package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.codevbot.slack.Lines.Stage;
import org.codevbot.slack.Lines.Step;
import org.junit.jupiter.api.Test;

/** What the sockets do next, moment by moment, with no socket and no clock. */
class LinesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Lines lines = Lines.none(2);
    private Instant now = NOON;
    private List<Step> steps = List.of();
    private Instant wake = NOON;

    @Test
    void opensAllThatAreWantedAtOnce() {
        turn();
        assertThat(steps).containsExactly(new Step.Open(1), new Step.Open(2));
        turn();
        assertThat(steps).as("once only").isEmpty();
        assertThat(lines.open()).isZero();
        greet(1);
        greet(2);
        assertThat(lines.open()).isEqualTo(2);
    }

    @Test
    void opensTheNextOneBeforeTheOneThatLeavesIsClosed() {
        bothOpen();
        lines = lines.askedToLeave(1, now);
        turn();
        assertThat(steps).containsExactly(new Step.Open(3));
        greet(3);
        turn();
        assertThat(steps).as("Slack closes the former one itself").isEmpty();
        assertThat(lines.open()).isEqualTo(2);
        after(Lines.LEAVES_WITHIN);
        heardOnAll();
        turn();
        assertThat(steps).as("or we do, much later").contains(new Step.Close(1));
        lines = lines.lost(1, "closed", Duration.ZERO, now, 0.5);
        turn();
        assertThat(opened()).isEmpty();
    }

    @Test
    void replacesAtOnceWhatWasProvenAndIsLost() {
        bothOpen();
        after(Lines.PROVEN_AFTER);
        turn();
        lines = lines.lost(2, "closed", Duration.ZERO, now, 0.5);
        turn();
        assertThat(opened()).containsExactly(3);
        assertThat(lines.trouble()).isEmpty();
    }

    @Test
    void waitsLongerAndLongerWhileNothingOpensAndLetsOneTryForAll() {
        turn();
        lines = lines.lost(1, "unreachable", Duration.ZERO, now, 1).lost(2, "unreachable", Duration.ZERO, now, 1);
        assertThat(lines.trouble()).contains("unreachable");
        Duration before = Duration.ZERO;
        for (int round = 0; round < 10; round++) {
            turn();
            assertThat(steps).as("not yet").isEmpty();
            Duration wait = Duration.between(now, wake);
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofSeconds(30));
            before = wait;
            now = wake;
            turn();
            assertThat(opened()).as("one alone").hasSize(1);
            lines = lines.lost(opened().getFirst(), "unreachable", Duration.ZERO, now, 1);
        }
        assertThat(before).isEqualTo(Duration.ofSeconds(30));
        turn();
        now = wake;
        turn();
        greet(opened().getFirst());
        assertThat(lines.trouble()).isEmpty();
        turn();
        assertThat(opened()).as("the other follows").hasSize(1);
    }

    @Test
    void spreadsTheRetriesByChance() {
        assertThat(Lines.backOff(0, 0)).isEqualTo(Duration.ofMillis(100));
        assertThat(Lines.backOff(0, 1)).isEqualTo(Duration.ofMillis(200));
        assertThat(Lines.backOff(3, 0.5)).isEqualTo(Duration.ofMillis(1_200));
        assertThat(Lines.backOff(60, 1)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aSocketThatIsGreetedAndLostAgainAndAgainIsNotOpenedEverFaster() {
        turn();
        Duration before = Duration.ZERO;
        for (int round = 0; round < 6; round++) {
            for (int id : lines.all().stream().map(Lines.Line::id).toList()) {
                greet(id);
                lines = lines.lost(id, "closed", Duration.ZERO, now, 1);
            }
            turn();
            Duration wait = Duration.between(now, wake);
            assertThat(wait).isGreaterThan(before);
            before = wait.equals(Duration.ofSeconds(30)) ? Duration.ZERO : wait;
            now = wake;
            turn();
        }
    }

    @Test
    void waitsAsLongAsSlackSays() {
        turn();
        lines = lines.lost(1, "ratelimited", Duration.ofSeconds(42), now, 1)
                .lost(2, "ratelimited", Duration.ZERO, now, 1);
        turn();
        assertThat(wake).isEqualTo(now.plusSeconds(42));
        assertThat(lines.trouble()).contains("ratelimited");
    }

    @Test
    void oneTooManyIsClosedAndTriedAgainMuchLaterWhileTheOthersStay() {
        turn();
        greet(1);
        lines = lines.refused(2, "too_many_websockets", now);
        turn();
        assertThat(steps).containsExactly(new Step.Close(2));
        lines = lines.lost(2, "closed", Duration.ZERO, now, 1);
        assertThat(lines.trouble()).contains("too_many_websockets");
        greet(1);
        turn();
        assertThat(steps).isEmpty();
        after(Lines.REFUSED_WAIT);
        heardOnAll();
        turn();
        assertThat(opened()).hasSize(1);
        greet(opened().getFirst());
        assertThat(lines.trouble()).isEmpty();
    }

    @Test
    void asksWhoIsSilentAndGivesUpWhoDoesNotAnswer() {
        bothOpen();
        after(Lines.FIRST_PING_AFTER);
        turn();
        assertThat(steps).as("soon after it opened").containsExactly(new Step.Ping(1), new Step.Ping(2));
        heardOnAll();
        after(Lines.PING_AFTER.minusSeconds(1));
        turn();
        assertThat(steps).isEmpty();
        after(Duration.ofSeconds(1));
        turn();
        assertThat(steps).as("when it is silent").containsExactly(new Step.Ping(1), new Step.Ping(2));
        lines = lines.heard(2, now.plusMillis(1));
        turn();
        assertThat(steps).as("asked once").isEmpty();
        assertThat(wake).isEqualTo(now.plus(Lines.DEAD_AFTER));
        after(Lines.DEAD_AFTER);
        turn();
        assertThat(steps).containsExactly(new Step.Drop(1));
        lines = lines.lost(1, "silent", Duration.ZERO, now, 1);
        turn();
        assertThat(opened()).containsExactly(3);
    }

    @Test
    void givesUpAnOpeningThatNeverSaysHello() {
        turn();
        greet(1);
        after(Lines.OPENS_WITHIN);
        heardOnAll();
        turn();
        assertThat(steps).contains(new Step.Drop(2));
        lines = lines.lost(2, "unreachable", Duration.ZERO, now, 1);
        turn();
        assertThat(opened()).as("not at once").isEmpty();
    }

    @Test
    void atSlacksLimitTheOneThatLeavesGoesFirst() {
        lines = Lines.none(SocketMode.MOST);
        turn();
        opened().forEach(this::greet);
        lines = lines.askedToLeave(4, now);
        turn();
        assertThat(steps).containsExactly(new Step.Close(4));
        turn();
        assertThat(steps).isEmpty();
        lines = lines.lost(4, "closed", Duration.ZERO, now, 1);
        turn();
        assertThat(opened()).containsExactly(11);
    }

    /** Whatever happens: never more than Slack takes, and some way back to all that are wanted. */
    @Test
    void comesBackToWhatIsWantedFromWhereverChanceLeadsIt() {
        for (int seed = 0; seed < 300; seed++) {
            Random chance = new Random(seed);
            int wanted = 1 + chance.nextInt(SocketMode.MOST);
            lines = Lines.none(wanted);
            now = NOON;
            for (int i = 0; i < 200; i++) {
                turn();
                assertThat(lines.all())
                        .as("seed %s", seed)
                        .hasSizeLessThanOrEqualTo(Math.min(SocketMode.MOST, 2 * wanted));
                dropped();
                happens(chance);
                after(Duration.ofMillis(chance.nextInt(8_000)));
            }
            settle();
            assertThat(lines.open()).as("seed %s", seed).isEqualTo(wanted);
            assertThat(lines.trouble()).as("seed %s", seed).isEmpty();
        }
    }

    private void happens(Random chance) {
        if (lines.all().isEmpty()) {
            return;
        }
        int id = lines.all().get(chance.nextInt(lines.all().size())).id();
        switch (chance.nextInt(6)) {
            case 0 -> greet(id);
            case 1 -> lines = lines.heard(id, now);
            case 2 -> lines = lines.askedToLeave(id, now);
            case 3 -> lines = lines.refused(id, "link_disabled", now);
            case 4 -> lines = lines.lost(id, "closed", Duration.ZERO, now, chance.nextDouble());
            default -> heardOnAll();
        }
    }

    /** From here on everything goes well. */
    private void settle() {
        for (int i = 0; i < 100 && (lines.open() < lines.wanted() || i < 20); i++) {
            turn();
            dropped();
            for (Step step : steps) {
                if (step instanceof Step.Close(int id)) {
                    lines = lines.lost(id, "closed", Duration.ZERO, now, 0.5);
                }
            }
            lines.all().stream()
                    .filter(line -> line.stage() == Stage.OPENING)
                    .forEach(line -> lines = lines.greeted(line.id(), now));
            heardOnAll();
            after(Duration.ofSeconds(5));
        }
    }

    private void dropped() {
        for (Step step : steps) {
            if (step instanceof Step.Drop(int id)) {
                lines = lines.lost(id, "silent", Duration.ZERO, now, 0.5);
            }
        }
    }

    private void bothOpen() {
        turn();
        greet(1);
        greet(2);
        turn();
    }

    private void greet(int id) {
        lines = lines.greeted(id, now);
    }

    private void heardOnAll() {
        lines.all().forEach(line -> lines = lines.heard(line.id(), now));
    }

    private void turn() {
        Lines.Turn turn = lines.next(now);
        lines = turn.lines();
        steps = turn.steps();
        wake = turn.wake();
        assertThat(wake).as("a moment to look again").isNotNull();
    }

    private List<Integer> opened() {
        return steps.stream()
                .flatMap(step -> step instanceof Step.Open(int id)
                        ? Optional.of(id).stream()
                        : Optional.<Integer>empty().stream())
                .toList();
    }

    private void after(Duration time) {
        now = now.plus(time);
    }
}
