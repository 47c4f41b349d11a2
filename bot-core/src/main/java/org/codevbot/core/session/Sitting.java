package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;

/** What the rules and the cards ask of a state and its format: the stage, roles, rights, and what is open now. */
public record Sitting(SessionState state, Format format) {
    /** The role of a member in the case under way. */
    public Role roleOf(MemberId member) {
        if (standsAside(member)) {
            return Role.FACILITATOR;
        }
        return state.client().filter(member::equals).isPresent() ? Role.CLIENT : Role.CONSULTANT;
    }

    /** Whether the member leads, or keeps the time where nobody facilitates. */
    public boolean leads(MemberId member) {
        return state.attendance().isLedBy(member);
    }

    /** Who facilitates, or came to: heard in every step, counted nowhere. A timekeeper stays one of those who help. */
    public boolean standsAside(MemberId member) {
        return state.attendance().isExternal(member) || (leads(member) && !keepsTime());
    }

    /** Whether nobody facilitates: a member keeps the time, and the group may object to a move. */
    public boolean keepsTime() {
        return format.facilitator() == Format.FacilitatorMode.WITHOUT;
    }

    /** Whether the member neither leads nor came to facilitate, and may therefore bring a subject. */
    public boolean mayBeClient(MemberId member) {
        return !leads(member) && !standsAside(member);
    }

    /** Whether the member may open the ballot and confirm a subject: who leads, or anyone where the group decides. */
    public boolean confirms(MemberId member) {
        return leads(member) || format.confirmer() == Format.Confirmer.GROUP;
    }

    /** Those present who have not accepted the rules of life, where the format wants them before any case. */
    public List<MemberId> charterWaits() {
        return format.charterFirst()
                ? state.attendance().members().stream()
                        .filter(state.attendance()::isPresent)
                        .filter(this::isOutside)
                        .toList()
                : List.of();
    }

    /** Whether the rules of life come before any case and this member has not accepted them: in no case yet, then. */
    public boolean isOutside(MemberId member) {
        return format.charterFirst() && !state.terms().accepted().contains(member);
    }

    /** Why somebody without a right is not heard. */
    public Refusal silence(MemberId member) {
        return isOutside(member) ? Refusal.CHARTER_FIRST : Refusal.NOT_YOUR_TURN;
    }

    /** Whether people speak by voice: one card in the channel, no threads, and nothing is typed that need not be. */
    public boolean spoken() {
        return state.terms().mode() == Mode.SPOKEN && format.pace() == Pace.LIVE;
    }

    /** The running stage; none before the first. */
    public Optional<Stage> stage() {
        return stage(state.timing().stage());
    }

    /** The stage at an index of the agenda. */
    public Optional<Stage> stage(int index) {
        return index >= 0 && index < format.stages().size()
                ? Optional.of(format.stages().get(index))
                : Optional.empty();
    }

    /** The running step; none in a block. */
    public Optional<Step> step() {
        return step(state.timing().stage());
    }

    /** The step at an index of the agenda; none for a block. */
    public Optional<Step> step(int index) {
        return stage(index).filter(Step.class::isInstance).map(Step.class::cast);
    }

    /** Whether that block runs. */
    public boolean in(Block.Type type) {
        return stage().filter(stage -> stage instanceof Block block && block.type() == type)
                .isPresent();
    }

    /** Whether the running step yields that. */
    public boolean yields(Output output) {
        return step().filter(step -> step.yields(output)).isPresent();
    }

    /** What a member may do in the step at that index; nothing in a block, nor before the rules are accepted. */
    public Set<Right> rightsAt(int index, MemberId member) {
        if (isOutside(member)) {
            return Set.of();
        }
        Role role = roleAt(index, member);
        Set<Right> rights = step(index).map(step -> step.rightsOf(role)).orElse(Set.of());
        boolean waits = role == Role.CLIENT
                && rights.contains(Right.ANSWER)
                && step(index).filter(Step::answersWhenAsked).isPresent()
                && !spoken()
                && !asked(index);
        return waits ? rights.stream().filter(right -> right != Right.ANSWER).collect(Collectors.toSet()) : rights;
    }

    /** The role of a member in the case to which a stage belongs. */
    private Role roleAt(int index, MemberId member) {
        if (standsAside(member)) {
            return Role.FACILITATOR;
        }
        return new Cases(state, format).isClientAt(index, member) ? Role.CLIENT : Role.CONSULTANT;
    }

    /** Whether a consultant asked something in that step: by a kind that asks, or in words without a kind. */
    private boolean asked(int index) {
        return new Cases(state, format)
                .at(index).map(Case::contributions).orElse(List.of()).stream()
                        .filter(each -> each.stage() == index && !each.hidden() && !each.withdrawn())
                        .filter(each -> roleOf(each.author()) == Role.CONSULTANT)
                        .anyMatch(each -> each.kind() == null
                                || format.kind(each.kind()).filter(Kind::asks).isPresent());
    }

    /** What a member may do now. */
    public Set<Right> rights(MemberId member) {
        return rightsAt(state.timing().stage(), member);
    }

    /** The next step in which the member may say something, -1 for none. */
    public int opensFor(MemberId member) {
        return Cases.opensFor(this, member);
    }

    /** The consultants who are present and have accepted the rules, in the order of the members. */
    public List<MemberId> consultants() {
        return state.attendance().members().stream()
                .filter(state.attendance()::isPresent)
                .filter(member -> roleOf(member) == Role.CONSULTANT && !isOutside(member))
                .toList();
    }

    /** Those present who have a right in the step and neither spoke nor passed; the facilitator is never counted. */
    public List<MemberId> quiet() {
        return state.attendance().members().stream()
                .filter(state.attendance()::isPresent)
                .filter(member -> !standsAside(member) && !rights(member).isEmpty())
                .filter(member -> roleOf(member) != Role.CLIENT
                        || step().filter(Step::answersWhenAsked).isEmpty())
                .filter(member -> !state.floor().spoken().contains(member)
                        && !state.floor().passed().contains(member))
                .toList();
    }

    /** The kinds that the form offers now: those of the step that the contract or the facilitator opened. */
    public List<Kind> openKinds() {
        return StepKinds.of(this, true);
    }

    /** The kinds of the step that are still shut. */
    public List<Kind> shutKinds() {
        return StepKinds.of(this, false);
    }

    /** The types of help that open at least one kind of the format; the contract offers no other. */
    public Set<HelpType> helpOffered() {
        Set<HelpType> offered = new TreeSet<>();
        format.kinds().forEach(kind -> offered.addAll(kind.openedBy()));
        return offered;
    }

    /** Whether the case under way, or the last one, has a sentence. */
    public boolean hasContract() {
        return state.currentCase()
                .or(() -> state.cases().stream().reduce((former, later) -> later))
                .filter(each -> each.contract().sentence() != null)
                .isPresent();
    }

    /** How the contract comes to hold here. */
    public Accord accord() {
        return new Accord(this);
    }

    /** The instant by the session's clock: a pause holds it. */
    public Instant clock(Instant at) {
        return state.phase() instanceof Phase.Paused paused ? paused.since() : at;
    }

    /** The index of a block, -1 where the format has none. */
    public int indexOf(Block.Type type) {
        for (int i = 0; i < format.stages().size(); i++) {
            if (format.stages().get(i) instanceof Block block && block.type() == type) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the step that yields that in the case under way, -1 for none. */
    public int indexOf(Output output) {
        return new Cases(state, format).indexOf(output, state.underWay());
    }
}
