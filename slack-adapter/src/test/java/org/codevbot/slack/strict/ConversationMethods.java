package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** auth.test, users.* and conversations.*: who is there, and what was written. */
final class ConversationMethods {
    private static final List<String> PAGE = List.of("cursor", "limit", "oldest", "latest", "inclusive");
    private final Town town;

    ConversationMethods(Town town) {
        this.town = town;
    }

    void addTo(Methods methods) {
        methods.add("auth.test", "", List.of(), List.of(), this::test);
        methods.add("users.info", "users:read", List.of("user"), List.of("include_locale"), this::user);
        methods.add(
                "conversations.open",
                "im:write",
                List.of(),
                List.of("channel", "users", "return_im", "prevent_creation"),
                this::open);
        methods.add(
                "conversations.info",
                "",
                List.of("channel"),
                List.of("include_locale", "include_num_members"),
                this::info);
        methods.add("conversations.members", "", List.of("channel"), List.of("cursor", "limit"), this::members);
        methods.add("conversations.history", "", List.of("channel"), paged(), this::history);
        methods.add("conversations.replies", "", List.of("channel", "ts"), paged(), this::replies);
    }

    private static List<String> paged() {
        List<String> names = new ArrayList<>(PAGE);
        names.add("include_all_metadata");
        return names;
    }

    private JsonObject test(Args args) {
        return Json.object(
                "url",
                "https://codev-strict.slack.com/",
                "team",
                "Codev strict",
                "user",
                "codev",
                "team_id",
                Town.TEAM,
                "user_id",
                Town.BOT_USER,
                "bot_id",
                Town.BOT,
                "is_enterprise_install",
                false);
    }

    private JsonObject user(Args args) {
        return Json.object(
                "user", town.person(args.text("user")).profile(town.time.now(), args.flag("include_locale")));
    }

    private JsonObject open(Args args) {
        if (args.has("channel") == args.has("users")) {
            throw town.breaches.refuse(
                    Rule.ARGUMENT_MISSING, "users_list_not_supplied", "conversations.open takes users or a channel");
        }
        if (args.has("channel")) {
            return Json.object("channel", Json.object("id", town.room(args.text("channel")).id), "no_op", true);
        }
        List<String> users = List.of(args.text("users").split(",", -1));
        if (users.size() > 1) {
            town.demand("mpim:write");
        }
        Folk person = town.person(users.getFirst());
        if (person.bot) {
            throw new ApiError("cannot_dm_bot");
        }
        if (person.deactivated) {
            throw new ApiError("user_disabled");
        }
        return Json.object("channel", Json.object("id", town.direct(person.id).id), "no_op", false);
    }

    private JsonObject info(Args args) {
        Room room = readable(args.text("channel"), "read");
        return Json.object("channel", info(room, args));
    }

    private JsonObject info(Room room, Args args) {
        JsonObject made = room.json(Town.BOT_USER);
        if (args.flag("include_num_members")) {
            made.addProperty("num_members", room.members.size());
        }
        if (args.flag("include_locale")) {
            made.addProperty("locale", "en-US");
        }
        return made;
    }

    /** A kind of room that the token's scopes cover. Which kind it is one learns by asking: that is no breach. */
    private Room readable(String channel, String what) {
        Room room = town.room(channel);
        String scope = room.kind.scope + ":" + what;
        if (!town.scopes.contains(scope)) {
            throw new Town.MissingScope(scope);
        }
        return room;
    }

    private JsonObject members(Args args) {
        Room room = readable(args.text("channel"), "read");
        List<String> all = List.copyOf(room.members);
        int from = args.number("cursor", 0);
        int to = Math.min(all.size(), from + limit(args));
        return Json.object(
                "members",
                Json.array(all.subList(from, to)),
                "response_metadata",
                Json.object("next_cursor", to < all.size() ? String.valueOf(to) : ""));
    }

    private int limit(Args args) {
        int limit = args.number("limit", 100);
        if (limit < 1 || limit > 1000) {
            throw town.breaches.refuse(Rule.ARGUMENT_FORM, "invalid_limit", "a limit of " + limit);
        }
        return limit;
    }

    private JsonObject history(Args args) {
        Room room = readable(args.text("channel"), "history");
        if (!room.members.contains(Town.BOT_USER)) {
            throw new ApiError("not_in_channel");
        }
        List<Post> newestFirst =
                room.posts.descendingMap().values().stream().filter(Post::top).toList();
        return page(room, newestFirst, args);
    }

    private JsonObject replies(Args args) {
        Room room = readable(args.text("channel"), "history");
        if (!room.members.contains(Town.BOT_USER)) {
            throw new ApiError("not_in_channel");
        }
        Post asked = room.post(args.text("ts"));
        if (asked == null) {
            throw new ApiError("thread_not_found");
        }
        String head = asked.threadTs == null ? asked.ts : asked.threadTs;
        List<Post> oldestFirst =
                room.posts.values().stream().filter(post -> post.in(head)).toList();
        return page(room, oldestFirst, args);
    }

    private JsonObject page(Room room, List<Post> posts, Args args) {
        Map<String, String> given = args.values();
        boolean inclusive = args.flag("inclusive");
        List<Post> within = posts.stream()
                .filter(post -> within(post.ts, given.get("oldest"), given.get("latest"), inclusive))
                .toList();
        int from = args.number("cursor", 0);
        int to = Math.min(within.size(), from + limit(args));
        boolean metadata = args.flag("include_all_metadata");
        List<JsonObject> messages = within.subList(Math.min(from, to), to).stream()
                .map(post -> Shapes.message(town, room, post, metadata))
                .toList();
        JsonObject made = Json.object("messages", Json.array(messages), "has_more", to < within.size());
        if (to < within.size()) {
            made.add("response_metadata", Json.object("next_cursor", String.valueOf(to)));
        }
        return made;
    }

    private static boolean within(String ts, @Nullable String oldest, @Nullable String latest, boolean inclusive) {
        int edge = inclusive ? 0 : 1;
        return (oldest == null || order(ts, oldest) >= edge) && (latest == null || order(latest, ts) >= edge);
    }

    private static int order(String ts, String other) {
        return new BigDecimal(ts).compareTo(new BigDecimal(other));
    }
}
