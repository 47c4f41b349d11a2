package org.codevbot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.codevbot.core.handling.NotAccepted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one list of what Slack may send, each name once: Bolt says nothing of a name that comes twice. Whatever a handler
 * does, Slack gets its acknowledgement, except for words that could not be kept, which Slack sends again.
 */
final class Inbound {
    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
    /** The message shortcut, as the manifest names it. */
    static final String KEEP_AS_NOTE = "keep_as_note";
    /** The global shortcut, as the manifest names it. */
    static final String MY_CODEV = "my_codev";

    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final int REPEAT = 503;
    private final App app;
    private final Set<String> names = new TreeSet<>();

    Inbound(App app) {
        this.app = app;
    }

    /** Puts every handler into the app. */
    static Set<String> into(App app, Presses presses, Heard heard, Moves moves, HomeTab home) {
        Inbound inbound = new Inbound(app);
        inbound.interactions(presses);
        inbound.messages(heard);
        inbound.happenings(moves, home);
        return Set.copyOf(inbound.names);
    }

    private void interactions(Presses presses) {
        named("command");
        app.command(ANY, (request, context) -> guarded(() -> presses.command(request.getPayload(), context)));
        named("block_actions");
        app.blockAction(ANY, (request, context) -> guarded(() -> presses.press(request.getPayload(), context)));
        named("view_submission:" + FormRenderer.FORM);
        app.viewSubmission(
                FormRenderer.FORM, (request, context) -> open(() -> presses.submit(request.getPayload(), context)));
        named("message_action:" + KEEP_AS_NOTE);
        app.messageShortcut(
                KEEP_AS_NOTE, (request, context) -> guarded(() -> presses.keep(request.getPayload(), context)));
        named("shortcut:" + MY_CODEV);
        app.globalShortcut(MY_CODEV, (request, context) -> guarded(() -> presses.mine(request.getPayload())));
    }

    private void messages(Heard heard) {
        on(MessageEvent.class, "message", heard::typed);
        on(MessageThreadBroadcastEvent.class, "message:thread_broadcast", heard::broadcast);
        on(MessageFileShareEvent.class, "message:file_share", heard::withFile);
        on(MessageMeEvent.class, "message:me_message", heard::aboutMe);
        on(MessageChangedEvent.class, "message:message_changed", heard::changed);
        on(MessageDeletedEvent.class, "message:message_deleted", heard::deleted);
        on(ReactionAddedEvent.class, "reaction_added", heard::reacted);
        on(ReactionRemovedEvent.class, "reaction_removed", heard::unreacted);
    }

    private void happenings(Moves moves, HomeTab home) {
        on(MemberJoinedChannelEvent.class, "member_joined_channel", moves::joined);
        on(MemberLeftChannelEvent.class, "member_left_channel", moves::left);
        on(GroupArchiveEvent.class, "group_archive", moves::archived);
        on(GroupUnarchiveEvent.class, "group_unarchive", moves::unarchived);
        on(GroupDeletedEvent.class, "group_deleted", moves::removed);
        on(GroupLeftEvent.class, "group_left", moves::sentAway);
        on(UserChangeEvent.class, "user_change", moves::person);
        on(AppUninstalledEvent.class, "app_uninstalled", moves::uninstalled);
        on(TokensRevokedEvent.class, "tokens_revoked", moves::revoked);
        on(AppHomeOpenedEvent.class, "app_home_opened", home::opened);
    }

    <E extends Event> void on(Class<E> kind, String name, Consumer<EventsApiPayload<E>> handler) {
        named(name);
        app.event(
                kind,
                (payload, context) -> guarded(() -> {
                    handler.accept(payload);
                    return Response.ok();
                }));
    }

    void named(String name) {
        if (!names.add(name)) {
            throw new IllegalStateException("two handlers for: " + name);
        }
    }

    static Response guarded(Supplier<Response> handler) {
        return guarded(handler, Response.ok());
    }

    /** An acknowledgement would close the form and lose what was typed: without one it stays, to be sent again. */
    static Response open(Supplier<Response> handler) {
        return guarded(handler, Response.error(REPEAT));
    }

    /** A bug is told by its kind and place; its message may hold what a person wrote. */
    private static Response guarded(Supplier<Response> handler, Response afterABug) {
        try {
            return handler.get();
        } catch (NotAccepted away) {
            return Response.error(REPEAT);
        } catch (RuntimeException bug) {
            StackTraceElement[] trace = bug.getStackTrace();
            LOG.error("A bug: {} at {}", bug.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
            return afterABug;
        }
    }
}
