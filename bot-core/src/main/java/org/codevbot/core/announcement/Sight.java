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
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Stamp;
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

    Optional<Stage> stage() {
        int index = state().timing().stage();
        return index >= 0 && index < format().stages().size()
                ? Optional.of(format().stages().get(index))
                : Optional.empty();
    }

    Optional<Step> step() {
        return stage().filter(Step.class::isInstance).map(Step.class::cast);
    }

    boolean in(Block.Type type) {
        return stage().filter(Block.class::isInstance)
                .map(Block.class::cast)
                .filter(block -> block.type() == type)
                .isPresent();
    }

    boolean yields(Output output) {
        return step().filter(step -> step.yields(output)).isPresent();
    }

    boolean running() {
        return state().phase() instanceof Phase.Running;
    }

    boolean offered() {
        return state().phase() instanceof Phase.Offered;
    }

    Phase.@Nullable Paused paused() {
        return state().phase() instanceof Phase.Paused paused ? paused : null;
    }

    MemberId facilitator() {
        return state().attendance().facilitator();
    }

    boolean leads() {
        return facilitator().equals(scene.viewer());
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

    Role role(MemberId member) {
        if (member.equals(facilitator())) {
            return Role.FACILITATOR;
        }
        return client().filter(member::equals).isPresent() ? Role.CLIENT : Role.CONSULTANT;
    }

    /** What the reader may do in the step now. */
    Set<Right> rights() {
        MemberId viewer = scene.viewer();
        return viewer == null
                ? Set.of()
                : step().map(step -> step.rightsOf(role(viewer))).orElse(Set.of());
    }

    /** The facilitator's private list; never those who must be silent or have passed. */
    List<MemberId> notYetHeard() {
        return step().stream()
                .flatMap(step -> present()
                        .filter(member -> !member.equals(facilitator()))
                        .filter(member -> !step.rightsOf(role(member)).isEmpty()))
                .filter(member -> !state().floor().spoken().contains(member))
                .filter(member -> !state().floor().passed().contains(member))
                .toList();
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

    /** The kinds that the step's form offers now: those that the contract opened, and what the facilitator opened. */
    List<Kind> openKinds() {
        Set<HelpType> asked = theCase().map(each -> each.contract().types()).orElse(Set.of());
        return step().stream()
                .flatMap(step -> step.kinds().stream())
                .flatMap(code -> format().kind(code).stream())
                .filter(kind -> asked.isEmpty()
                        || kind.openedBy().stream().anyMatch(asked::contains)
                        || state().floor().openedKinds().contains(kind.code()))
                .toList();
    }

    /** The kinds of the step that the contract keeps closed. */
    List<Kind> closedKinds() {
        List<Kind> open = openKinds();
        return step().stream()
                .flatMap(step -> step.kinds().stream())
                .flatMap(code -> format().kind(code).stream())
                .filter(kind -> !open.contains(kind))
                .toList();
    }

    /** The types of help that open some kind of the format; all where the format names none. */
    List<HelpType> helpTypes() {
        return Stream.of(HelpType.values())
                .filter(type -> format().kinds().isEmpty()
                        || format().kinds().stream()
                                .anyMatch(kind -> kind.openedBy().contains(type)))
                .toList();
    }
}
