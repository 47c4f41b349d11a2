package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person writes, changes and takes back, and the emoji they put on messages; the app hears of it. */
final class Voice {
    private final Folk folk;
    private final Town town;
    private final Deliveries deliveries;

    Voice(Folk folk, Town town, Deliveries deliveries) {
        this.folk = folk;
        this.town = town;
        this.deliveries = deliveries;
    }

    private Seen writes(Spot where, String words, @Nullable String subtype, List<String> files) {
        JsonObject event;
        Seen seen;
        synchronized (town) {
            town.happens();
            Room room = town.roomOf(folk, where);
            if (room.archived) {
                throw new AssertionError("nobody writes in an archived channel");
            }
            Post post = new Post(room.id, town.time.stamp(), where.thread(), folk.id, false, null);
            post.subtype = subtype;
            post.text = escaped(words);
            post.files.addAll(files);
            room.posts.put(post.ts, post);
            event = deliveries.events.message(room, post);
            seen = new Screen(town).seen(room, post);
        }
        tell(where, event);
        return seen;
    }

    Seen posts(Spot where, String words, String name) {
        synchronized (town) {
            StoredFile file = new StoredFile(town.time.id("F"), name, 3, folk.id);
            file.bytes = new byte[] {1, 2, 3};
            file.complete = true;
            file.channel = where.channel();
            town.files.put(file.id, file);
            return writes(where, words, "file_share", List.of(file.id));
        }
    }

    Seen writes(Spot where, String words, @Nullable String subtype) {
        return writes(where, words, subtype, List.of());
    }

    /** As Slack sends what people type, in messages and, by what is known, in commands. */
    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The app hears of what happens where its bot is. */
    void tell(Spot where, JsonObject event) {
        boolean there;
        synchronized (town) {
            Room room = town.rooms.get(where.channel());
            there = room != null && room.members.contains(Town.BOT_USER);
        }
        if (there) {
            deliveries.event(event);
        }
    }

    void edits(Seen message, String words) {
        JsonObject event;
        synchronized (town) {
            Room room = town.roomOf(folk, message.spot());
            Post post = own(room, message);
            JsonObject before = Shapes.message(town, room, post, true);
            post.text = escaped(words);
            post.edited = town.time.stamp();
            event = deliveries.events.changed(room, post, before);
        }
        tell(message.spot(), event);
    }

    /** The client looks a link up and hangs a preview under it: to the app that is a change of the message too. */
    void unfurls(Seen message) {
        JsonObject event;
        synchronized (town) {
            Room room = town.roomOf(folk, message.spot());
            Post post = own(room, message);
            JsonObject before = Shapes.message(town, room, post, true);
            event = deliveries.events.changed(room, post, before);
            Json.object(Json.object(event, "event"), "message")
                    .add("attachments", Json.array(List.of(Json.object("id", 1, "title", "A page"))));
        }
        tell(message.spot(), event);
    }

    void deletes(Seen message) {
        JsonObject event;
        synchronized (town) {
            Room room = town.roomOf(folk, message.spot());
            Post post = own(room, message);
            JsonObject before = Shapes.message(town, room, post, true);
            Removal.remove(town, room, post);
            event = deliveries.events.deleted(room, post, before);
        }
        tell(message.spot(), event);
    }

    private Post own(Room room, Seen message) {
        Post post = room.post(message.ts());
        if (post == null || !post.author.equals(folk.id)) {
            throw new AssertionError(folk.name + " did not write that");
        }
        return post;
    }

    void react(Seen message, String emoji, boolean on) {
        JsonObject event;
        synchronized (town) {
            Room room = town.roomOf(folk, message.spot());
            Post post = Optional.ofNullable(room.post(message.ts()))
                    .orElseThrow(() -> new AssertionError("no message to put an emoji on"));
            boolean changed =
                    on ? post.reacted(emoji).add(folk.id) : post.reacted(emoji).remove(folk.id);
            if (!changed) {
                throw new AssertionError("the emoji stands already, or does not");
            }
            event = deliveries.events.reaction(on, room, post, folk, emoji);
        }
        tell(message.spot(), event);
    }

    byte[] opens(Seen message, String file) {
        synchronized (town) {
            Post post = town.roomOf(folk, message.spot()).post(message.ts());
            return town.files.values().stream()
                    .filter(one -> post != null && post.files.contains(one.id) && one.name.equals(file))
                    .findFirst()
                    .map(one -> one.bytes.clone())
                    .orElseThrow(() -> new AssertionError("no file " + file + " there"));
        }
    }
}
