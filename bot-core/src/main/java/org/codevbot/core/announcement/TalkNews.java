package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;
import org.codevbot.core.session.WordsId;

/** What is said in the steps, told: only words that came by form are carried, hidden ones not before the reveal. */
final class TalkNews {
    /** A message of a reveal holds at most so many contributions. */
    static final int PACK = 8;
    /** And at most so many characters of theirs, which every platform takes. */
    static final int PACK_CHARACTERS = 3_000;

    private TalkNews() {}

    static void heard(Telling telling, Contribution contribution) {
        if (contribution.to() != null) {
            telling.touch(Standing.NOTEBOOK);
            return;
        }
        telling.touch(Standing.PANEL);
        AgendaNews.shares(telling);
        if (contribution.byForm()
                && !telling.spot().spoken()
                && telling.before().drafters().contains(contribution.author())) {
            PersonNews.said(telling, contribution.author(), contribution.stage());
        }
        if (!contribution.hidden()) {
            PersonNews.asked(telling);
            telling.touch(Standing.NOTEBOOK);
            if (contribution.byForm()) {
                Spot spot = telling.spot().atStage(contribution.stage());
                telling.say(
                        carriedKey(spot, contribution.number()),
                        spot.of(contribution.stage()),
                        carried(spot, contribution.number()));
            }
        }
    }

    static void changed(Telling telling, SessionEvent.WordsChanged changed) {
        find(telling.after(), changed.words().id()).filter(TalkNews::forAll).ifPresent(each -> {
            Spot spot = telling.spot().atStage(each.stage());
            telling.notebook(spot.caseNumber());
            if (each.byForm()) {
                telling.edit(carriedKey(spot, each.number()), spot.of(each.stage()), carried(spot, each.number()));
            }
        });
    }

    static void withdrawn(Telling telling, WordsId words) {
        telling.touch(Standing.PANEL);
        find(telling.before(), words)
                .ifPresent(each ->
                        telling.notebook(telling.spot().atStage(each.stage()).caseNumber()));
        find(telling.before(), words).filter(TalkNews::forAll).ifPresent(each -> {
            Spot spot = telling.spot().atStage(each.stage());
            if (each.byForm()) {
                telling.retract(carriedKey(spot, each.number()), spot.of(each.stage()));
            }
        });
    }

    private static boolean forAll(Contribution said) {
        return !said.hidden() && said.to() == null;
    }

    private static Announcement carried(Spot spot, int number) {
        return new Announcement.CarriedWords(spot.state().id(), spot.caseNumber(), List.of(number), false);
    }

    static MessageKey carriedKey(Spot spot, int number) {
        return spot.caseKey("said/" + number);
    }

    /** A pack is named by its first contribution. */
    static MessageKey packKey(Spot spot, int first) {
        return spot.caseKey("revealed/" + first);
    }

    /** The facilitator's own list; a restatement by voice counts on the contract's card. */
    static void spokenNoted(Telling telling) {
        telling.touch(Standing.PANEL);
        if (new Sitting(telling.after(), telling.format()).yields(Output.CONTRACT)) {
            telling.touch(Standing.CONTRACT);
        }
    }

    static void hiddenOpened(Telling telling) {
        int stage = telling.after().timing().stage();
        telling.touch(Standing.STATUS, Standing.PANEL);
        telling.say(
                telling.spot().caseKey("hidden/" + stage),
                telling.spot().of(stage),
                new Announcement.HiddenOpened(telling.session(), stage));
    }

    static void revealed(Telling telling, List<Integer> order) {
        telling.touch(Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
        List<Integer> pack = new ArrayList<>();
        int characters = 0;
        int stage = telling.before().timing().stage();
        Spot spot = telling.spot().atStage(stage);
        for (int number : order) {
            Optional<Contribution> contribution = find(telling.after(), spot.caseNumber(), number);
            int length = contribution.map(each -> each.words().characters()).orElse(0);
            stage = contribution.map(Contribution::stage).orElse(stage);
            if (!pack.isEmpty() && (pack.size() == PACK || characters + length > PACK_CHARACTERS)) {
                say(telling, stage, pack);
                pack = new ArrayList<>();
                characters = 0;
            }
            pack.add(number);
            characters += length;
        }
        if (!pack.isEmpty()) {
            say(telling, stage, pack);
        }
    }

    private static void say(Telling telling, int stage, List<Integer> pack) {
        Spot spot = telling.spot().atStage(stage);
        telling.say(
                packKey(spot, pack.getFirst()),
                spot.of(stage),
                new Announcement.CarriedWords(telling.session(), spot.caseNumber(), List.copyOf(pack), true));
    }

    /** The one nudge of a person and step; what more is kept is kept without a word. */
    static void keptAsDraft(Telling telling, SessionEvent.KeptAsDraft kept) {
        if (kept.nudge()) {
            int stage = telling.after().timing().stage();
            telling.tell(
                    kept.author(),
                    PersonNews.nudgeName(stage),
                    new Announcement.Nudge(
                            telling.session(),
                            kept.words().id(),
                            stage,
                            kept.opensAtStage(),
                            writes(telling, kept.author())));
        }
    }

    /** Whether the author may say it, though not here: the step is written by the form. */
    private static boolean writes(Telling telling, MemberId author) {
        return telling.after().floor().hidden()
                && !new Sitting(telling.after(), telling.format())
                        .rights(author)
                        .isEmpty();
    }

    static void kindAsked(Telling telling, String kind) {
        telling.touch(Standing.PANEL);
        telling.after().client().ifPresent(client -> kindCard(telling, client, kind));
    }

    static void kindAnswered(Telling telling, SessionEvent.KindAnswered answered) {
        telling.touch(Standing.PANEL);
        telling.after().client().ifPresent(client -> kindCard(telling, client, answered.kind()));
        if (answered.yes()) {
            telling.touch(Standing.STATUS);
            telling.say(
                    telling.spot().caseKey("kind/" + answered.kind()),
                    telling.spot().here(),
                    new Announcement.KindOpened(telling.session(), answered.kind()));
        }
    }

    /** The session is over and the question with it. */
    static void kindOver(Telling telling, String kind) {
        telling.before().client().ifPresent(client -> kindCard(telling, client, kind));
    }

    private static void kindCard(Telling telling, MemberId client, String kind) {
        telling.edit(
                telling.spot().key("kind/" + kind, client),
                telling.spot().direct(client),
                new Announcement.KindAskedCard(telling.session(), kind));
    }

    private static Optional<Contribution> find(SessionState state, WordsId words) {
        return state.cases().stream()
                .flatMap(each -> each.contributions().stream())
                .filter(each -> each.words().id().equals(words))
                .findFirst();
    }

    private static Optional<Contribution> find(SessionState state, int caseNumber, int number) {
        return state.caseOf(caseNumber).map(Case::contributions).stream()
                .flatMap(List::stream)
                .filter(each -> each.number() == number)
                .findFirst();
    }
}
