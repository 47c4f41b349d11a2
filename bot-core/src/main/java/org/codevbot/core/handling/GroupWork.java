package org.codevbot.core.handling;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Args;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Contact;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Doubt;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/** What changes who or what a group is, within the handler's transaction and with its row locked. */
final class GroupWork {
    /** Chosen as a contact: somebody outside the group. */
    private static final String ELSEWHERE = "ELSEWHERE";

    private final GroupDesk desk;
    private final GroupFormats formats;
    private final SessionWork sessions;
    private final IdSource ids;
    private final Clock clock;

    GroupWork(GroupDesk desk, GroupFormats formats, SessionWork sessions, IdSource ids, Clock clock) {
        this.desk = desk;
        this.formats = formats;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    Handled found(Asking asking, Directory.Profile profile, Args args) {
        if (desk.kept(asking).isPresent()) {
            return desk.there(asking);
        }
        Format format = formats.find(asking.space(), args.value("format"), GroupFormats.USUAL_LENGTH)
                .orElse(null);
        Language language = language(args);
        if (format == null || language == null) {
            return Handled.nowhere(denied(Sentence.UNREADABLE_FIELD, format == null ? "format" : "language"));
        }
        boolean led = format.facilitator() != Format.FacilitatorMode.WITHOUT;
        boolean leads = led && args.value("leads").equals("ME");
        Member founder = new Member(
                        new MemberId(ids.next()),
                        asking.person(),
                        profile.firstName(),
                        profile.language(),
                        profile.zone(),
                        false,
                        !leads)
                .as(profile);
        Group group = new Group(
                new GroupId(ids.next()),
                asking.space(),
                Objects.requireNonNull(asking.where().channel()),
                args.value("name").strip(),
                language,
                profile.zone(),
                false,
                format.key(),
                leads ? founder.id() : null,
                List.of(founder),
                args.optionalValue("mission"),
                founder.id(),
                null);
        desk.founded(group);
        return new Handled(new Answer.OfGroup(GroupView.FOUNDED), group, null, founder.id());
    }

    Handled join(Asking asking, Directory.Profile profile, Args args) {
        GroupRows.Kept kept = desk.kept(asking).orElseThrow();
        Group group = kept.group();
        if (group.known(asking.person()).filter(Member::isOut).isPresent()) {
            // A form that was open before: only the channel brings them back.
            return Handled.stranger(denied(Sentence.NO_LONGER_IN, null), group, asking.person());
        }
        Format format = formats.of(group);
        Set<String> ticked = new HashSet<>(args.list("rules"));
        if (ticked.size() < format.rules().size()) {
            return desk.here(asking, kept, denied(Sentence.ALL_RULES, "rules"));
        }
        Member person = group.known(asking.person())
                .orElseGet(() -> new Member(
                        new MemberId(ids.next()),
                        asking.person(),
                        profile.firstName(),
                        profile.language(),
                        profile.zone(),
                        group.formal(),
                        true))
                .as(profile)
                .accepting(format.key().code());
        return switch (args.value("line")) {
            case "NONE" -> {
                Member joined = person.left(false);
                desk.changed(group.with(joined), kept, "JoinGroup");
                welcome(kept, joined);
                yield desk.here(asking, kept(asking), new Answer.Told(Sentence.JOINED, ""));
            }
            case "LEADER" -> doubt(asking, kept, person, group.facilitator());
            default -> doubt(asking, kept, person, null);
        };
    }

    /**
     * Whoever joins while a session is offered or under way is expected in it too; who was, has said yes there, and is
     * told anew what of it is theirs.
     */
    private void welcome(GroupRows.Kept kept, Member member) {
        desk.open(kept).ifPresent(session -> {
            boolean known = session.state().attendance().knows(member.id());
            boolean yes = member.accepted().contains(session.state().format().code());
            if (!known) {
                run(kept.group(), session, null, new SessionCommand.Welcome(member.id(), member.zone(), yes));
            } else {
                SessionCommand back =
                        yes ? new SessionCommand.AcceptCharter() : new SessionCommand.Returned(member.id());
                sessions.back(kept.group(), run(kept.group(), session, member.id(), back), member.id());
            }
        });
    }

    private SessionState run(Group group, SessionRows.Kept session, @Nullable MemberId who, SessionCommand command) {
        return sessions.run(group, session, new SessionWork.Asked(who, command, clock.instant(), null, List.of()))
                .after();
    }

    private GroupRows.Kept kept(Asking asking) {
        return desk.kept(asking).orElseThrow();
    }

    /** A doubt is talked over before anybody joins: the person is known from now on, and no member yet. */
    private Handled doubt(Asking asking, GroupRows.Kept kept, Member person, @Nullable MemberId about) {
        Group group = kept.group();
        boolean named = group.contactOutside().isPresent();
        Optional<MemberId> with = group.confidant(person.id(), about);
        if (with.isEmpty() || (about != null && named)) {
            return desk.here(
                    asking, kept, new Answer.Told(named ? Sentence.DOUBT_CONTACT : Sentence.DOUBT_OUTSIDE, ""));
        }
        Doubt doubt = new Doubt(about, with.get());
        desk.changedUnseen(group.with(person.waiting(clock.instant(), doubt)), kept, "DoubtOfHierarchy");
        return desk.here(asking, kept(asking), new Answer.Told(Sentence.DOUBT_TOLD, ""));
    }

    Handled letIn(Asking asking, String target) {
        GroupRows.Kept kept = desk.kept(asking).orElseThrow();
        Group group = kept.group();
        Optional<Member> person = group.member(new MemberId(target));
        MemberId who = running(asking, group)
                .or(() -> group.contactInside()
                        .filter(contact -> contact.person().equals(asking.person()))
                        .map(Member::id))
                .orElse(null);
        if (who == null || person.isEmpty()) {
            return desk.here(asking, kept, denied(Sentence.RUN_BY_OTHERS, null));
        }
        if (person.get().isWaiting()) {
            Member joined = person.get().left(false);
            Group larger = group.with(joined);
            desk.changed(larger, kept, "LetIn");
            welcome(kept, joined);
            desk.tell(larger, "doubt/" + target, who, new Announcement.DoubtTold(joined.id()));
            desk.tell(larger, "let-in", joined.id(), new Announcement.LetIn());
        }
        boolean gone = person.get().left() && !person.get().isWaiting();
        return desk.here(asking, kept(asking), new Answer.Told(gone ? Sentence.ASKS_NO_MORE : Sentence.LET_IN, ""));
    }

    Handled change(Asking asking, Args args) {
        GroupRows.Kept kept = desk.kept(asking).orElseThrow();
        Group group = kept.group();
        if (running(asking, group).isEmpty()) {
            return desk.here(asking, kept, denied(Sentence.RUN_BY_OTHERS, null));
        }
        Format format = formats.find(
                        group.space(), args.value("format"), group.format().minutes())
                .orElse(null);
        Language language = language(args);
        if (format == null || language == null) {
            return desk.here(asking, kept, denied(Sentence.UNREADABLE_FIELD, format == null ? "format" : "language"));
        }
        MemberId leads = group.active().stream()
                .map(Member::id)
                .filter(id -> id.value().equals(args.optionalValue("facilitator")))
                .findFirst()
                .orElse(group.facilitator());
        desk.changed(
                group.changed(args.value("name").strip(), args.optionalValue("mission"), language, format.key(), leads),
                kept,
                "ChangeGroup");
        return desk.here(asking, kept(asking), new Answer.Told(Sentence.GROUP_CHANGED, ""));
    }

    /** Names the contact, or takes back the naming. */
    Handled contact(Asking asking, Args args) {
        GroupRows.Kept kept = desk.kept(asking).orElseThrow();
        Group group = kept.group();
        if (running(asking, group).isEmpty()) {
            return desk.here(asking, kept, denied(Sentence.RUN_BY_OTHERS, null));
        }
        String elsewhere = args.value("contact").equals(ELSEWHERE) ? args.optionalValue("elsewhere") : null;
        if (elsewhere == null && args.value("contact").equals(ELSEWHERE)) {
            return desk.here(asking, kept, denied(Sentence.EMPTY, "elsewhere"));
        }
        MemberId inside = group.active().stream()
                .map(Member::id)
                .filter(id -> id.value().equals(args.value("contact")))
                .findFirst()
                .orElse(null);
        boolean named = elsewhere != null || inside != null;
        desk.changed(group.naming(named ? new Contact(inside, elsewhere) : null), kept, "NameContact");
        return desk.here(asking, kept(asking), new Answer.Told(Sentence.GROUP_CHANGED, ""));
    }

    /** And out of the session, where one is under way: second, since what ends it may change the group's row too. */
    Handled leave(Asking asking) {
        Optional<GroupRows.Kept> found = desk.kept(asking);
        if (found.isEmpty()) {
            return Handled.nowhere(denied(Sentence.NOT_IN_GROUP, null));
        }
        GroupRows.Kept kept = found.get();
        Group group = kept.group();
        Optional<Member> member = group.member(asking.person());
        if (member.isEmpty()) {
            return desk.here(asking, kept, denied(Sentence.NOT_A_MEMBER, null));
        }
        boolean led = member.get().id().equals(group.facilitator());
        Group left = group.with(member.get().left(true));
        Group smaller = left.changed(
                left.name(), left.mission(), left.language(), left.format(), led ? null : left.facilitator());
        desk.changed(smaller, kept, "LeaveGroup");
        desk.open(kept).ifPresent(session -> run(smaller, session, member.get().id(), new SessionCommand.Depart()));
        // A button that names the group finds it no more: it is another's now.
        GroupRows.Kept now = new GroupRows.Kept(smaller, kept.session(), kept.version());
        return desk.here(asking, now, new Answer.Told(Sentence.LEFT_GROUP, ""));
    }

    Handled settings(Asking asking, Args args) {
        GroupRows.Kept kept = desk.kept(asking).orElseThrow();
        Optional<Member> member = kept.group().member(asking.person());
        Language language = language(args);
        if (member.isEmpty() || language == null) {
            return desk.here(
                    asking,
                    kept,
                    member.isEmpty()
                            ? denied(Sentence.NOT_A_MEMBER, null)
                            : denied(Sentence.UNREADABLE_FIELD, "language"));
        }
        Member set = member.get().spokenTo(language, args.value("address").equals("VOUS"));
        desk.changedUnseen(kept.group().with(set), kept, "Settings");
        return desk.here(asking, kept(asking), new Answer.Told(Sentence.SETTINGS_KEPT, ""));
    }

    private static Optional<MemberId> running(Asking asking, Group group) {
        return group.known(asking.person()).map(Member::id).filter(group::isRunBy);
    }

    private static @Nullable Language language(Args args) {
        for (Language language : Language.values()) {
            if (language.name().equals(args.value("language"))) {
                return language;
            }
        }
        return null;
    }

    private static Answer denied(Sentence sentence, @Nullable String field) {
        return new Answer.Denied(sentence, "", field, null);
    }
}
