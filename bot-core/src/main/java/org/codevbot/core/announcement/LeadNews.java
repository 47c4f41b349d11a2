package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.Objects;
import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.format.Block;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Attendance;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** Who leads and what reaches one person alone, told. */
final class LeadNews {
    private LeadNews() {}

    /** To every present consultant, never the client; before the opening nobody is present yet, so to every member. */
    static void offered(Telling telling) {
        SessionState after = telling.after();
        boolean opened = !(after.phase() instanceof Phase.Offered);
        for (MemberId member : after.attendance().members()) {
            if (mayTakeOver(telling, member) && (!opened || after.attendance().isPresent(member))) {
                telling.tell(member, "take-over", new Announcement.TakeOverOffer(telling.session()));
            }
        }
    }

    private static boolean mayTakeOver(Telling telling, MemberId member) {
        SessionState after = telling.after();
        return !after.attendance().isLedBy(member) && !new Cases(after, telling.format()).isOrWillBeClient(member);
    }

    /** The offer to the group has served: it says who keeps the time. */
    static void timekeeper(Telling telling) {
        telling.edit(
                telling.spot().key("timekeeper"),
                telling.spot().channel(),
                new Announcement.TimekeeperWanted(telling.session()));
    }

    /** By voice whoever keeps the time says so, and the status card has the press. */
    static void moving(Telling telling, SessionEvent.MoveAnnounced announced) {
        telling.touch(Standing.STATUS, Standing.PANEL);
        if (!telling.spot().spoken()) {
            telling.say(
                    moving(telling.spot(), announced.at()),
                    telling.spot().here(),
                    new Announcement.MovingLine(telling.session()));
        }
    }

    /** What was announced has come, was withdrawn, or is announced anew: the line goes. */
    static void moved(Telling telling) {
        Instant announced = telling.before().floor().moving();
        Spot then = new Spot(telling.before(), telling.format());
        boolean over = !Objects.equals(announced, telling.after().floor().moving())
                || telling.after().isClosed();
        if (announced != null && over && !telling.before().isClosed() && !then.spoken()) {
            telling.retract(moving(then, announced), then.here());
        }
    }

    private static MessageKey moving(Spot spot, Instant at) {
        return spot.key("moving/" + at.getEpochSecond());
    }

    /** The end question that the move had answered is asked anew. */
    static void stays(Telling telling, SessionEvent.MoveWithdrawn withdrawn) {
        telling.touch(Standing.STATUS, Standing.PANEL);
        AgendaNews.answerEnd(telling);
        AgendaNews.askEnd(telling);
        if (withdrawn.objected()) {
            telling.tell(
                    telling.facilitator(),
                    "stays/" + withdrawn.at().getEpochSecond(),
                    new Announcement.StepStays(telling.session()));
        }
    }

    static void changed(Telling telling, SessionEvent.FacilitatorChanged changed) {
        Spot spot = telling.spot();
        telling.say(
                spot.key("led-by/" + telling.after().turn() + "/" + changed.to()),
                spot.here(),
                new Announcement.LedBy(telling.session(), changed.to()));
        telling.touch(Standing.STATUS, Standing.PANEL);
        telling.edit(
                spot.key("panel", changed.from()),
                spot.direct(changed.from()),
                new Announcement.PanelCard(telling.session()));
        if (telling.before().attendance().handover() != null) {
            for (MemberId member : telling.before().attendance().members()) {
                if (!member.equals(changed.from())
                        && !new Cases(telling.before(), telling.format()).isOrWillBeClient(member)
                        && (telling.before().attendance().isPresent(member)
                                || telling.before().phase() instanceof Phase.Offered)) {
                    telling.edit(
                            spot.key("take-over", member),
                            spot.direct(member),
                            new Announcement.TakeOverOffer(telling.session()));
                }
            }
        }
        if (telling.before().phase() instanceof Phase.Offered) {
            AgendaNews.offerDone(telling, changed.from());
        }
        Attendance.Handover former = telling.before().attendance().handover();
        if (former != null && former.former() != null) {
            answerAskBack(telling, former.former(), changed.from());
        }
        AgendaNews.answerEnd(telling);
        AgendaNews.askEnd(telling);
        AgendaNews.answerStop(telling);
        if (telling.after().phase() instanceof Phase.Paused paused
                && paused.cause() != Phase.Paused.Cause.FACILITATOR) {
            stopped(telling, paused);
        }
    }

    /** Takes away what the former lead asked of the present one. */
    static void answerAskBack(Telling telling, MemberId former, MemberId lead) {
        telling.retract(
                telling.spot().key(askedBack(former), lead), telling.spot().direct(lead));
    }

    private static String askedBack(MemberId by) {
        return "asked-back/" + by;
    }

    /** To whoever leads and is back: the panel, and the questions that wait for them. */
    static void takenIn(Telling telling) {
        telling.touch(Standing.PANEL);
        AgendaNews.askEnd(telling);
        if (telling.after().phase() instanceof Phase.Paused paused
                && paused.cause() != Phase.Paused.Cause.FACILITATOR) {
            stopped(telling, paused);
        }
    }

    static void departed(Telling telling, MemberId member) {
        telling.touch(Standing.PANEL);
        clientSeen(telling, member);
    }

    /** The card that told of a lost client follows their coming and going. */
    private static void clientSeen(Telling telling, MemberId member) {
        boolean stands = telling.before().phase().equals(telling.after().phase());
        if (stands
                && telling.after().phase() instanceof Phase.Paused paused
                && paused.cause() == Phase.Paused.Cause.CLIENT_LOST
                && telling.after().client().filter(member::equals).isPresent()) {
            stopped(telling, paused);
        }
    }

    /** Why the clock stands, to whoever leads: again under the same key, an edit. */
    static void stopped(Telling telling, Phase.Paused paused) {
        telling.tell(
                telling.facilitator(),
                "stopped/" + paused.since().getEpochSecond(),
                new Announcement.ClientStopped(telling.session(), paused.cause()));
    }

    static void arrived(Telling telling, MemberId member) {
        telling.touch(Standing.PANEL);
        clientSeen(telling, member);
        Attendance.Handover handover = telling.after().attendance().handover();
        if (handover != null && handover.former() == null && mayTakeOver(telling, member)) {
            telling.tell(member, "take-over", new Announcement.TakeOverOffer(telling.session()));
        }
        int stage = telling.after().timing().stage();
        if (telling.after().followUpOf(member).isPresent()
                && stage >= 0
                && telling.format().stages().get(stage) instanceof Block block
                && block.type() == Block.Type.FOLLOW_UP) {
            telling.report(member);
        }
    }

    /** The spread is shown where people look: in the learning step's card, or in the close's. */
    static void ratings(Telling telling) {
        boolean inStep = telling.spot().isStep(telling.after().timing().stage());
        telling.touch(inStep ? Standing.LEARNINGS : Standing.CLOSING);
    }

    static void told(Telling telling, SessionEvent.FacilitatorTold told) {
        WordsId words = told.words() == null ? null : told.words().id();
        telling.tell(telling.facilitator(), concernKey(telling, told, words), concern(telling, told, words));
    }

    private static Announcement concern(Telling telling, SessionEvent.FacilitatorTold told, @Nullable WordsId words) {
        return switch (told.concern()) {
            case OFF_CONTRACT -> new Announcement.OffContractTold(telling.session(), words);
            case WENT_OUT -> new Announcement.WentOutTold(telling.session(), words);
            case ASKS_BACK -> new Announcement.AskedBack(telling.session(), told.by());
        };
    }

    /** One per person and step, or per text: pressing twice is not two messages. */
    private static String concernKey(Telling telling, SessionEvent.FacilitatorTold told, @Nullable WordsId words) {
        String last = words == null ? telling.after().timing().stage() + "/" + told.by() : words.value();
        return switch (told.concern()) {
            case OFF_CONTRACT -> "off-contract/" + last;
            case WENT_OUT -> "went-out/" + last;
            case ASKS_BACK -> askedBack(told.by());
        };
    }

    static void intervened(Telling telling, SessionEvent.Intervened said) {
        telling.say(
                telling.spot().key("intervene/" + said.stage() + "/" + said.trap() + "/" + since(telling)),
                telling.spot().of(said.stage()),
                new Announcement.InterventionLine(telling.session(), said.stage(), said.trap()));
    }

    /** Pressing twice says it once; when something was said in between, it is said again. */
    private static String since(Telling telling) {
        return telling.after().turn() + "."
                + telling.spot()
                        .theCase()
                        .map(each -> each.contributions().size())
                        .orElse(0);
    }

    static void rule(Telling telling, int rule) {
        telling.say(
                telling.spot()
                        .key("rule/" + rule + "/" + telling.after().timing().stage() + "/" + since(telling)),
                telling.spot().here(),
                new Announcement.RuleLine(telling.session(), rule));
    }

    static void whispered(Telling telling, SessionEvent.Whispered whispered) {
        telling.tell(
                whispered.to(),
                "whisper/" + whispered.words().id(),
                new Announcement.Whisper(telling.session(), whispered.words().id()));
    }
}
