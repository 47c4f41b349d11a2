package org.codevbot.core.session;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codevbot.core.format.Agreement;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.MemberId;

/** How a contract comes to hold in the format of a sitting: whose yes, whose restating (product.md section 2). */
public record Accord(Sitting sitting) {
    /**
     * Who must say yes and who must reformulate for the contract to hold has done so, and the kind of help is named.
     */
    public boolean holds(Case of) {
        Contract contract = of.contract();
        if (contract.sentence() == null || helpMissing(contract)) {
            return false;
        }
        boolean yes = contract.yes().containsAll(counted(of));
        return switch (sitting.format().agreement()) {
            case CLIENT_STATES -> true;
            case CLIENT_AND_FACILITATOR -> yes;
            case EACH_RESTATES ->
                yes && !sitting.consultants().isEmpty() && toRestate(contract).isEmpty();
            case REFORMULATED ->
                yes
                        && !sitting.consultants().isEmpty()
                        && restaters(contract).size()
                                >= Math.min(2, sitting.consultants().size());
        };
    }

    /** Whether a sentence stands that does not say yet which kind of help it asks for: a first request. */
    public boolean helpMissing(Contract contract) {
        return contract.types().isEmpty() && !sitting.helpOffered().isEmpty();
    }

    /** Those whose yes the contract needs. */
    public List<MemberId> counted(Case of) {
        return switch (sitting.format().agreement()) {
            case CLIENT_STATES -> List.of();
            case EACH_RESTATES -> List.of(of.client());
            case CLIENT_AND_FACILITATOR ->
                Stream.concat(
                                Stream.of(of.client()),
                                Stream.ofNullable(sitting.state().attendance().facilitator()))
                        .toList();
            case REFORMULATED ->
                Stream.concat(Stream.of(of.client()), sitting.consultants().stream())
                        .toList();
        };
    }

    /** The consultants who have not restated the contract yet, where each restates it. */
    public List<MemberId> toRestate(Contract contract) {
        Set<MemberId> done = restaters(contract);
        return sitting.format().agreement() == Agreement.EACH_RESTATES
                ? sitting.consultants().stream()
                        .filter(each -> !done.contains(each))
                        .toList()
                : List.of();
    }

    /** Whether a sentence stands while its step is still ahead: a first request, that nobody agrees to yet. */
    public boolean firstRequest() {
        return sitting.indexOf(Output.REQUEST) >= 0
                && sitting.state().timing().stage() < sitting.indexOf(Output.CONTRACT)
                && sitting.state()
                        .currentCase()
                        .map(Case::contract)
                        .filter(each -> each.sentence() != null && each.standing() == Contract.Standing.OPEN)
                        .isPresent();
    }

    /** Who has restated, by the form, or by voice where people speak: the facilitator's tap in the step says so. */
    public Set<MemberId> restaters(Contract contract) {
        Set<MemberId> authors = new TreeSet<>();
        contract.reformulations().forEach(each -> authors.add(each.author()));
        if (sitting.spoken() && sitting.yields(Output.CONTRACT)) {
            sitting.consultants().stream()
                    .filter(sitting.state().floor().spoken()::contains)
                    .forEach(authors::add);
        }
        return authors;
    }
}
