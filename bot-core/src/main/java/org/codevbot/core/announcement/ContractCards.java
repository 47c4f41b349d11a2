package org.codevbot.core.announcement;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Agreement;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Output;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Words;

/**
 * The contract as the group reads it: the first request and the needs before it, its versions, what is offered to it.
 * Which yes is asked for, and of whom, is the format's (product.md section 2, "agreement").
 */
final class ContractCards {
    private ContractCards() {}

    /** Taken up again in the contract's step, where it may change. */
    static Card request(Scene scene, int caseNumber) {
        Page page = new Page(scene);
        Case each = TalkCards.caseOf(scene, caseNumber).orElse(null);
        Words sentence = each == null ? null : each.contract().sentence();
        if (each == null || sentence == null) {
            return Card.SILENT;
        }
        page.title("request.title").quote(scene.firstName(each.client()), sentence);
        if (page.sight().sitting().accord().firstRequest() && !scene.state().isClosed()) {
            later(page).foot(page.button("first-request"));
        }
        return page.card("request.push");
    }

    private static Page later(Page page) {
        int contract = page.sight().sitting().indexOf(Output.CONTRACT);
        return page.say("request.text", "stage", Stages.label(page, contract));
    }

    static Card needs(Scene scene, int caseNumber) {
        Page page = new Page(scene);
        Case each = TalkCards.caseOf(scene, caseNumber).orElse(null);
        Words needs = each == null ? null : each.needs();
        return each == null || needs == null
                ? Card.SILENT
                : page.title("needs.title")
                        .quote(scene.firstName(each.client()), needs)
                        .card("needs.push");
    }

    static Card contract(Scene scene, int caseNumber, int version) {
        return TalkCards.caseOf(scene, caseNumber)
                .map(each -> contract(scene, each, version))
                .orElse(Card.SILENT);
    }

    private static Card contract(Scene scene, Case each, int version) {
        Page page = new Page(scene);
        Contract contract = each.contract();
        // By voice one card follows the sentence, whatever version it was sent for.
        if (contract.version() != version && !page.sight().spoken()) {
            return page.title("contract.replaced-title")
                    .say("contract.replaced")
                    .card("contract.push");
        }
        contract(page, each);
        if (contract.standing() == Contract.Standing.OPEN && !scene.state().isClosed()) {
            page.foot(offered(page, Integer.toString(contract.version())).toArray(Button[]::new));
        }
        return page.card("contract.push");
    }

    /** A card of the group has no button for a yes that only some are asked for: theirs is where they alone look. */
    private static List<Button> offered(Page page, String version) {
        return switch (agreement(page)) {
            case REFORMULATED ->
                List.of(
                        page.primary("agree", version),
                        page.button("not-clear"),
                        page.button("un-agree", version),
                        page.button("reformulate"),
                        page.button("contract"));
            case EACH_RESTATES ->
                List.of(
                        page.primary("reformulate"),
                        yes(page, version),
                        page.button("not-clear"),
                        page.button("contract"));
            case CLIENT_AND_FACILITATOR -> List.of(page.button("not-clear"), page.button("contract"));
            case CLIENT_STATES -> List.of(page.button("contract"));
        };
    }

    private static Agreement agreement(Page page) {
        return page.scene().format().agreement();
    }

    private static Button yes(Page page, String version) {
        String label = agreement(page) == Agreement.EACH_RESTATES ? "button.that-is-it" : "button.agree";
        return page.button(label, "agree", version, Look.PRIMARY);
    }

    /** The reader's own yes, where it is asked for and still missing. */
    static Optional<Button> yes(Page page) {
        return page.sight().yesWanted().map(contract -> yes(page, Integer.toString(contract.version())));
    }

    /** The sentence, the types of help, and whether it holds. */
    static void contract(Page page, Case each) {
        Contract contract = each.contract();
        Words sentence = contract.sentence();
        if (sentence == null) {
            page.title("contract.title")
                    .say("contract.none", "name", page.scene().firstName(each.client()));
            return;
        }
        boolean first = page.sight().sitting().accord().firstRequest();
        page.title(first ? "request.title" : "contract.title");
        page.quote(page.scene().firstName(each.client()), sentence);
        if (first) {
            later(page);
            return;
        }
        if (!contract.types().isEmpty()) {
            page.field("contract.types", Text.plain(types(page, contract)));
        }
        switch (contract.standing()) {
            case AGREED -> page.say("contract.agreed." + agreement(page).name());
            case CLIENTS_WORDS ->
                page.say("contract.clients-words", "name", page.scene().firstName(each.client()));
            case OPEN -> open(page, contract);
        }
    }

    private static void open(Page page, Contract contract) {
        int authors = page.sight().sitting().accord().restaters(contract).size();
        if (agreement(page) == Agreement.REFORMULATED && authors < 2) {
            page.say("contract.reformulations", "missing", 2 - authors);
        }
        if (page.sight().sitting().accord().helpMissing(contract)) {
            page.say("contract.help-missing", "button", page.wording().line("button.contract"));
        } else {
            page.say("contract.open." + agreement(page).name());
        }
        if (agreement(page) == Agreement.REFORMULATED && !contract.yes().isEmpty()) {
            page.field(
                    "contract.yes", Text.plain(Integer.toString(contract.yes().size())));
        }
    }

    static String types(Page page, Contract contract) {
        return String.join(
                ", ",
                contract.types().stream()
                        .sorted()
                        .map((HelpType type) -> page.label(type))
                        .toList());
    }

    static Card reformulation(Scene scene, int caseNumber, int number) {
        return TalkCards.caseOf(scene, caseNumber).map(Case::contract).stream()
                .flatMap(contract -> contract.reformulations().stream()
                        .filter(each -> each.number() == number)
                        .map(each -> reformulation(scene, contract, each)))
                .findFirst()
                .orElse(Card.SILENT);
    }

    private static Card reformulation(Scene scene, Contract contract, Contract.Reformulation each) {
        Page page = new Page(scene);
        page.title("reformulation.title").quote(scene.firstName(each.author()), each.words());
        if (each.adopted()) {
            page.say("reformulation.adopted");
        } else if (contract.standing() == Contract.Standing.OPEN
                && !scene.state().isClosed()) {
            page.foot(page.button("button.adopt", "adopt", Integer.toString(each.number()), Look.PRIMARY));
        }
        return page.card("reformulation.push");
    }
}
