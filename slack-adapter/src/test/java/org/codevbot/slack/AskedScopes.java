package org.codevbot.slack;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which scopes of the bot's token Slack asks for, by the pages of its methods and events. */
final class AskedScopes {
    private static final Map<String, Set<String>> METHODS = Map.ofEntries(
            Map.entry("apps.connections.open", Set.of()),
            Map.entry("auth.test", Set.of()),
            Map.entry("chat.delete", Set.of("chat:write")),
            Map.entry("chat.getPermalink", Set.of()),
            Map.entry("chat.postEphemeral", Set.of("chat:write")),
            Map.entry("chat.postMessage", Set.of("chat:write")),
            Map.entry("chat.update", Set.of("chat:write")),
            // Of private channels and of direct conversations; the bot is in no other.
            Map.entry("conversations.history", Set.of("groups:history", "im:history")),
            Map.entry("conversations.replies", Set.of("groups:history", "im:history")),
            Map.entry("conversations.info", Set.of("groups:read")),
            Map.entry("conversations.members", Set.of("groups:read")),
            Map.entry("conversations.open", Set.of("im:write")),
            Map.entry("files.completeUploadExternal", Set.of("files:write")),
            Map.entry("files.delete", Set.of("files:write")),
            Map.entry("files.getUploadURLExternal", Set.of("files:write")),
            Map.entry("files.info", Set.of("files:read")),
            Map.entry("pins.add", Set.of("pins:write")),
            Map.entry("pins.remove", Set.of("pins:write")),
            Map.entry("users.info", Set.of("users:read")),
            Map.entry("views.open", Set.of()),
            Map.entry("views.publish", Set.of()),
            Map.entry("views.push", Set.of()),
            Map.entry("views.update", Set.of()));

    private static final Map<String, Set<String>> EVENTS = Map.ofEntries(
            Map.entry("app_home_opened", Set.of()),
            Map.entry("app_uninstalled", Set.of()),
            Map.entry("group_archive", Set.of("groups:read")),
            Map.entry("group_deleted", Set.of("groups:read")),
            Map.entry("group_left", Set.of("groups:read")),
            Map.entry("group_unarchive", Set.of("groups:read")),
            Map.entry("member_joined_channel", Set.of("groups:read")),
            Map.entry("member_left_channel", Set.of("groups:read")),
            Map.entry("message.groups", Set.of("groups:history")),
            Map.entry("message.im", Set.of("im:history")),
            Map.entry("reaction_added", Set.of("reactions:read")),
            Map.entry("reaction_removed", Set.of("reactions:read")),
            Map.entry("tokens_revoked", Set.of()),
            Map.entry("user_change", Set.of("users:read")));

    private AskedScopes() {}

    static Set<String> ofMethod(String method) {
        return Objects.requireNonNull(METHODS.get(method), () -> "which scopes does Slack ask for? " + method);
    }

    static Set<String> ofEvent(String event) {
        return Objects.requireNonNull(EVENTS.get(event), () -> "which scopes does Slack ask for? " + event);
    }
}
