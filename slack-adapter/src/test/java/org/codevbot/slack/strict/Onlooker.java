package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person has before their eyes. */
abstract sealed class Onlooker permits Person {
    final Folk folk;
    final Town town;
    private final Screen screen;

    Onlooker(Folk folk, Town town) {
        this.folk = folk;
        this.town = town;
        this.screen = new Screen(town);
    }

    /** What stands in a place for them, oldest first: their own ephemerals too. */
    public List<Seen> sees(Spot where) {
        synchronized (town) {
            town.happens();
            Room room = town.rooms.get(where.channel());
            if (room == null || !room.members.contains(folk.id)) {
                return List.of();
            }
            List<Post> all = new ArrayList<>(room.posts.values());
            room.ephemerals.stream()
                    .filter(post -> folk.id.equals(post.onlyFor) && room.shows(post))
                    .forEach(all::add);
            String thread = where.thread();
            return all.stream()
                    .filter(post -> thread == null ? post.top() : post.in(thread))
                    .sorted(Comparator.comparing(post -> post.ts))
                    .map(post -> screen.seen(room, post))
                    .toList();
        }
    }

    /** The same as text. */
    public String reads(Spot where) {
        return sees(where).stream()
                .map(seen -> seen.author() + (seen.ephemeral() ? " (only you)" : "") + ": " + seen.text())
                .collect(Collectors.joining("\n"));
    }

    /** The uppermost open modal. */
    public Optional<Modal> modal() {
        synchronized (town) {
            return folk.modals.isEmpty() ? Optional.empty() : Optional.of(screen.modal(folk, folk.modals.getLast()));
        }
    }

    /** The app's home as it was last published for them. */
    public Optional<Modal> home() {
        synchronized (town) {
            JsonObject home = folk.home;
            return home == null ? Optional.empty() : Optional.of(screen.modal(folk, home));
        }
    }
}
