package org.codevbot.core.announcement;

import java.util.stream.IntStream;
import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Step;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.WordsId;

/** The contract and the plan, told. Marks touch nothing but the client's own notebook. */
final class ContractNews {
    private ContractNews() {}

    static void requested(Telling telling) {
        Spot spot = telling.spot();
        telling.touch(Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
        telling.say(
                spot.caseKey("request"),
                spot.yielding(Output.REQUEST),
                new Announcement.RequestCard(telling.session(), spot.caseNumber()));
    }

    static void needs(Telling telling) {
        Spot spot = telling.spot();
        telling.touch(Standing.PANEL, Standing.NOTEBOOK);
        telling.say(
                spot.caseKey("needs"),
                spot.yielding(Output.NEEDS),
                new Announcement.NeedsCard(telling.session(), spot.caseNumber()));
    }

    /** The contract's step begins with the first request, where there is one. */
    static void begins(Telling telling, Step step) {
        if (step.yields(Output.CONTRACT) && has(telling, Output.REQUEST)) {
            telling.touch(Standing.CONTRACT);
        }
    }

    private static boolean has(Telling telling, Output output) {
        return telling.format().steps().stream().anyMatch(step -> step.yields(output));
    }

    static void stated(Telling telling, SessionEvent.ContractStated stated) {
        telling.touch(Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
        telling.say(key(telling, stated.version()), place(telling), card(telling, stated.version()));
        if (stated.version() > 1) {
            telling.edit(key(telling, stated.version() - 1), place(telling), card(telling, stated.version() - 1));
        }
        if (stated.adopted() > 0) {
            telling.edit(
                    reformulationKey(telling, stated.adopted()),
                    place(telling),
                    reformulation(telling, stated.adopted()));
        }
    }

    static void reformulated(Telling telling, Contract.Reformulation said) {
        telling.touch(Standing.CONTRACT, Standing.PANEL, Standing.NOTEBOOK);
        telling.say(reformulationKey(telling, said.number()), place(telling), reformulation(telling, said.number()));
    }

    static void holds(Telling telling) {
        telling.touch(Standing.CONTRACT, Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
    }

    /** The card of the contract as it stands, said again. */
    static void edit(Telling telling, Case each) {
        int version = each.contract().version();
        if (version > 0) {
            telling.edit(key(telling, version), place(telling), card(telling, version));
        }
    }

    static void unclear(Telling telling, SessionEvent.FoundUnclear unclear) {
        int version =
                telling.spot().theCase().map(each -> each.contract().version()).orElse(0);
        WordsId words = unclear.words() == null ? null : unclear.words().id();
        telling.tell(
                telling.facilitator(),
                "unclear/" + version + "/" + unclear.by(),
                new Announcement.FoundUnclear(telling.session(), words));
    }

    /** Shown to the group from the step that yields the plan on; before, it is the client's alone. */
    static void planned(Telling telling, int caseNumber) {
        telling.notebook(caseNumber);
        int plan = new Cases(telling.after(), telling.format()).indexOf(Output.PLAN, caseNumber);
        if (plan >= 0 && telling.after().timing().stage() >= plan) {
            telling.plan(caseNumber);
        }
    }

    /** Takes away every message that carried words of the case; what stays is composed anew and says "erased". */
    static void erased(Telling telling, int number) {
        telling.before().cases().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .ifPresent(each -> {
                    retract(telling, each);
                    telling.retract(
                            telling.spot().key("erase/" + number, each.client()),
                            telling.spot().direct(each.client()));
                });
        telling.touch(Standing.STATUS, Standing.CHOICE);
    }

    /** Every message of the case that carries words of people. */
    static void retract(Telling telling, Case each) {
        Spot spot = telling.spot().inCase(each.number());
        IntStream.rangeClosed(1, each.contract().version())
                .mapToObj(version -> key(spot, version))
                .distinct()
                .forEach(key -> telling.retract(key, spot.yielding(Output.CONTRACT)));
        for (Contract.Reformulation said : each.contract().reformulations()) {
            telling.retract(reformulationKey(spot, said.number()), spot.yielding(Output.CONTRACT));
        }
        for (Contribution said : each.contributions()) {
            if (said.byForm() && !said.hidden() && said.to() == null) {
                telling.retract(TalkNews.carriedKey(spot, said.number()), spot.of(said.stage()));
                telling.retract(TalkNews.packKey(spot, said.number()), spot.of(said.stage()));
            }
        }
        if (has(telling, Output.REQUEST)) {
            telling.retract(spot.caseKey("request"), spot.yielding(Output.REQUEST));
        }
        if (each.needs() != null) {
            telling.retract(spot.caseKey("needs"), spot.yielding(Output.NEEDS));
        }
        telling.retract(spot.caseKey("plan"), spot.yielding(Output.PLAN));
        telling.retract(spot.key("c/" + each.number() + "/summary"), spot.direct(each.client()));
        telling.retract(spot.key("c/" + each.number() + "/summary-print"), spot.direct(each.client()));
        telling.retract(spot.key("notebook", each.client()), spot.direct(each.client()));
        telling.retract(spot.key("erase/" + each.number(), each.client()), spot.direct(each.client()));
    }

    /** By voice one card follows the sentence; in writing each version is a message of its own. */
    private static MessageKey key(Telling telling, int version) {
        return key(telling.spot(), version);
    }

    private static MessageKey key(Spot spot, int version) {
        return spot.caseKey(spot.spoken() ? "contract" : "contract/v" + version);
    }

    private static MessageKey reformulationKey(Telling telling, int number) {
        return reformulationKey(telling.spot(), number);
    }

    private static MessageKey reformulationKey(Spot spot, int number) {
        return spot.caseKey("contract/r" + number);
    }

    private static Place place(Telling telling) {
        return telling.spot().yielding(Output.CONTRACT);
    }

    private static Announcement card(Telling telling, int version) {
        return new Announcement.ContractCard(telling.session(), telling.spot().caseNumber(), version);
    }

    private static Announcement reformulation(Telling telling, int number) {
        return new Announcement.ReformulationCard(
                telling.session(), telling.spot().caseNumber(), number);
    }
}
