package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows of working days, each in its members' hours; 2026-11-09 is a Monday. */
class WorkingDaysTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    private static Instant paris(String local) {
        return ZonedDateTime.parse(local + ":00+00:00[UTC]")
                .withZoneSameLocal(PARIS)
                .toInstant();
    }

    @ParameterizedTest
    @DisplayName("A window ends at 18:00 of its last working day; the first one counts if it is not yet noon")
    @CsvSource({
        "2026-11-09T09:00, 1, 2026-11-09T18:00",
        "2026-11-09T11:59, 1, 2026-11-09T18:00",
        "2026-11-09T12:00, 1, 2026-11-10T18:00",
        "2026-11-09T18:00, 1, 2026-11-10T18:00",
        "2026-11-09T09:00, 3, 2026-11-11T18:00",
        "2026-11-12T18:00, 3, 2026-11-17T18:00",
        "2026-11-13T18:00, 1, 2026-11-16T18:00",
        "2026-11-13T09:00, 2, 2026-11-16T18:00",
        "2026-11-14T09:00, 1, 2026-11-16T18:00",
        "2026-11-15T23:00, 2, 2026-11-17T18:00"
    })
    void ends(String start, int days, String end) {
        assertThat(WorkingDays.end(paris(start), days, List.of(PARIS))).isEqualTo(paris(end));
    }

    @Test
    @DisplayName("Ten working days from a Monday morning end on the Friday of the next week")
    void ten() {
        assertThat(WorkingDays.end(paris("2026-11-09T09:00"), List.of(1, 2, 1, 3, 2, 1), List.of(PARIS)))
                .isEqualTo(paris("2026-11-20T18:00"));
    }

    @ParameterizedTest
    @DisplayName("18:00 stays 18:00 over a change of the clocks, in spring and in autumn")
    @CsvSource({
        "2026-03-27T09:00, 2, 2026-03-30T16:00:00Z, 2026-03-27T17:00:00Z",
        "2026-10-23T09:00, 2, 2026-10-26T17:00:00Z, 2026-10-23T16:00:00Z"
    })
    void daylight(String start, int days, Instant end, Instant oneDay) {
        assertThat(WorkingDays.end(paris(start), days, List.of(PARIS))).isEqualTo(end);
        assertThat(WorkingDays.end(paris(start), 1, List.of(PARIS))).isEqualTo(oneDay);
    }

    @Test
    @DisplayName("The window is open until the last of those far apart had it whole")
    void farApart() {
        Instant start = Instant.parse("2026-11-10T10:00:00Z");
        Instant end = WorkingDays.end(start, 1, List.of(PARIS, AUCKLAND, HONOLULU));

        // Tuesday 11:00 in Paris, Tuesday 23:00 in Auckland, midnight to Tuesday in Honolulu.
        assertThat(WorkingDays.end(start, 1, List.of(PARIS))).isEqualTo(Instant.parse("2026-11-10T17:00:00Z"));
        assertThat(WorkingDays.end(start, 1, List.of(AUCKLAND))).isEqualTo(Instant.parse("2026-11-11T05:00:00Z"));
        assertThat(WorkingDays.end(start, 1, List.of(HONOLULU))).isEqualTo(Instant.parse("2026-11-11T04:00:00Z"));
        assertThat(end).isEqualTo(Instant.parse("2026-11-11T05:00:00Z"));
    }

    @Test
    @DisplayName("Each one's last day and its morning are of the own zone, never a weekend")
    void mornings() {
        Instant end = Instant.parse("2026-11-14T04:00:00Z");
        assertThat(WorkingDays.lastDay(end, HONOLULU)).isEqualTo(LocalDate.parse("2026-11-13"));
        assertThat(WorkingDays.lastDay(end, AUCKLAND)).isEqualTo(LocalDate.parse("2026-11-13"));
        assertThat(WorkingDays.lastMorning(end, HONOLULU)).isEqualTo(Instant.parse("2026-11-13T19:00:00Z"));
        assertThat(WorkingDays.lastMorning(end, AUCKLAND)).isEqualTo(Instant.parse("2026-11-12T20:00:00Z"));
        assertThat(WorkingDays.lastMorning(end, PARIS)).isEqualTo(Instant.parse("2026-11-13T08:00:00Z"));
    }

    @ParameterizedTest
    @DisplayName("A hold gives back the working days that began meanwhile, and no weekend")
    @CsvSource({
        "2026-11-10T10:00, 2026-11-10T15:00, 2026-11-11T18:00",
        "2026-11-10T10:00, 2026-11-11T09:00, 2026-11-12T18:00",
        "2026-11-10T10:00, 2026-11-13T09:00, 2026-11-16T18:00",
        "2026-11-10T10:00, 2026-11-16T09:00, 2026-11-17T18:00"
    })
    void held(String since, String until, String end) {
        assertThat(WorkingDays.held(paris("2026-11-11T18:00"), paris(since), paris(until), List.of(PARIS)))
                .isEqualTo(paris(end));
    }

    @Test
    void longerByWorkingDays() {
        assertThat(WorkingDays.longer(paris("2026-11-12T18:00"), 2, List.of(PARIS)))
                .isEqualTo(paris("2026-11-16T18:00"));
    }
}
