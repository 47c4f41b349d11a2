package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person in front of their client: what they write, press and fill in, and what they see. Whatever they do to the app
 * waits for its acknowledgement.
 */
public final class Person extends Onlooker {
    private final Deliveries deliveries;
    private final Presses presses;
    private final Voice voice;

    Person(Folk folk, Town town, Deliveries deliveries, Presses presses) {
        super(folk, town);
        this.deliveries = deliveries;
        this.presses = presses;
        this.voice = new Voice(folk, town, deliveries);
    }

    /** The user id. */
    public String id() {
        return folk.id;
    }

    /** The direct conversation with the bot. */
    public Spot dm() {
        synchronized (town) {
            return new Spot(town.direct(folk.id).id, null);
        }
    }

    /** Sends a slash command, {@code "/codev next"}; never in a thread, as Slack has none there. */
    public Outcome types(String line, Spot where) {
        if (where.thread() != null) {
            throw new AssertionError("slash commands cannot be typed in a thread");
        }
        if (folk.isStranger()) {
            throw new AssertionError("people of another organisation have no commands of this app");
        }
        String[] parts = line.split(" ", 2);
        town.installed.offers(town.installed.commands(), parts[0]);
        JsonObject payload;
        synchronized (town) {
            Room room = town.roomOf(folk, where);
            payload = deliveries.interactions.command(folk, room, parts[0], parts.length > 1 ? parts[1] : "");
        }
        return presses.command(folk, where, payload);
    }

    /** Writes a message. */
    public Seen says(Spot where, String words) {
        return voice.writes(where, words, null);
    }

    /** Writes a reply that is shown in the channel too. */
    public Seen saysToAll(Spot where, String words) {
        return voice.writes(where, words, "thread_broadcast");
    }

    /** Posts a file, with words over it or none. */
    public Seen posts(Spot where, String words, String file) {
        return voice.posts(where, words, file);
    }

    /** Writes a {@code /me} message. */
    public Seen saysOfSelf(Spot where, String words) {
        return voice.writes(where, words, "me_message");
    }

    /** Changes the words of an own message. */
    public void edits(Seen message, String words) {
        voice.edits(message, words);
    }

    /** A link in an own message gets its preview: the message is changed without its words being so. */
    public void unfurls(Seen message) {
        voice.unfurls(message);
    }

    /** Deletes an own message. */
    public void deletes(Seen message) {
        voice.deletes(message);
    }

    /** Puts an emoji on a message, by its name without colons. */
    public void reacts(Seen message, String emoji) {
        voice.react(message, emoji, true);
    }

    /** Takes an own emoji off a message. */
    public void unreacts(Seen message, String emoji) {
        voice.react(message, emoji, false);
    }

    /** Presses a button under the newest message in a place that this person sees there with that button. */
    public Outcome presses(Spot where, String label) {
        Seen message = sees(where).stream()
                .filter(seen -> seen.buttons().contains(label))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError(folk.name + " sees no button \"" + label + "\" among "
                        + buttons(where) + " in:\n" + reads(where)));
        return presses(message, label);
    }

    private List<String> buttons(Spot where) {
        return sees(where).stream().flatMap(seen -> seen.buttons().stream()).toList();
    }

    /** Presses a button under a message, as it stands there now. */
    public Outcome presses(Seen message, String label) {
        return presses.message(folk, message, label);
    }

    /** Presses a button in the open modal. */
    public Outcome pressesInModal(String label) {
        return presses.view(folk, label, true);
    }

    /** Presses a button at home. */
    public Outcome pressesAtHome(String label) {
        return presses.view(folk, label, false);
    }

    /** Puts a value into a field of the open modal: by the field's name or its label, by an option's value or label. */
    public Person fills(String field, String value) {
        presses.fill(folk, field, value);
        return this;
    }

    /** Puts values into several fields. */
    public Person fills(Map<String, String> values) {
        values.forEach(this::fills);
        return this;
    }

    /** Sends the open modal. */
    public Outcome sends() {
        return presses.send(folk);
    }

    /** Goes back from the layer on top to what it stood over. */
    public void goesBack() {
        presses.goBack(folk);
    }

    /** Closes the open modal, all its layers. */
    public void closesModal() {
        synchronized (town) {
            folk.modals.clear();
        }
    }

    /** Takes the app's global shortcut with this callback. */
    public Outcome shortcut(String callback) {
        town.installed.offers(town.installed.shortcuts(), callback);
        JsonObject payload;
        synchronized (town) {
            payload = deliveries.interactions.shortcut(folk, callback);
        }
        return presses.plain(payload);
    }

    /** Takes the app's message shortcut with this callback on a message. */
    public Outcome messageShortcut(Seen message, String callback) {
        town.installed.offers(town.installed.shortcuts(), callback);
        JsonObject payload;
        synchronized (town) {
            Room room = town.roomOf(folk, message.spot());
            Post post = Optional.ofNullable(room.post(message.ts()))
                    .orElseThrow(() -> new AssertionError("no such message"));
            payload = deliveries.interactions.messageShortcut(folk, callback, room, post);
        }
        return presses.plain(payload);
    }

    /** Opens the app's home. */
    public Outcome opensHome() {
        return opens("home");
    }

    /** Opens the app at its messages rather than at its home. */
    public Outcome opensMessages() {
        return opens("messages");
    }

    private Outcome opens(String tab) {
        JsonObject event;
        synchronized (town) {
            event = deliveries.events.homeOpened(folk, tab);
        }
        return deliveries.event(event);
    }

    /** Enters a channel. */
    public void joins(Spot where) {
        JsonObject event;
        synchronized (town) {
            Room room = town.rooms.get(where.channel());
            room.members.add(folk.id);
            event = deliveries.events.membership(true, room, folk.id);
        }
        voice.tell(where, event);
    }

    /** Leaves a channel, or is taken out of it. */
    public void leaves(Spot where) {
        JsonObject event;
        synchronized (town) {
            Room room = town.roomOf(folk, where);
            room.members.remove(folk.id);
            room.ephemerals.removeIf(post -> folk.id.equals(post.onlyFor));
            event = deliveries.events.membership(false, room, folk.id);
        }
        voice.tell(where, event);
    }

    /** Starts the client anew: what was ephemeral is gone. */
    public void reloads() {
        synchronized (town) {
            town.rooms.values().forEach(room -> room.ephemerals.removeIf(post -> folk.id.equals(post.onlyFor)));
        }
    }

    /** Changes the profile: the app hears of it. */
    public Outcome changesProfile(String displayName, String locale) {
        JsonObject event;
        synchronized (town) {
            folk.displayName = displayName;
            folk.locale = locale;
            event = deliveries.events.userChange(folk);
        }
        return deliveries.event(event);
    }

    /** The bytes of a file under a message that this person sees. */
    public byte[] opens(Seen message, String file) {
        return voice.opens(message, file);
    }

    /** Whether the app may write to this person directly. */
    public void takesMessages(boolean on) {
        synchronized (town) {
            folk.messagesTab = on;
        }
    }

    /** The account is deactivated, and the app is told so. */
    public Outcome leavesTheWorkspace() {
        JsonObject event;
        synchronized (town) {
            folk.deactivated = true;
            town.rooms.values().forEach(room -> room.members.remove(folk.id));
            event = deliveries.events.userChange(folk);
        }
        return deliveries.event(event);
    }

    /** The account is deactivated. */
    public void isDeactivated() {
        synchronized (town) {
            folk.deactivated = true;
        }
    }
}
