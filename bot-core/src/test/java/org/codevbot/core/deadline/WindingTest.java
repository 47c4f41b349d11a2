package org.codevbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.persistence.ClockRows;
import org.codevbot.core.persistence.DeadlineRows;
import org.codevbot.core.persistence.Settings;
import org.codevbot.core.session.Attendance;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one clock over a restart: as far ahead as it was wound, and what a dead process had claimed is taken again. */
class WindingTest {
    private static final Space SPACE = new Space("test", "w");
    private static final FormatKey CLASSIC = new FormatKey("classic", 90);

    @TempDir
    private Path data;

    @Test
    void theWoundClockAndAClaimOutliveTheProcess() {
        Core.Home home = Core.Store.H2.home(data);
        Instant hour = Instant.now().plusSeconds(3600);
        Duration patience;
        try (Core core = start(home)) {
            offered(core, "second", hour.plusSeconds(60));
            offered(core, "first", hour);
            core.get(Winding.class).windToNext();
            patience = Duration.between(hour, handover(core, "first").offeredAt());
            assertThat(core.get(Winding.class).next())
                    .contains(hour.plus(patience).plusSeconds(60));
            offered(core, "third", hour.plusSeconds(300));

            core.get(Winding.class).wind(Duration.ofMinutes(3));

            // Each at its own moment, whenever the clock came by.
            assertThat(handover(core, "second").offeredAt())
                    .isEqualTo(hour.plus(patience).plusSeconds(60));
            assertThat(ahead(core)).isGreaterThan(Duration.ofMinutes(62));

            diesWithTheNext(core, hour.plus(patience).plusSeconds(300));
            core.get(Winding.class).wind(Duration.ofMinutes(3));
            assertThat(session(core, "third").handover()).isNull();
        }
        try (Core core = start(home)) {
            assertThat(ahead(core)).isGreaterThan(Duration.ofMinutes(65));
            core.get(Winding.class).wind(Duration.ofSeconds(1));
            assertThat(session(core, "third").handover()).isNull();

            core.get(Winding.class).wind(Duration.ofHours(1));
            core.get(Knocker.class).knock();
            assertThat(handover(core, "third").offeredAt()).isAfter(hour.plus(patience));

            aTokenStopsTheWinding(core);
        }
    }

    /** Claims as the knock of another process does, which then is no more. */
    private static void diesWithTheNext(Core core, Instant due) {
        assertThat(core.get(Winding.class).next()).contains(due);
        Instant now = core.get(WoundClock.class).instant();
        new TransactionTemplate(core.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        ignored -> assertThat(core.get(DeadlineRows.class).claim(due, now, due.plusSeconds(1800)))
                                .isPresent());
        assertThat(core.get(Winding.class).next()).isEmpty();
    }

    private static void aTokenStopsTheWinding(Core core) {
        Settings token = new Settings(Path.of("nowhere"), null, null, null, null, true);
        ClockRows rows = core.get(ClockRows.class);
        assertThat(rows.offset()).isGreaterThan(Duration.ofMinutes(65));
        WoundClock clock = new DeadlineConfiguration().clock(rows, token);
        Winding winding = new Winding(
                clock,
                rows,
                core.get(Knocker.class),
                core.get(OutboxRelay.class),
                token,
                new TransactionTemplate(core.get(PlatformTransactionManager.class)));

        assertThat(clock.offset()).isZero();
        assertThatThrownBy(() -> winding.wind(Duration.ofMinutes(1))).isInstanceOf(IllegalStateException.class);
    }

    private static Duration ahead(Core core) {
        return core.get(WoundClock.class).offset();
    }

    private static void offered(Core core, String channel, Instant at) {
        Founding founding = core.get(Founding.class);
        List<Founding.Person> people = List.of(
                new Founding.Person("u1", "Ada", Language.EN, ZoneOffset.UTC, false),
                new Founding.Person("u2", "Basile", Language.EN, ZoneOffset.UTC, false));
        Group group = founding.found(new Founding.Charter(
                SPACE, channel, channel, Language.EN, ZoneId.of("Europe/Paris"), false, CLASSIC, people));
        founding.offer(SPACE, group.id(), at, CLASSIC);
    }

    private static Attendance session(Core core, String channel) {
        return core.get(Founding.class).session(SPACE, channel).orElseThrow().attendance();
    }

    private static Attendance.Handover handover(Core core, String channel) {
        Attendance.Handover handover = session(core, channel).handover();
        assertThat(handover).isNotNull();
        return handover;
    }

    private static Core start(Core.Home home) {
        Following clock = new Following();
        Core core = Core.start(home, clock, new FakePlatform("test").messenger());
        clock.followed = core.get(WoundClock.class);
        return core;
    }

    /** The test's clock stands first in a core, and here follows the wound one as soon as there is one. */
    private static final class Following extends Clock {
        private volatile @Nullable Clock followed;

        @Override
        public Instant instant() {
            Clock clock = followed;
            return clock == null ? Instant.now() : clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("zones belong to people, not to the clock");
        }
    }
}
