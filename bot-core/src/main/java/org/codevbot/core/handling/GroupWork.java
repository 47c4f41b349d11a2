package org.codevbot.core.handling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Args;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.persistence.AuditRows;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/** What changes a group, within the handler's transaction and with its row locked; the answer is kept per delivery. */
final class GroupWork {
    private static final int USUAL_LENGTH = 90;
    /** The client, and one who helps. */
    private static final int PEERS = 2;

    private final Whereabouts whereabouts;
    private final GroupRows groups;
    private final DeliveryRows deliveries;
    private final AuditRows audit;
    private final Outbox outbox;
    private final Offering offering;
    private final OwnFormats formats;
    private final IdSource ids;
    private final Clock clock;
    private final Boundary.Watch watch;

    GroupWork(
            Whereabouts whereabouts,
            GroupRows groups,
            DeliveryRows deliveries,
            AuditRows audit,
            Outbox outbox,
            Offering offering,
            OwnFormats formats,
            IdSource ids,
            Clock clock,
            Boundary.Watch watch) {
        this.whereabouts = whereabouts;
        this.groups = groups;
        this.deliveries = deliveries;
        this.audit = audit;
        this.outbox = outbox;
        this.offering = offering;
        this.formats = formats;
        this.ids = ids;
        this.clock = clock;
        this.watch = watch;
    }

    /** One of each format that is offered there, in its usual length. */
    List<Format> formats(Space space) {
        Map<String, Format> usual = new LinkedHashMap<>();
        formats.offered(space)
                .forEach(format -> usual.merge(
                        format.key().name(),
                        format,
                        (former, other) -> other.key().minutes() == USUAL_LENGTH ? other : former));
        return List.copyOf(usual.values());
    }

    /** Does it, or gives the answer that the same delivery got before. */
    Handled once(Asking asking, Supplier<Handled> change) {
        Optional<GroupRows.Kept> kept = kept(asking);
        Optional<Answer> before = deliveries.find(asking.space(), asking.delivery(), Answer.class);
        if (before.isPresent()) {
            return kept.map(found -> here(asking, found, before.get())).orElseGet(() -> Handled.nowhere(before.get()));
        }
        Handled handled = change.get();
        deliveries.insert(asking.space(), asking.delivery(), clock.instant(), handled.answer(), Answer.class);
        watch.at(Boundary.BEFORE_COMMIT);
        return handled;
    }

    private Optional<GroupRows.Kept> kept(Asking asking) {
        return whereabouts.groupOrRun(asking, true);
    }

    private Handled here(Asking asking, GroupRows.Kept kept, Answer answer) {
        return new Handled(
                answer,
                kept.group(),
                whereabouts.session(kept, false).map(SessionRows.Kept::state).orElse(null),
                kept.group().known(asking.person()).map(Member::id).orElse(null));
    }

    Handled found(Asking asking, Directory.Profile profile, Args args) {
        Optional<GroupRows.Kept> there = kept(asking);
        if (there.isPresent()) {
            return here(asking, there.get(), denied(Sentence.GROUP_THERE, null));
        }
        Format format = format(asking.space(), args.value("format")).orElse(null);
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
                !leads);
        Group group = new Group(
                new GroupId(ids.next()),
                asking.space(),
                Objects.requireNonNull(asking.where().channel()),
                line(args.value("name")),
                language,
                profile.zone(),
                false,
                format.key(),
                leads ? founder.id() : null,
                List.of(founder),
                mission(args),
                founder.id());
        groups.insert(group);
        audit.note(group.space(), group.id(), "FoundGroup", clock.instant());
        about(group);
        watch.at(Boundary.STORED);
        return new Handled(new Answer.OfGroup(GroupView.FOUNDED), group, null, founder.id());
    }

    Handled join(Asking asking, Directory.Profile profile, Args args) {
        GroupRows.Kept kept = kept(asking).orElseThrow();
        Group group = kept.group();
        Format format = format(group);
        Member person = group.known(asking.person())
                .orElseGet(() -> new Member(
                        new MemberId(ids.next()),
                        asking.person(),
                        profile.firstName(),
                        profile.language(),
                        profile.zone(),
                        group.formal(),
                        true))
                .as(profile);
        Set<String> ticked = new HashSet<>(args.list("rules"));
        if (ticked.size() < format.rules().size()) {
            return new Handled(denied(Sentence.ALL_RULES, "rules"), group, null, known(asking, group));
        }
        Member accepting = person.accepting(format.key().code());
        return switch (args.value("line")) {
            case "NONE" -> {
                Group joined = group.with(accepting.left(false));
                changed(joined, kept, "JoinGroup");
                about(joined);
                yield new Handled(new Answer.Told(Sentence.JOINED, ""), joined, null, accepting.id());
            }
            case "LEADER" -> doubt(kept, accepting, group.organiser());
            default -> doubt(kept, accepting, group.facilitator());
        };
    }

    /** A doubt is talked over before anybody joins: the person is known from now on, and no member yet. */
    private Handled doubt(GroupRows.Kept kept, Member person, @Nullable MemberId contact) {
        Group group = kept.group();
        boolean leads = person.id().equals(group.facilitator());
        if (contact == null || contact.equals(person.id()) || (leads && contact.equals(group.facilitator()))) {
            return new Handled(new Answer.Told(Sentence.DOUBT_OUTSIDE, ""), group, null, known(person, group));
        }
        Group waiting = group.with(person);
        changed(waiting, kept, "DoubtOfHierarchy");
        say(waiting, "doubt/" + person.id(), contact, new Announcement.DoubtTold(person.id()));
        return new Handled(new Answer.Told(Sentence.DOUBT_TOLD, ""), waiting, null, person.id());
    }

    Handled letIn(Asking asking, String target) {
        GroupRows.Kept kept = kept(asking).orElseThrow();
        Group group = kept.group();
        MemberId who = known(asking, group);
        Optional<Member> person = group.member(new MemberId(target));
        if (who == null || !group.isRunBy(who) || person.isEmpty()) {
            return new Handled(denied(Sentence.RUN_BY_OTHERS, null), group, null, who);
        }
        if (!person.get().left()) {
            return new Handled(new Answer.Told(Sentence.LET_IN, ""), group, null, who);
        }
        Group joined = group.with(person.get().left(false));
        changed(joined, kept, "LetIn");
        about(joined);
        say(
                joined,
                "doubt/" + target,
                who,
                new Announcement.DoubtTold(person.get().id()));
        say(joined, "let-in/" + target, person.get().id(), new Announcement.LetIn());
        return new Handled(new Answer.Told(Sentence.LET_IN, ""), joined, null, who);
    }

    Handled change(Asking asking, Args args) {
        GroupRows.Kept kept = kept(asking).orElseThrow();
        Group group = kept.group();
        MemberId who = known(asking, group);
        if (who == null || !group.isRunBy(who)) {
            return new Handled(denied(Sentence.RUN_BY_OTHERS, null), group, null, who);
        }
        Format format = format(group.space(), args.value("format")).orElse(null);
        Language language = language(args);
        if (format == null || language == null) {
            return new Handled(
                    denied(Sentence.UNREADABLE_FIELD, format == null ? "format" : "language"), group, null, who);
        }
        FormatKey key = format.lengths().contains(group.format().minutes())
                ? new FormatKey(format.key().code(), group.format().minutes())
                : format.key();
        String lead = args.optionalValue("facilitator");
        MemberId leads = lead == null
                ? group.facilitator()
                : group.active().stream()
                        .map(Member::id)
                        .filter(id -> id.value().equals(lead))
                        .findFirst()
                        .orElse(group.facilitator());
        Group other = group.changed(line(args.value("name")), mission(args), language, key, leads);
        changed(other, kept, "ChangeGroup");
        about(other);
        return new Handled(new Answer.Told(Sentence.GROUP_CHANGED, ""), other, null, who);
    }

    Handled leave(Asking asking) {
        GroupRows.Kept kept = kept(asking).orElseThrow();
        Group group = kept.group();
        Member member = group.member(asking.person()).orElseThrow();
        Group left = group.with(member.left(true));
        Group after = member.id().equals(group.facilitator())
                ? left.changed(left.name(), left.mission(), left.language(), left.format(), null)
                : left;
        changed(after, kept, "LeaveGroup");
        about(after);
        return new Handled(new Answer.Told(Sentence.LEFT_GROUP, ""), after, null, member.id());
    }

    /** Why that person cannot begin a session now, if so. */
    Optional<Answer> barred(Group group, MemberId who) {
        Format format = format(group);
        boolean led = format.facilitator() != Format.FacilitatorMode.WITHOUT;
        MemberId lead = group.facilitator();
        if (led && lead == null) {
            return Optional.of(denied(Sentence.NO_LEADER, null));
        }
        if (led && !who.equals(lead)) {
            return Optional.of(denied(Sentence.FACILITATOR_ONLY, null));
        }
        int needed = led ? PEERS + 1 : PEERS;
        return group.active().size() < needed
                ? Optional.of(new Answer.Denied(Sentence.TOO_FEW, Integer.toString(needed), null, null))
                : Optional.empty();
    }

    Handled start(Asking asking, Args args) {
        GroupRows.Kept kept = kept(asking).orElseThrow();
        Group group = kept.group();
        MemberId who = group.member(asking.person()).orElseThrow().id();
        Optional<SessionState> open =
                whereabouts.session(kept, false).map(SessionRows.Kept::state).filter(state -> !state.isClosed());
        if (open.isPresent()) {
            return new Handled(new Answer.Offered(), group, open.get(), who);
        }
        Optional<Answer> barred = barred(group, who);
        if (barred.isPresent()) {
            return new Handled(barred.get(), group, null, who);
        }
        Format usual = format(group);
        Format format = usual.lengths().stream()
                .filter(length -> Integer.toString(length).equals(args.value("minutes")))
                .findFirst()
                .flatMap(length -> formats.newest(
                        group.space(), new FormatKey(group.format().code(), length)))
                .orElse(usual);
        Mode mode = args.value("mode").equals(Mode.SPOKEN.name()) ? Mode.SPOKEN : Mode.WRITTEN;
        SessionState state = offering.offer(kept, clock.instant(), format, mode);
        audit.note(group.space(), group.id(), "StartSession", clock.instant());
        watch.at(Boundary.STORED);
        return new Handled(new Answer.Offered(), group, state, who);
    }

    private void changed(Group group, GroupRows.Kept kept, String what) {
        groups.update(group, kept.version());
        audit.note(group.space(), group.id(), what, clock.instant());
        watch.at(Boundary.STORED);
    }

    private void about(Group group) {
        outbox.enqueue(
                group.id(),
                List.of(new Addressed.Say(
                        new MessageKey("g/" + group.id() + "/about"),
                        new Place.Channel(group.id()),
                        new Announcement.AboutGroup())));
    }

    private void say(Group group, String name, MemberId to, Announcement.OfGroup what) {
        List<Addressed> all = new ArrayList<>();
        all.add(new Addressed.Say(
                new MessageKey("g/" + group.id() + "/" + name + "/" + to), new Place.Direct(group.id(), to), what));
        outbox.enqueue(group.id(), all);
    }

    private Format format(Group group) {
        return formats.newest(group.space(), group.format())
                .orElseThrow(() ->
                        new IllegalStateException("no format " + group.format().code()));
    }

    private Optional<Format> format(Space space, String name) {
        return formats(space).stream()
                .filter(format -> format.key().name().equals(name))
                .findFirst();
    }

    private static @Nullable Language language(Args args) {
        for (Language language : Language.values()) {
            if (language.name().equals(args.value("language"))) {
                return language;
            }
        }
        return null;
    }

    private static @Nullable String mission(Args args) {
        return args.optionalValue("mission");
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static @Nullable MemberId known(Asking asking, Group group) {
        return group.known(asking.person()).map(Member::id).orElse(null);
    }

    private static @Nullable MemberId known(Member person, Group group) {
        return group.member(person.id()).map(Member::id).orElse(null);
    }

    private static Answer denied(Sentence sentence, @Nullable String field) {
        return new Answer.Denied(sentence, "", field, null);
    }
}
