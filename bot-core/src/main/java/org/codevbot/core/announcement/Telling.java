package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;

/**
 * What is gathered while the events of one command are told. Cards that are edited in place are asked for by name and
 * said once, at the end, however many events touch them.
 */
final class Telling {
    /** The cards that are edited in place. */
    enum Standing {
        OPENING,
        FOLLOW_UP,
        CHOICE,
        CONTRACT,
        LEARNINGS,
        CLOSING,
        STATUS,
        PANEL,
        NOTEBOOK
    }

    private final SessionState before;
    private final SessionState after;
    private final Format format;
    private final Spot spot;
    private final List<Addressed> said = new ArrayList<>();
    private final Map<MessageKey, Addressed> edits = new LinkedHashMap<>();
    private final Set<Standing> touched = EnumSet.noneOf(Standing.class);

    Telling(SessionState before, SessionState after, Format format) {
        this.before = before;
        this.after = after;
        this.format = format;
        this.spot = new Spot(after, format);
    }

    SessionState before() {
        return before;
    }

    SessionState after() {
        return after;
    }

    Format format() {
        return format;
    }

    Spot spot() {
        return spot;
    }

    SessionId session() {
        return after.id();
    }

    MemberId facilitator() {
        return after.attendance().leader();
    }

    void touch(Standing... cards) {
        touched.addAll(List.of(cards));
    }

    void add(Addressed what) {
        said.add(what);
    }

    void say(MessageKey key, Place place, Announcement what) {
        said.add(new Addressed.Say(key, place, what));
    }

    /** Says again, at the end, what was said before under that key. */
    void edit(MessageKey key, Place place, Announcement what) {
        edits.put(key, new Addressed.Say(key, place, what));
    }

    void tell(MemberId member, String name, Announcement what) {
        say(spot.key(name, member), spot.direct(member), what);
    }

    void retract(MessageKey key, Place place) {
        said.add(new Addressed.Retract(key, place));
    }

    List<Addressed> all() {
        touched.forEach(this::standing);
        List<Addressed> all = new ArrayList<>(said);
        Set<MessageKey> fresh = said.stream()
                .filter(Addressed.Say.class::isInstance)
                .map(each -> ((Addressed.Say) each).key())
                .collect(Collectors.toSet());
        edits.forEach((key, edit) -> {
            if (!fresh.contains(key)) {
                all.add(edit);
            }
        });
        return List.copyOf(all);
    }

    private void standing(Standing card) {
        switch (card) {
            case OPENING -> edit(spot.key("opening"), spot.channel(), new Announcement.OpeningCard(session()));
            case FOLLOW_UP -> edit(spot.key("follow-up"), spot.channel(), new Announcement.FollowUpCard(session()));
            case CHOICE -> edit(spot.key("choice"), spot.channel(), new Announcement.ChoiceCard(session()));
            case CONTRACT -> spot.theCase().ifPresent(each -> ContractNews.edit(this, each));
            case LEARNINGS -> learnings(spot.caseNumber());
            case CLOSING -> edit(spot.key("closing"), spot.channel(), new Announcement.ClosingCard(session()));
            case STATUS -> edit(spot.key("status"), spot.channel(), new Announcement.StatusCard(session()));
            case PANEL -> {
                MemberId lead = after.attendance().facilitator();
                if (lead != null) {
                    edit(spot.key("panel", lead), spot.direct(lead), new Announcement.PanelCard(session()));
                }
            }
            case NOTEBOOK -> notebook(spot.theCase().map(Case::number).orElse(1));
        }
    }

    /** The plan of a case as far as it is told to the group. */
    void plan(int number) {
        Spot there = spot.inCase(number);
        edit(there.caseKey("plan"), there.yielding(Output.PLAN), new Announcement.PlanCard(session(), number));
    }

    /** What was learned in a case, in its own step's thread. */
    void learnings(int number) {
        Spot there = spot.inCase(number);
        edit(
                number == 1 ? spot.key("learnings") : there.caseKey("learnings"),
                there.yielding(Output.LEARNING),
                new Announcement.LearningsCard(session(), number == 1 ? null : Integer.valueOf(number)));
    }

    /** The last plan, to its owner alone. */
    void report(MemberId owner) {
        edit(spot.key("report", owner), spot.direct(owner), new Announcement.YourReport(session()));
    }

    /** The notebook of a case, to its client alone. */
    void notebook(int number) {
        after.caseOf(number)
                .filter(each -> !closedBefore(each))
                .map(Case::client)
                .ifPresent(client -> edit(
                        spot.key("notebook", client), spot.direct(client), new Announcement.NotebookCard(session())));
    }

    /** A closed case's notebook has been told for the last time; its client may have erased it since. */
    private boolean closedBefore(Case each) {
        return before.cases().stream().anyMatch(former -> former.number() == each.number() && former.closed());
    }
}
