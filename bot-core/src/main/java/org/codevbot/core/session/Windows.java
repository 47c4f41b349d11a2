package org.codevbot.core.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Stage;
import org.codevbot.core.group.MemberId;

/** The windows of a sitting over working days: when they end, and whose part in the running one is still to come. */
public record Windows(Sitting sitting) {
    /** Whether the sitting goes by working days at all. */
    public boolean apply() {
        return sitting.format().pace() == Pace.WORKING_DAYS;
    }

    /** The zone in which a member's days begin and end. */
    public ZoneId zone(MemberId member) {
        return sitting.state().terms().zones().getOrDefault(member, ZoneOffset.UTC);
    }

    /** The working days that a stage has when it is entered for the first time. */
    public int days(int stage) {
        return sitting.stage(stage).map(Stage::minutes).orElse(1);
    }

    /** When the session ends if each window lasts to its end. */
    public Instant sessionEnd() {
        int stage = sitting.state().timing().stage();
        Instant from = stage < 0
                ? sitting.state().scheduledAt()
                : sitting.state().timing().stageEnd();
        return sessionEnd(from, stage);
    }

    Instant sessionEnd(Instant from, int stage) {
        List<Integer> ahead = sitting.format().stages().stream()
                .skip(stage + 1L)
                .map(Stage::minutes)
                .toList();
        return WorkingDays.end(from, ahead, zones());
    }

    /** All who are expected, wherever they are: the window is open until the last of them had it whole. */
    Set<ZoneId> zones() {
        Set<ZoneId> zones = new TreeSet<>((one, other) -> one.getId().compareTo(other.getId()));
        sitting.state().attendance().members().forEach(member -> zones.add(zone(member)));
        return zones;
    }

    /**
     * Whether all present have done their part, so that nobody need wait for the window's end. Fewer than the format's
     * quorum never hurry those who have not come yet.
     */
    boolean allDone() {
        SessionState state = sitting.state();
        if (sitting.step().isEmpty()
                || state.attendance().present().size()
                        < Math.max(2, sitting.format().quorum())) {
            return false;
        }
        if (sitting.yields(Output.CONTRACT)) {
            return !contractIsOpen();
        }
        List<MemberId> parts = state.attendance().members().stream()
                .filter(state.attendance()::isPresent)
                .filter(this::hasPart)
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(this::isDone);
    }

    /** Those who have a part in this step that nothing is seen of yet, whether they came or not. */
    public List<MemberId> waiting() {
        return sitting.state().attendance().members().stream()
                .filter(member -> hasPart(member) && !hasBegun(member))
                .filter(member -> !sitting.state().pacing().away().contains(member))
                .toList();
    }

    /** When the next of those who wait is reminded: on the morning of the last day, in the own zone, once. */
    Optional<Instant> nextReminder() {
        return waiting().stream()
                .filter(member -> !sitting.state().pacing().reminded().contains(member))
                .map(this::morning)
                .filter(morning -> morning.isAfter(sitting.state().timing().enteredAt()))
                .min(Instant::compareTo);
    }

    /** Those who wait and whose last morning has come. */
    Set<MemberId> remindedBy(Instant at) {
        Set<MemberId> due = new TreeSet<>();
        waiting().stream()
                .filter(member -> !sitting.state().pacing().reminded().contains(member))
                .filter(member ->
                        morning(member).isAfter(sitting.state().timing().enteredAt()))
                .filter(member -> !morning(member).isAfter(at))
                .forEach(due::add);
        return due;
    }

    /** Until when the running window is a member's own. */
    Instant evening(MemberId member) {
        return WorkingDays.lastEvening(sitting.state().timing().stageEnd(), zone(member));
    }

    private Instant morning(MemberId member) {
        return WorkingDays.lastMorning(sitting.state().timing().stageEnd(), zone(member));
    }

    /** Whether the member has something to do in this step; whoever facilitates is never waited for. */
    public boolean hasPart(MemberId member) {
        return !sitting.standsAside(member) && !sitting.rights(member).isEmpty();
    }

    /**
     * Whether "my part is done" is a button here: a contract ends when it holds, a learning when it is told and rated.
     */
    public boolean isToldDone() {
        return apply()
                && sitting.step().isPresent()
                && !sitting.yields(Output.CONTRACT)
                && !sitting.yields(Output.LEARNING);
    }

    private boolean isDone(MemberId member) {
        SessionState state = sitting.state();
        boolean learned = sitting.yields(Output.LEARNING)
                && state.floor().spoken().contains(member)
                && state.closing().ratings().containsKey(member);
        return learned
                || state.pacing().done().contains(member)
                || state.floor().passed().contains(member);
    }

    /** Somebody who has written needs no reminder to begin; in a contract, who has said yes or restated. */
    private boolean hasBegun(MemberId member) {
        if (isDone(member)) {
            return true;
        }
        if (sitting.yields(Output.LEARNING)) {
            return false;
        }
        return sitting.yields(Output.CONTRACT)
                ? !contractIsOpen() || !contractWaitsFor(member)
                : sitting.state().floor().spoken().contains(member);
    }

    private boolean contractIsOpen() {
        return sitting.state()
                .currentCase()
                .filter(each -> each.contract().standing() == Contract.Standing.OPEN)
                .isPresent();
    }

    private boolean contractWaitsFor(MemberId member) {
        Case each = sitting.state().currentCase().orElse(null);
        if (each == null || !sitting.state().attendance().isPresent(member)) {
            return each != null;
        }
        Contract contract = each.contract();
        Accord accord = sitting.accord();
        boolean states = member.equals(each.client()) && contract.sentence() == null;
        boolean yes = accord.counted(each).contains(member) && !contract.yes().contains(member);
        return states || yes || accord.toRestate(contract).contains(member);
    }
}
