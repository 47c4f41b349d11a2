package org.codevbot.core.session;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The calendar of an asynchronous session, without a state: a window ends at 18:00 of its last working day, Monday to
 * Friday, in each member's own zone, and so for the group where that is latest. The day on which it begins counts where
 * it is a working day and not yet noon; each zone has its own.
 */
public final class WorkingDays {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private WorkingDays() {}

    /** When a window of so many working days ends that begins now, for people in those zones. */
    public static Instant end(Instant start, int days, Collection<ZoneId> zones) {
        return latest(zones, zone -> later(before(start.atZone(zone)), days));
    }

    /** When the last of several windows ends that follow one another. */
    public static Instant end(Instant start, List<Integer> windows, Collection<ZoneId> zones) {
        Instant end = start;
        for (int days : windows) {
            end = end(end, days, zones);
        }
        return end;
    }

    /** The end of a window that gets so many working days more. */
    public static Instant longer(Instant end, int days, Collection<ZoneId> zones) {
        return latest(zones, zone -> later(lastDay(end, zone), days));
    }

    /** The end of a window that was held: the working days that began meanwhile are added. */
    public static Instant held(Instant end, Instant since, Instant until, Collection<ZoneId> zones) {
        return latest(zones, zone -> later(lastDay(end, zone), begun(since.atZone(zone), until.atZone(zone))));
    }

    /** A person's last day of a window: the last working day whose evening is not after its end. */
    public static LocalDate lastDay(Instant end, ZoneId zone) {
        LocalDate day = end.atZone(zone).toLocalDate();
        while (!isWorking(day) || evening(day, zone).isAfter(end)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The morning of a person's last day. */
    public static Instant lastMorning(Instant end, ZoneId zone) {
        return lastDay(end, zone).atTime(MORNING).atZone(zone).toInstant();
    }

    /** The evening of a person's last day: until then the window is the person's own. */
    public static Instant lastEvening(Instant end, ZoneId zone) {
        return evening(lastDay(end, zone), zone);
    }

    /** Whole seconds from one moment to another, never too few. */
    static long seconds(Instant from, Instant until) {
        Duration between = Duration.between(from, until);
        return between.getNano() > 0 ? between.getSeconds() + 1 : between.getSeconds();
    }

    /** The day after which the first day of a window comes. */
    private static LocalDate before(ZonedDateTime start) {
        boolean counts = start.toLocalTime().isBefore(NOON);
        return counts ? start.toLocalDate().minusDays(1) : start.toLocalDate();
    }

    private static LocalDate later(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int left = workingDays; left > 0; ) {
            later = later.plusDays(1);
            left -= isWorking(later) ? 1 : 0;
        }
        return later;
    }

    private static int begun(ZonedDateTime since, ZonedDateTime until) {
        int days = 0;
        for (LocalDate day = since.toLocalDate(); day.isBefore(until.toLocalDate()); ) {
            day = day.plusDays(1);
            days += isWorking(day) ? 1 : 0;
        }
        return days;
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Instant evening(LocalDate day, ZoneId zone) {
        return day.atTime(EVENING).atZone(zone).toInstant();
    }

    private static Instant latest(Collection<ZoneId> zones, Function<ZoneId, LocalDate> lastDay) {
        return zones.stream()
                .map(zone -> evening(lastDay.apply(zone), zone))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
