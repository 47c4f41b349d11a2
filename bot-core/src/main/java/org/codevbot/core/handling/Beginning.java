package org.codevbot.core.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Args;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionState;

/**
 * A lead that nobody holds is taken; a session is begun now by whoever leads, between two dates of the calendar or
 * before there is one.
 */
final class Beginning {
    /** The client, and one who helps. */
    private static final int PEERS = 2;

    private final GroupDesk desk;
    private final GroupFormats formats;
    private final Offering offering;
    private final SessionWork work;
    private final Clock clock;

    Beginning(GroupDesk desk, GroupFormats formats, Offering offering, SessionWork work, Clock clock) {
        this.desk = desk;
        this.formats = formats;
        this.offering = offering;
        this.work = work;
        this.clock = clock;
    }

    /** Why that person cannot begin a session now, if so. */
    Optional<Answer> barred(Group group, MemberId who) {
        Format format = formats.of(group);
        boolean led = format.facilitator() != Format.FacilitatorMode.WITHOUT;
        MemberId lead = group.facilitator();
        if (group.awaitsLead(format.facilitator())) {
            return Optional.of(denied(lead == null ? Sentence.LEAD_FREE : Sentence.LEAD_OUT, ""));
        }
        if (led && (lead == null || group.isLeadOut())) {
            return Optional.of(denied(Sentence.NO_LEADER, ""));
        }
        if (led && !who.equals(lead)) {
            return Optional.of(denied(Sentence.FACILITATOR_ONLY, ""));
        }
        int needed = led ? PEERS + 1 : PEERS;
        return group.active().size() < needed
                ? Optional.of(denied(Sentence.TOO_FEW, Integer.toString(needed)))
                : Optional.empty();
    }

    /** Offers it at once; a second press gets the one that stands there. */
    Handled start(Asking asking, Args args) {
        GroupRows.Kept kept = desk.kept(asking).orElseThrow();
        Group group = kept.group();
        Optional<Member> member = group.member(asking.person());
        if (member.isEmpty()) {
            return desk.here(asking, kept, denied(Sentence.NOT_A_MEMBER, ""));
        }
        if (desk.open(kept).isPresent()) {
            return desk.here(asking, kept, new Answer.Offered());
        }
        Optional<Answer> barred = barred(group, member.get().id());
        if (barred.isPresent()) {
            return desk.here(asking, kept, barred.get());
        }
        Format usual = formats.of(group);
        Format format = usual.lengths().stream()
                .filter(length -> Integer.toString(length).equals(args.value("minutes")))
                .findFirst()
                .flatMap(length -> formats.find(group.space(), usual.key().name(), length))
                .orElse(usual);
        Mode mode = args.value("mode").equals(Mode.SPOKEN.name()) ? Mode.SPOKEN : Mode.WRITTEN;
        SessionState state = offering.offer(kept, clock.instant(), format, mode);
        desk.noted(group, "BeginSession");
        return new Handled(new Answer.Offered(), group, state, member.get().id());
    }

    /**
     * Of a group that nobody leads any more, and of the session that whoever led was to open; the first press counts,
     * and one line tells the group.
     */
    Handled takeLead(Asking asking) {
        GroupRows.Kept kept = desk.kept(asking).orElseThrow();
        Group group = kept.group();
        MemberId who = group.member(asking.person()).map(Member::id).orElse(null);
        if (who == null || !group.awaitsLead(formats.of(group).facilitator())) {
            boolean mine = who != null && who.equals(group.facilitator());
            return desk.here(
                    asking, kept, mine ? new Answer.Told(Sentence.LEADS_NOW, "") : denied(Sentence.RUN_BY_OTHERS, ""));
        }
        Group led = group.changed(group.name(), group.mission(), group.language(), group.format(), who);
        desk.changed(led, kept, "TakeLead");
        desk.tellAll(led, "lead/" + clock.instant().getEpochSecond(), new Announcement.LeadTaken(who));
        desk.open(kept)
                .filter(session -> session.state().phase() instanceof Phase.Offered)
                .ifPresent(session -> work.run(
                        led,
                        session,
                        new SessionWork.Asked(who, new SessionCommand.TakeOver(), clock.instant(), null, List.of())));
        return desk.here(asking, desk.kept(asking).orElseThrow(), new Answer.Told(Sentence.LEADS_NOW, ""));
    }

    private static Answer denied(Sentence sentence, String detail) {
        return new Answer.Denied(sentence, detail, null, null);
    }
}
