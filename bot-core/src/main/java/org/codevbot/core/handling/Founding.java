package org.codevbot.core.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.Carried;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.PlanRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** Founds groups, remembers what a former meeting left, and offers sessions: what the practice room starts from. */
public final class Founding {
    private final Tries tries;
    private final GroupRows groups;
    private final SessionRows sessions;
    private final WordsRows words;
    private final PlanRows plans;
    private final Offering offering;
    private final FormatCatalog formats;
    private final IdSource ids;
    private final Clock clock;

    Founding(
            Tries tries,
            GroupRows groups,
            SessionRows sessions,
            WordsRows words,
            PlanRows plans,
            Offering offering,
            FormatCatalog formats,
            IdSource ids,
            Clock clock) {
        this.tries = tries;
        this.groups = groups;
        this.sessions = sessions;
        this.words = words;
        this.plans = plans;
        this.offering = offering;
        this.formats = formats;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person who becomes a member; {@code user} is the platform's handle. */
    public record Person(String user, String firstName, Language language, ZoneId zone, boolean formal) {}

    /** A group to found: one channel of one Space; the first of its people is the facilitator. */
    public record Charter(
            Space space,
            String channel,
            String name,
            Language language,
            ZoneId zone,
            boolean formal,
            FormatKey format,
            List<Person> people,
            @Nullable String mission) {
        public Charter {
            people = List.copyOf(people);
        }

        /** A group without a mission. */
        public Charter(
                Space space,
                String channel,
                String name,
                Language language,
                ZoneId zone,
                boolean formal,
                FormatKey format,
                List<Person> people) {
            this(space, channel, name, language, zone, formal, format, people, null);
        }
    }

    /** What a former meeting left: all of it in the people's words, sealed here. */
    public record LastMonth(
            @Nullable String change, MemberId planOwner, List<LastCommitment> commitments, List<KeptSubject> subjects) {
        public LastMonth {
            commitments = List.copyOf(commitments);
            subjects = List.copyOf(subjects);
        }
    }

    /** A commitment of the last plan. */
    public record LastCommitment(String aim, @Nullable LocalDate by) {}

    /** A subject that its author kept for next time. */
    public record KeptSubject(MemberId author, Choice.ThreeP threeP, String words) {}

    /** The group of a channel, if it was founded. */
    public Optional<Group> find(Space space, String channel) {
        return tries.read(() -> groups.ofChannel(space, channel, false)).map(GroupRows.Kept::group);
    }

    /** The newest session of a channel's group. */
    public Optional<SessionState> session(Space space, String channel) {
        return tries.read(() -> groups.ofChannel(space, channel, false)
                .flatMap(kept -> kept.session() == null
                        ? Optional.<SessionRows.Kept>empty()
                        : sessions.find(space, kept.session(), false))
                .map(SessionRows.Kept::state));
    }

    /** Founds a group; a channel that has one keeps it. */
    public Group found(Charter charter) {
        return tries.write(() -> groups.ofChannel(charter.space(), charter.channel(), true)
                .map(GroupRows.Kept::group)
                .orElseGet(() -> insert(charter)));
    }

    /** Remembers what the former meeting left, for the next offer. */
    public void remember(Group group, LastMonth last) {
        tries.write(() -> {
            groups.ofId(group.space(), group.id(), true);
            Words change = last.change() == null ? null : text(group, last.planOwner(), Fate.CHANGE, last.change());
            List<Choice.Subject> subjects = new ArrayList<>();
            for (KeptSubject kept : last.subjects()) {
                subjects.add(new Choice.Subject(
                        subjects.size() + 1,
                        kept.author(),
                        kept.threeP(),
                        text(group, kept.author(), Fate.SUBJECT, kept.words()),
                        false));
            }
            if (!last.commitments().isEmpty()) {
                List<FollowUp.Item> items = new ArrayList<>();
                for (LastCommitment each : last.commitments()) {
                    items.add(new FollowUp.Item(
                            items.size() + 1,
                            text(group, last.planOwner(), Fate.PLAN, each.aim()),
                            each.by(),
                            false,
                            null));
                }
                plans.insert(
                        group.space(),
                        group.id(),
                        new RecordedPlan(ids.next(), last.planOwner(), null, clock.instant(), List.of(), items));
            }
            groups.carry(group.space(), group.id(), new Carried(change, subjects));
            return true;
        });
    }

    /** Offers a session at an hour, from what the group was left; the facilitator gets the one button. */
    public SessionId offer(Space space, GroupId id, Instant at, FormatKey key) {
        return offer(space, id, at, key, Mode.WRITTEN);
    }

    /** Offers a session that is held in writing or by voice. */
    public SessionId offer(Space space, GroupId id, Instant at, FormatKey key, Mode mode) {
        return tries.write(() -> {
            GroupRows.Kept found =
                    groups.ofId(space, id, true).orElseThrow(() -> new IllegalArgumentException("no such group"));
            Format format = formats.find(key).orElseThrow(() -> new IllegalArgumentException("no such format"));
            return offering.offer(found, at, format, mode).id();
        });
    }

    private Group insert(Charter charter) {
        List<Member> members = charter.people().stream()
                .map(person -> new Member(
                        new MemberId(ids.next()),
                        new PersonKey(charter.space(), person.user()),
                        person.firstName(),
                        person.language(),
                        person.zone(),
                        person.formal(),
                        false))
                .toList();
        Group group = new Group(
                new GroupId(ids.next()),
                charter.space(),
                charter.channel(),
                charter.name(),
                charter.language(),
                charter.zone(),
                charter.formal(),
                charter.format(),
                members.getFirst().id(),
                members,
                charter.mission(),
                null,
                null);
        groups.insert(group);
        return group;
    }

    private Words text(Group group, MemberId author, Fate fate, String text) {
        Words measured = Fresh.measured(new WordsId(ids.next()), text);
        words.insert(
                group.space(),
                new WordsRows.Row(measured.id(), group.id(), null, author, fate, -1, null, clock.instant(), text));
        return measured;
    }
}
