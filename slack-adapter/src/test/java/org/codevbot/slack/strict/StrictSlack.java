package org.codevbot.slack.strict;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workspace of our own, on loopback, with the app installed. Closing it fails where the app did something against a
 * {@link Rule}; what a test provokes on purpose it takes out with {@link #took}.
 */
public final class StrictSlack extends Installation implements AutoCloseable {
    private final WebApi api;
    private final Faults faults;
    private final Presses presses;
    private final Office office;

    private StrictSlack(Clock clock, boolean shared) {
        super(clock);
        office = new Office(town, deliveries);
        Echo echo = new Echo(deliveries);
        ViewMethods views = new ViewMethods(town);
        Answers answers = new Answers(town);
        Uploads uploads = new Uploads(town, echo);
        Methods methods = Methods.of(town, echo, deliveries, views, uploads, sockets);
        api = new WebApi(town, methods, answers, uploads);
        deliveries.interactions.base(api.url());
        uploads.base(api.url());
        faults = new Faults(town, sockets, deliveries, new Rates(town, shared));
        api.faults(faults);
        presses = new Presses(town, deliveries, views, answers);
        sockets.begin();
    }

    /** A workspace whose clock stands at an hour in which nothing special happens, and moves when it is wound. */
    public static StrictSlack open() {
        return new StrictSlack(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), false);
    }

    /** A workspace that lives by the app's clock: it also judges whether the app waits when it is told to. */
    public static StrictSlack open(Clock clock) {
        return new StrictSlack(clock, true);
    }

    /** The address of the Web API, with its slash. */
    public String apiUrl() {
        return api.url();
    }

    /** Somebody in the workspace: full name, locale such as {@code fr-FR}, time zone. */
    public Person person(String name, String locale, ZoneId zone) {
        synchronized (town) {
            return new Person(town.settle(name, locale, zone), town, deliveries, presses);
        }
    }

    /** Another bot, to which no app can write. */
    public Person otherBot(String name) {
        Person made = person(name, "en-US", ZoneOffset.UTC);
        synchronized (town) {
            made.folk.bot = true;
        }
        return made;
    }

    /** Somebody of another organisation, who comes by a channel that is shared with it. */
    public Person stranger(String name, String locale, ZoneId zone) {
        Person made = person(name, locale, zone);
        synchronized (town) {
            made.folk.team = Town.OTHER_TEAM;
        }
        return made;
    }

    /** A direct conversation of several people, in which the bot is not. */
    public Spot peoplesOwn(Person... people) {
        return town.conversation(List.of(people));
    }

    /** A channel in which these people and the bot are. */
    public Spot channel(String name, boolean isPrivate, Person... people) {
        return town.channel(name, isPrivate, List.of(people), true);
    }

    /** A channel in which these people are, and the bot is not. */
    public Spot channelWithoutBot(String name, boolean isPrivate, Person... people) {
        return town.channel(name, isPrivate, List.of(people), false);
    }

    /** Somebody invites the bot. */
    public void invitesBot(Spot where) {
        office.bot(where, true);
    }

    /** Somebody removes the bot: it is told, and hears no more. */
    public void removesBot(Spot where) {
        office.bot(where, false);
    }

    /** Somebody puts a channel into the archive, or takes it out again. */
    public void archives(Spot where, boolean away) {
        office.archives(where, away);
    }

    /** Somebody shares a channel with another organisation. */
    public void shares(Spot where) {
        office.shares(where);
    }

    /** Somebody gives a channel another name. */
    public void renames(Spot where, String name) {
        office.renames(where, name);
    }

    /** Somebody makes a private channel public. */
    public void opensToAll(Spot where) {
        office.opensToAll(where);
    }

    /** Somebody deletes a channel. */
    public void deletesChannel(Spot where) {
        office.deletesChannel(where);
    }

    /** Somebody deletes a message, whoever wrote it, as an administrator may: it is named by its handle. */
    public void adminDeletes(String handle) {
        office.deletes(handle);
    }

    /** The workspace takes the tokens back: {@code token_revoked}, {@code account_inactive}, {@code invalid_auth}. */
    public void revokes(String error) {
        synchronized (town) {
            town.revoked = error;
        }
    }

    /** The workspace lets the tokens count again. */
    public void takesBack() {
        synchronized (town) {
            town.revoked = null;
        }
    }

    /** The event of an app that is taken out of the workspace: {@code app_uninstalled} or {@code tokens_revoked}. */
    public Outcome tells(String type) {
        return office.tells(type);
    }

    /** The event of one person's own token being taken back, which is none of the bot's. */
    public Outcome revokesTokenOf(Person person) {
        return office.revokesTokenOf(person.id());
    }

    /** Slack asks the address of {@link #postsTo} whether it is the app's; true where it answers as it should. */
    public boolean verifiesAddress() {
        return deliveries.verifiesAddress();
    }

    /** The scopes of the bot's token from now on. */
    public void scopes(Collection<String> granted) {
        synchronized (town) {
            town.scopes.clear();
            town.scopes.addAll(granted);
        }
    }

    /** The scopes of the bot's token. */
    public Set<String> scopes() {
        synchronized (town) {
            return Set.copyOf(town.scopes);
        }
    }

    /** Takes events out of the app's subscriptions, such as {@code message.groups}. */
    public void unsubscribes(Collection<String> events) {
        synchronized (town) {
            town.subscribed.removeAll(events);
        }
    }

    /** Sends everything to this address from now on, signed, instead of over sockets. */
    public void postsTo(URI target) {
        deliveries.by(new SignedPosts(town.breaches, town.time, target));
    }

    /** Whether what the bot did comes back to it as events, as in Slack; on unless a test has no use for it. */
    public void echoes(boolean on) {
        deliveries.echoing(on);
    }

    /** The files of the app in a channel as people see them: by title, with what is in them, oldest first. */
    public Map<String, String> files(Spot where) {
        synchronized (town) {
            town.happens();
            Map<String, String> all = new LinkedHashMap<>();
            town.files.values().stream()
                    .filter(file -> file.complete && where.channel().equals(file.channel))
                    .forEach(file -> all.put(file.title, new String(file.content(), StandardCharsets.UTF_8)));
            return all;
        }
    }

    /** Moves the workspace's own clock forward. */
    public void wind(Duration by) {
        town.time.wind(by);
    }

    /** The workspace's own clock, by which an app can live too. */
    public Clock clock() {
        return town.time.clock();
    }

    /** Waits until the app has heard what it did itself. */
    public void settle() {
        deliveries.settle();
    }

    /** Repeats the events that were never acknowledged; says how many. */
    public int repeatsUnacknowledged() {
        return deliveries.repeat();
    }

    /** What became of each envelope that was acknowledged, oldest first. */
    public List<Outcome> outcomes() {
        return deliveries.outcomes();
    }

    /** The bad days of this Slack. */
    public Faults faults() {
        return faults;
    }

    /** The calls that the app made, oldest first. */
    public List<Call> requests() {
        return api.calls();
    }

    /** The calls of these methods as text that stays the same from run to run; of all where none is named. */
    public String transcript(String... methods) {
        return Transcript.of(town, requests(), Set.of(methods));
    }

    /** Forgets the calls made so far. */
    public void forgetRequests() {
        api.forgetCalls();
    }

    /** What the app did against the rules. */
    public List<Breach> breaches() {
        return town.breaches.found();
    }

    /** Takes out the breaches of a rule that a test provoked, and fails where there is none. */
    public List<Breach> took(Rule rule) {
        return town.breaches.take(rule);
    }

    /** Fails where something was done against the rules. */
    public void assertNoBreach() {
        town.breaches.assertNone();
    }

    @Override
    public void close() {
        sockets.end();
        deliveries.close();
        faults.close();
        api.close();
        assertNoBreach();
    }
}
