package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.format.Agreement;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Contract;

/** What the panel says while the rules are accepted, the subject is chosen and the contract is looked for. */
final class PanelParts {
    private PanelParts() {}

    /** Whoever has not accepted the rules yet is named here and nowhere else. */
    static void charter(Page page) {
        List<MemberId> waiting = page.sight().sitting().charterWaits();
        if (!waiting.isEmpty() && page.sight().standsAside()) {
            page.field("panel.charter", Text.plain(page.names(waiting)));
        }
    }

    static void contract(Page page) {
        page.sight().theCase().ifPresent(each -> {
            Contract contract = each.contract();
            if (page.sight().needsMissing()) {
                page.say("panel.no-needs");
            } else if (contract.version() == 0) {
                page.say("panel.no-contract");
            } else if (contract.standing() == Contract.Standing.OPEN) {
                waiting(page, each);
                if (page.sight().timeIsUp()) {
                    page.foot(page.button("clients-words"));
                }
            }
        });
    }

    /** Who is still to say yes or to restate, as the format asks for it. */
    private static void waiting(Page page, Case each) {
        Contract contract = each.contract();
        Sight sight = page.sight();
        List<MemberId> counted = sight.sitting().accord().counted(each);
        List<MemberId> noYes = sight.present()
                .filter(member -> counted.contains(member) && !contract.yes().contains(member))
                .toList();
        List<MemberId> toRestate = sight.sitting().accord().toRestate(contract);
        if (!noYes.isEmpty() && sight.standsAside()) {
            page.field("panel.no-yes", Text.plain(page.names(noYes)));
        }
        if (!toRestate.isEmpty() && sight.standsAside()) {
            page.field("panel.to-restate", Text.plain(page.names(toRestate)));
        }
        if (page.scene().format().agreement() == Agreement.REFORMULATED) {
            page.field(
                    "panel.reformulations",
                    Text.plain(Integer.toString(page.sight().restatements(contract))));
        }
        ContractCards.yes(page).ifPresent(page::foot);
    }

    static void choice(Page page) {
        notProposed(page);
        if (page.scene().state().choice().ballotOpen()) {
            page.field(
                    "panel.ballots",
                    Text.plain(Integer.toString(
                            page.scene().state().choice().ballots().size())));
        } else if (page.scene().state().choice().decided() == null) {
            page.foot(page.button("open-ballot"));
        }
        page.foot(page.primary("confirm"));
    }

    /** For the facilitator alone, where each brings a situation: a group that waits for one person is a sign. */
    private static void notProposed(Page page) {
        Choice choice = page.scene().state().choice();
        boolean told = page.sight().standsAside() && page.scene().format().eachBrings();
        if (!told || choice.decided() != null) {
            return;
        }
        List<MemberId> silent = page.sight()
                .present()
                .filter(member -> !page.sight().sitting().standsAside(member))
                .filter(member -> choice.subjects().stream()
                        .noneMatch(subject ->
                                !subject.withdrawn() && subject.author().equals(member)))
                .toList();
        if (!silent.isEmpty()) {
            page.field("panel.not-proposed", Text.plain(page.names(silent)));
        }
    }
}
