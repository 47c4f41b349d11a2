package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person of the workspace as the workspace keeps them; guarded by the town. */
final class Folk {
    final String id;
    final String name;
    String displayName;
    String locale;
    ZoneId zone;
    boolean deactivated;
    /** Slack's own people that an app cannot write to, like a bot. */
    boolean bot;
    /** Where they are at home: another organisation's where a channel is shared with it. */
    String team = Town.TEAM;
    /** Whether the app may write to them: false as where the app's messages tab is switched off. */
    boolean messagesTab = true;
    /** The open modals, the lowest first. */
    final List<JsonObject> modals = new ArrayList<>();

    JsonObject errors = new JsonObject();

    @Nullable
    JsonObject home;

    Folk(String id, String name, String locale, ZoneId zone) {
        this.id = id;
        this.name = name;
        this.displayName = "";
        this.locale = locale;
        this.zone = zone;
    }

    boolean isStranger() {
        return !team.equals(Town.TEAM);
    }

    String handle() {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
    }

    JsonObject profile(Instant now, boolean withLocale) {
        JsonObject profile = Json.object(
                "real_name", name,
                "real_name_normalized", name,
                "display_name", displayName,
                "display_name_normalized", displayName,
                "first_name", name.split(" ", 2)[0],
                "team", team);
        JsonObject made = Json.object(
                "id",
                id,
                "team_id",
                team,
                "name",
                handle(),
                "deleted",
                deactivated,
                "real_name",
                name,
                "tz",
                zone.getId(),
                "tz_label",
                zone.getId(),
                "tz_offset",
                zone.getRules().getOffset(now).getTotalSeconds(),
                "profile",
                profile,
                "is_bot",
                bot,
                "is_app_user",
                false,
                "updated",
                now.getEpochSecond());
        if (isStranger()) {
            made.addProperty("is_stranger", true);
            made.remove("tz");
        } else if (withLocale) {
            made.addProperty("locale", locale);
        }
        return made;
    }

    static JsonArray ids(List<Folk> people) {
        return Json.array(people.stream().map(person -> person.id).toList());
    }
}
