package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.Windows;
import org.jspecify.annotations.Nullable;

/** What can be seen of a session from where a reader stands: the stage, the roles, who may speak. */
record Sight(Scene scene) {
    SessionState state() {
        return scene.state();
    }

    Format format() {
        return scene.format();
    }

    Stamp stamp() {
        return state().stamp();
    }

    Sitting sitting() {
        return new Sitting(state(), format());
    }

    /** The windows of working days, where the format goes by them. */
    Windows windows() {
        return new Windows(sitting());
    }

    /** Whether people speak by voice. */
    boolean spoken() {
        return sitting().spoken();
    }

    /** How many restatements there are; by voice, how many people have restated. */
    int restatements(Contract contract) {
        return spoken()
                ? sitting().accord().restaters(contract).size()
                : contract.reformulations().size();
    }

    Optional<Stage> stage() {
        return sitting().stage();
    }

    Optional<Step> step() {
        return sitting().step();
    }

    boolean in(Block.Type type) {
        return sitting().in(type);
    }

    /** Whether the subject is being chosen: in its block, or before the first step of a format without blocks. */
    boolean choosing() {
        return in(Block.Type.CHOICE)
                || (!offered() && !state().isClosed() && stage().isEmpty())
                || (!offered() && new Cases(state(), format()).chooseNow());
    }

    /** Whether the agenda ends with a close of its own. */
    boolean hasClose() {
        return sitting().indexOf(Block.Type.CLOSE) >= 0;
    }

    boolean yields(Output output) {
        return sitting().yields(output);
    }

    boolean offered() {
        return state().phase() instanceof Phase.Offered;
    }

    Phase.@Nullable Paused paused() {
        return state().phase() instanceof Phase.Paused paused ? paused : null;
    }

    /** Who leads or keeps the time; nobody before a timekeeper has accepted. */
    @Nullable
    MemberId lead() {
        return state().attendance().facilitator();
    }

    boolean leads() {
        return state().attendance().isLedBy(scene.viewer());
    }

    /** Whether the reader leads and is therefore none of those who help: a timekeeper is one of them. */
    boolean standsAside() {
        MemberId viewer = scene.viewer();
        return viewer != null && sitting().standsAside(viewer);
    }

    Optional<MemberId> client() {
        return state().client();
    }

    boolean isClient() {
        return client().filter(client -> client.equals(scene.viewer())).isPresent();
    }

    Optional<Case> theCase() {
        return Spot.theCase(state());
    }

    /** Whether a case is open that has not come to its end before another. */
    boolean caseRuns() {
        return state().currentCase()
                .filter(each -> !new Cases(state(), format()).overBetween(each.number()))
                .isPresent();
    }

    /** The contract that waits for the reader's own yes, in its step. */
    Optional<Contract> yesWanted() {
        MemberId viewer = scene.viewer();
        return state().currentCase()
                .filter(each -> viewer != null && yields(Output.CONTRACT))
                .filter(each -> sitting().accord().counted(each).stream().anyMatch(member -> member.equals(viewer)))
                .map(Case::contract)
                .filter(each -> each.sentence() != null && each.standing() == Contract.Standing.OPEN)
                .filter(each -> !each.yes().stream().anyMatch(member -> member.equals(viewer)))
                .filter(each -> !isClient() || !sitting().accord().helpMissing(each));
    }

    /** Whether the client is still to say what is needed before the contract. */
    boolean needsMissing() {
        return yields(Output.NEEDS)
                && state().currentCase().filter(each -> each.needs() == null).isPresent();
    }

    /** The skill that the reader practises today, for nobody else to see. */
    Optional<Label> skill() {
        return Optional.ofNullable(scene.viewer())
                .map(viewer -> state().terms().skills().get(viewer))
                .filter(index -> index < format().skills().size())
                .map(format().skills()::get);
    }

    /** What the reader may do in the step now. */
    Set<Right> rights() {
        MemberId viewer = scene.viewer();
        return viewer == null ? Set.of() : sitting().rights(viewer);
    }

    /** The facilitator's private list; never those who must be silent or have passed. */
    List<MemberId> notYetHeard() {
        return sitting().quiet();
    }

    /** Those present, by first name. */
    Stream<MemberId> present() {
        return state().attendance().present().stream()
                .sorted(Comparator.comparing(scene::firstName).thenComparing(Comparator.naturalOrder()));
    }

    /** The instant that the clock shows: it stands in a pause. */
    Instant clock() {
        Phase.Paused paused = paused();
        return paused == null ? scene.now() : paused.since();
    }

    int minutesLeft() {
        return (int) Math.max(0, Math.round(state().timing().remaining(clock()) / 60.0));
    }

    boolean timeIsUp() {
        return state().timing().remaining(clock()) <= 0;
    }

    /** The kinds that the step's form offers now: those that the contract opened, and what the facilitator opened. */
    List<Kind> openKinds() {
        return sitting().openKinds();
    }

    /** The kinds of the step that the contract keeps closed. */
    List<Kind> closedKinds() {
        return sitting().shutKinds();
    }

    /** The types of help that open some kind of the format; all where the format names none. */
    List<HelpType> helpTypes() {
        Set<HelpType> offered = sitting().helpOffered();
        return offered.isEmpty() ? List.of(HelpType.values()) : List.copyOf(offered);
    }
}
