package org.codevbot.core.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Args;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Decision;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Words;
import org.jspecify.annotations.Nullable;

/** What people ask by commands, buttons and forms, within the handler's transaction: once per delivery. */
final class Counter {
    private final Whereabouts whereabouts;
    private final DeliveryRows deliveries;
    private final Drafts drafts;
    private final Shelves shelves;
    private final SessionWork work;
    private final Clock clock;
    private final Boundary.Watch watch;

    Counter(
            Whereabouts whereabouts,
            DeliveryRows deliveries,
            Drafts drafts,
            Shelves shelves,
            SessionWork work,
            Clock clock,
            Boundary.Watch watch) {
        this.whereabouts = whereabouts;
        this.deliveries = deliveries;
        this.drafts = drafts;
        this.shelves = shelves;
        this.work = work;
        this.clock = clock;
        this.watch = watch;
    }

    /** The group, the session and the member that a request is about, or what is answered where one is missing. */
    Handled find(Asking asking, boolean lock) {
        Optional<GroupRows.Kept> kept = whereabouts.group(asking, lock).or(() -> whereabouts.former(asking, lock));
        if (kept.isEmpty()) {
            Sentence none = asking.group() == null ? Sentence.NO_GROUP_HERE : Sentence.NOT_IN_GROUP;
            return Handled.stranger(denied(none), null, asking.person());
        }
        Group group = kept.get().group();
        Optional<MemberId> member = member(group, asking.person());
        if (member.isEmpty()) {
            boolean former = Whereabouts.formerMember(group, asking.person()).isPresent();
            return Handled.stranger(
                    denied(former ? Sentence.NO_LONGER_IN : Sentence.NOT_A_MEMBER), group, asking.person());
        }
        return whereabouts
                .session(kept.get(), false)
                .map(session -> new Handled(new Answer.Quiet(), group, session.state(), member.get()))
                .orElseGet(() -> new Handled(
                        new Answer.Denied(Sentence.NO_SESSION_HERE, "", null, null), group, null, member.get()));
    }

    /** Does what was asked, or gives the answer that the same delivery got before. */
    Handled serve(Asking asking, Desk.Request request) {
        Optional<GroupRows.Kept> kept = whereabouts.group(asking, true);
        Group group = kept.map(GroupRows.Kept::group).orElse(null);
        MemberId member = group == null ? null : member(group, asking.person()).orElse(null);
        if (kept.isEmpty() || group == null || member == null) {
            return ofFormer(asking, request);
        }
        Optional<Answer> before = deliveries.find(asking.space(), asking.delivery(), Answer.class);
        if (before.isPresent()) {
            SessionState state = whereabouts
                    .session(kept.get(), false)
                    .map(SessionRows.Kept::state)
                    .orElse(null);
            return new Handled(before.get(), group, state, member);
        }
        Handled handled = whereabouts
                .session(kept.get(), true)
                .map(session -> serve(group, session, member, request))
                .orElseGet(() -> withoutSession(group, member, request));
        deliveries.insert(asking.space(), asking.delivery(), clock.instant(), handled.answer(), Answer.class);
        watch.at(Boundary.BEFORE_COMMIT);
        return handled;
    }

    /** Whoever is in a group no longer may still erase what is theirs there, and make a note of a draft. */
    private Handled ofFormer(Asking asking, Desk.Request request) {
        Handled here = find(asking, true);
        Group group = here.group();
        Optional<Member> former = here.former();
        if (group == null || former.isEmpty() || !(request.entry().meaning() instanceof Meaning.OfOwn own)) {
            return here;
        }
        SessionState state =
                whereabouts.ofGroup(group, false).map(SessionRows.Kept::state).orElse(null);
        Handled there = new Handled(here.answer(), group, state, former.get().id());
        return switch (own) {
            case Meaning.DraftToNote ignored ->
                there.with(shelves.settled(there, request, Fate.NOTE, Sentence.NOTE_KEPT));
            case Meaning.ForgetsOwn ignored -> there.with(shelves.forgotten(there, request));
            case Meaning.TakesNote ignored -> here.with(new Answer.Denied(Sentence.NO_LONGER_IN, "words", null, null));
            case Meaning.ChangesDraft ignored -> here;
            case Meaning.BringsNote ignored -> here;
        };
    }

    private static Answer denied(Sentence sentence) {
        return new Answer.Denied(sentence, "", null, null);
    }

    private Handled serve(Group group, SessionRows.Kept session, MemberId member, Desk.Request request) {
        SessionState state = session.state();
        Handled here = new Handled(new Answer.Quiet(), group, state, member);
        if (!request.texts().isEmpty()) {
            drafts.sentAgain(group, state, member, request.action().draft());
        }
        Optional<Sentence> barred = Admission.refusal(request.entry().who(), state, member);
        if (barred.isPresent()) {
            shelves.keep(group, state, member, request.texts(), Fate.DRAFT);
            return here.with(new Answer.Denied(barred.get(), "", null, refill(request)));
        }
        Desk.Fault fault = request.fault();
        if (fault != null) {
            shelves.keep(group, state, member, request.texts(), Fate.DRAFT);
            return here.with(new Answer.Denied(fault.sentence(), fault.limit(), fault.field(), refill(request)));
        }
        return switch (request.entry().meaning()) {
            case Meaning.Does does -> command(group, session, member, request, does);
            case Meaning.Shows ignored -> here;
            case Meaning.OfGroup ignored -> here;
            case Meaning.SaysDraft ignored -> sayDraft(group, session, member, request);
            case Meaning.OfOwn own -> here.with(own(here, request, own));
        };
    }

    /** What is a person's own is there between two sessions too; other words are kept as a note, and so it is told. */
    private Handled withoutSession(Group group, MemberId member, Desk.Request request) {
        Handled here = new Handled(new Answer.Quiet(), group, null, member);
        Desk.Fault fault = request.fault();
        if (request.entry().meaning() instanceof Meaning.OfOwn own && fault == null) {
            return here.with(own(here, request, own));
        }
        if (fault != null) {
            shelves.keep(group, null, member, request.texts(), Fate.DRAFT);
            return here.with(new Answer.Denied(fault.sentence(), fault.limit(), fault.field(), null));
        }
        shelves.keep(group, null, member, request.texts(), Fate.NOTE);
        Sentence sentence = request.texts().isEmpty() ? Sentence.NO_SESSION_HERE : Sentence.NO_SESSION_NOTED;
        return here.with(new Answer.Denied(sentence, "", null, null));
    }

    private Answer own(Handled here, Desk.Request request, Meaning.OfOwn own) {
        return switch (own) {
            case Meaning.TakesNote ignored -> shelves.noted(here, request);
            case Meaning.ChangesDraft ignored -> shelves.changed(here, request);
            case Meaning.DraftToNote ignored -> shelves.settled(here, request, Fate.NOTE, Sentence.NOTE_KEPT);
            case Meaning.ForgetsOwn ignored -> shelves.settled(here, request, Fate.ERASED, Sentence.FORGOTTEN);
            case Meaning.BringsNote ignored -> shelves.brought(here, request);
        };
    }

    private Handled command(
            Group group, SessionRows.Kept session, MemberId member, Desk.Request request, Meaning.Does does) {
        SessionCommand command;
        try {
            command = does.make().apply(request.args());
        } catch (Args.Unreadable unreadable) {
            shelves.keep(group, session.state(), member, request.texts(), Fate.DRAFT);
            Sentence sentence = request.entry().hasForm() ? Sentence.UNREADABLE_FIELD : Sentence.UNREADABLE_VALUE;
            return new Handled(
                    new Answer.Denied(sentence, unreadable.field(), unreadable.field(), refill(request)),
                    group,
                    session.state(),
                    member);
        }
        return run(group, session, member, request, command, request.texts());
    }

    private Handled run(
            Group group,
            SessionRows.Kept session,
            MemberId member,
            Desk.Request request,
            SessionCommand command,
            List<Fresh> texts) {
        SessionWork.Done done = work.run(
                group,
                session,
                new SessionWork.Asked(
                        member, command, clock.instant(), request.action().stamp(), texts));
        Answer answer = switch (done.decision()) {
            case Decision.Accepted accepted -> Receipt.of(command, accepted.events(), done.after());
            case Decision.Refused refused -> new Answer.Refused(refused.reason(), refill(request));
            case Decision.Asks asks -> new Answer.Asked(asks.question());
        };
        return new Handled(answer, group, done.after(), member);
    }

    private Handled sayDraft(Group group, SessionRows.Kept session, MemberId member, Desk.Request request) {
        Optional<WordsRows.Row> draft = shelves.own(new Handled(new Answer.Quiet(), group, null, member), request);
        if (draft.isEmpty() || draft.get().text() == null) {
            return new Handled(new Answer.Refused(Refusal.NO_SUCH_THING, null), group, session.state(), member);
        }
        Words said = Fresh.measured(draft.get().id(), draft.get().text());
        String kind = request.args().optionalValue("kind");
        return run(group, session, member, request, new SessionCommand.SayDraft(said, kind), List.of());
    }

    private static Answer.@Nullable Refill refill(Desk.Request request) {
        return request.reopens() ? request.refill() : null;
    }

    static Optional<MemberId> member(Group group, PersonKey person) {
        return group.member(person).map(Member::id);
    }
}
