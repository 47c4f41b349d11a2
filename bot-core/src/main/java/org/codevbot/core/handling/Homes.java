package org.codevbot.core.handling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Reader;
import org.codevbot.core.announcement.Room;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.PlanRows;
import org.codevbot.core.persistence.WordsRows;

/** What a person's own page is worded from: their groups, and in each what is theirs alone. */
final class Homes {
    private final Whereabouts whereabouts;
    private final GroupRows groups;
    private final PlanRows plans;
    private final WordsRows words;
    private final StoredScenes scenes;

    Homes(Whereabouts whereabouts, GroupRows groups, PlanRows plans, WordsRows words, StoredScenes scenes) {
        this.whereabouts = whereabouts;
        this.groups = groups;
        this.plans = plans;
        this.words = words;
        this.scenes = scenes;
    }

    /** All that stands on one person's page. */
    record Page(List<Room> rooms, List<Group> waiting) {
        /** How the person is spoken to: as in the first group, or where they would like to join. */
        Optional<Reader> reader(PersonKey person) {
            return rooms.isEmpty()
                    ? waiting.stream()
                            .findFirst()
                            .map(group -> Reader.of(group, group.known(person).orElse(null)))
                    : Optional.of(
                            Reader.of(rooms.getFirst().group(), rooms.getFirst().member()));
        }
    }

    Page page(PersonKey person) {
        return new Page(rooms(person), whereabouts.waiting(person));
    }

    private List<Room> rooms(PersonKey person) {
        return Stream.concat(
                        groups.of(person).stream().flatMap(group -> room(person, group).stream()),
                        groups.knowing(person).stream().flatMap(group -> former(person, group).stream()))
                .toList();
    }

    /** A group that somebody is in no longer: where they were taken out of its channel, or something is theirs. */
    private Optional<Room> former(PersonKey person, GroupId id) {
        return groups.ofId(person.space(), id, false)
                .flatMap(kept -> Whereabouts.formerMember(kept.group(), person)
                        .filter(member -> member.out() != null
                                || !scenes.belongings(kept.group(), member.id()).isEmpty())
                        .map(member -> Room.former(kept.group(), member)));
    }

    private Optional<Room> room(PersonKey person, GroupId id) {
        return groups.ofId(person.space(), id, false)
                .flatMap(kept -> kept.group().member(person).map(member -> room(kept, member)));
    }

    private Room room(GroupRows.Kept kept, Member member) {
        Group group = kept.group();
        Scene scene = whereabouts
                .session(kept, false)
                .flatMap(each -> scenes.of(group, each.state(), member.id()))
                .orElse(null);
        return new Room(
                group,
                member,
                scene,
                plans.newest(group.space(), group.id(), member.id())
                        .map(RecordedPlan::items)
                        .orElse(List.of()),
                id -> words.find(group.space(), group.id(), id)
                        .filter(row -> row.author().equals(member.id()))
                        .map(WordsRows.Row::text));
    }
}
