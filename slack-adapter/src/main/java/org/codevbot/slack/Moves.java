package org.codevbot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.User;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.PersonKey;

/** Who comes and goes, channels that go and return, profiles that change: handed to the core, kept when it returns. */
final class Moves {
    private final Workspace workspace;
    private final FrontDoor door;
    private final Answers answers;
    private final SlackDirectory directory;

    Moves(Workspace workspace, FrontDoor door, Answers answers, SlackDirectory directory) {
        this.workspace = workspace;
        this.door = door;
        this.answers = answers;
        this.directory = directory;
    }

    void joined(EventsApiPayload<MemberJoinedChannelEvent> payload) {
        MemberJoinedChannelEvent it = payload.getEvent();
        Workspace.Identity me = me();
        if (me.botUser().equals(it.getUser())) {
            back(payload, it.getChannel());
        } else if (!Heard.foreign(me, it.getUser(), null)) {
            Reply reply = door.receive(new Incoming.Joined(
                    me.space(), payload.getEventId(), me.person(it.getUser()), Spot.where(it.getChannel(), null)));
            answers.toEvent(it.getChannel(), null, it.getUser(), reply);
        }
    }

    void left(EventsApiPayload<MemberLeftChannelEvent> payload) {
        MemberLeftChannelEvent it = payload.getEvent();
        Workspace.Identity me = me();
        if (me.botUser().equals(it.getUser())) {
            gone(payload, it.getChannel());
        } else {
            door.receive(new Incoming.Left(
                    me.space(), payload.getEventId(), me.person(it.getUser()), Spot.where(it.getChannel(), null)));
        }
    }

    void archived(EventsApiPayload<GroupArchiveEvent> payload) {
        gone(payload, payload.getEvent().getChannel());
    }

    void unarchived(EventsApiPayload<GroupUnarchiveEvent> payload) {
        back(payload, payload.getEvent().getChannel());
    }

    void removed(EventsApiPayload<GroupDeletedEvent> payload) {
        gone(payload, payload.getEvent().getChannel());
    }

    /** The bot itself was removed from the channel. */
    void sentAway(EventsApiPayload<GroupLeftEvent> payload) {
        gone(payload, payload.getEvent().getChannel());
    }

    /** A channel that is public now is no place of a group's: the core hears of it once, by one name. */
    static void turnedPublic(Workspace workspace, FrontDoor door, String channel) {
        workspace
                .identity()
                .ifPresent(me -> door.receive(
                        new Incoming.PlaceGone(me.space(), "public/" + channel, Spot.where(channel, null))));
    }

    private void gone(EventsApiPayload<?> payload, String channel) {
        door.receive(new Incoming.PlaceGone(me().space(), payload.getEventId(), Spot.where(channel, null)));
    }

    private void back(EventsApiPayload<?> payload, String channel) {
        door.receive(new Incoming.PlaceBack(me().space(), payload.getEventId(), Spot.where(channel, null)));
    }

    /** Whoever is deactivated has left every channel, which Slack does not tell one by one. */
    void person(EventsApiPayload<UserChangeEvent> payload) {
        User user = payload.getEvent().getUser();
        PersonKey person = me().person(user.getId());
        directory.forget(user.getId());
        door.receive(
                user.isDeleted()
                        ? new Incoming.Left(me().space(), payload.getEventId(), person, Spot.where(null, null))
                        : new Incoming.PersonChanged(me().space(), payload.getEventId(), person));
    }

    void uninstalled(EventsApiPayload<AppUninstalledEvent> payload) {
        workspace.revoked(payload.getEvent().getType());
    }

    /** Tokens of people may be revoked too; only the bot's own counts. */
    void revoked(EventsApiPayload<TokensRevokedEvent> payload) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
            workspace.revoked(payload.getEvent().getType());
        }
    }

    /** Known, or nothing would have been let in. */
    private Workspace.Identity me() {
        return workspace.identity().orElseThrow();
    }
}
