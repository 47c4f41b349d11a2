package org.codevbot.core.handling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.deadline.Knocker;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;

/** A group of six of its own with an offered session, driven through the front door only. */
final class Walk implements AutoCloseable {
    static final Space SPACE = new Space(Echo.PLATFORM, "w1");
    static final List<String> PEOPLE = List.of("Ada", "Basile", "Chloé", "Dina", "Émile", "Farid");
    static final Incoming.Where DIRECT = new Incoming.Where(null, null);
    private static final FormatKey CLASSIC = new FormatKey("classic", 90);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final Core core;
    final HandClock clock;
    final Space space;
    final String channel;
    private Mode mode = Mode.WRITTEN;

    Walk(Core core, HandClock clock) {
        this(core, clock, SPACE.workspace());
    }

    Walk(Core core, HandClock clock, String workspace) {
        this(core, clock, workspace, "c-circle");
    }

    /** A group beside others of the same people, in a channel of its own. */
    Walk(Core core, HandClock clock, String workspace, String channel) {
        this.core = core;
        this.clock = clock;
        this.space = new Space(Echo.PLATFORM, workspace);
        this.channel = channel;
    }

    /** By voice from the next offer on. */
    Walk spoken() {
        mode = Mode.SPOKEN;
        return this;
    }

    Walk founded() {
        Founding founding = core.get(Founding.class);
        Group group = founding.found(new Founding.Charter(
                space,
                channel,
                "Cercle",
                Language.FR,
                PARIS,
                false,
                CLASSIC,
                PEOPLE.stream()
                        .map(name -> new Founding.Person("u-" + name, name, Language.EN, PARIS, false))
                        .toList()));
        founding.remember(
                group,
                new Founding.LastMonth(
                        "One question at a time",
                        member("Basile"),
                        List.of(new Founding.LastCommitment("Talk to the owner", null)),
                        List.of()));
        return this;
    }

    /** Founds the group and offers a session now. */
    Walk offered() {
        return offered(CLASSIC);
    }

    /** The same in another format. */
    Walk offered(FormatKey format) {
        founded();
        core.get(Founding.class).offer(space, group().id(), clock.instant(), format, mode);
        return this;
    }

    /** The facilitator has opened it. */
    Walk open() {
        offered();
        types("Ada", "start");
        return this;
    }

    /** All are there, and the agenda has come to the stage of that code, Chloé being the client. */
    Walk at(String stage) {
        open();
        PEOPLE.forEach(name -> sends(name, "check-in", "", Map.of("emoji", "🙂")));
        return on(stage);
    }

    /** The agenda goes on to the stage of that code. */
    Walk on(String stage) {
        for (int tries = 0; tries < 20 && !stage().equals(stage); tries++) {
            if (stage().equals("choice") && state().currentCase().isEmpty()) {
                sends("Chloé", "subject", "", Map.of("words", "My team meeting", "three-p", "concern"));
                sends("Ada", "confirm", "1", Map.of("target", "1", "sentence", "It touches us all"));
                presses("Chloé", "agree-client", "");
            }
            int before = state().timing().stage();
            types("Ada", "next");
            if (state().timing().stage() == before) {
                goOnWithTheClientsWords();
            }
        }
        if (!stage().equals(stage)) {
            throw new IllegalStateException("stuck in " + stage());
        }
        return this;
    }

    void goOnWithTheClientsWords() {
        sends("Chloé", "contract", "", Map.of("sentence", "Help me to open the meeting", "types", "ideas"));
        passes(Duration.ofMinutes(30));
        presses("Ada", "clients-words", "");
    }

    String stage() {
        int stage = state().timing().stage();
        return core.get(SessionWork.class).format(state()).stages().get(stage).code();
    }

    Group group() {
        return core.get(Founding.class).find(space, channel).orElseThrow();
    }

    SessionState state() {
        return core.get(Founding.class).session(space, channel).orElseThrow();
    }

    boolean running() {
        return state().phase() instanceof Phase.Running;
    }

    MemberId member(String name) {
        return group().member(person(name)).orElseThrow().id();
    }

    PersonKey person(String name) {
        return new PersonKey(space, "u-" + name);
    }

    /** The texts of a person in this session that have that fate, opened. */
    List<String> texts(String name, Fate fate) {
        MemberId author = member(name);
        return core.get(WordsRows.class).ofSession(space, state().id()).stream()
                .filter(row -> row.author().equals(author) && row.fate() == fate)
                .map(row -> String.valueOf(row.text()))
                .toList();
    }

    List<WordsRows.Row> rows() {
        return core.get(WordsRows.class).ofSession(space, state().id());
    }

    Reply receive(Incoming incoming) {
        return core.get(FrontDoor.class).receive(incoming);
    }

    /** As a platform does: what was not accepted is delivered again, under the same name. */
    Reply delivers(Incoming incoming) {
        for (int tries = 1; ; tries++) {
            try {
                return receive(incoming);
            } catch (NotAccepted away) {
                if (tries == 10) {
                    throw away;
                }
            }
        }
    }

    Incoming.Where here() {
        return new Incoming.Where(channel, null);
    }

    Incoming.Typed typed(String name, String text) {
        return new Incoming.Typed(space, fresh("d"), person(name), here(), text);
    }

    Reply types(String name, String text) {
        return receive(typed(name, text));
    }

    Incoming.Pressed pressed(String name, String entry, String target) {
        return new Incoming.Pressed(
                space, fresh("d"), person(name), here(), new Action(entry, target, state().stamp()).encoded());
    }

    Reply presses(String name, String entry, String target) {
        return receive(pressed(name, entry, target));
    }

    /** Presses a button in the one conversation with the bot. */
    Reply pressesAlone(String name, Button button) {
        return receive(new Incoming.Pressed(
                space, fresh("d"), person(name), DIRECT, button.action().encoded()));
    }

    Incoming.Submitted sent(String name, String entry, String target, Map<String, String> values) {
        return new Incoming.Submitted(
                space, fresh("d"), person(name), here(), new Action(entry, target, state().stamp()).encoded(), values);
    }

    Reply sends(String name, String entry, String target, Map<String, String> values) {
        return receive(sent(name, entry, target, values));
    }

    Incoming.Utterance said(String name, String words) {
        return said(name, words, here(), clock.instant());
    }

    Incoming.Utterance said(String name, String words, Incoming.Where where, Instant at) {
        return new Incoming.Utterance(space, fresh("d"), person(name), where, fresh("m"), words, at);
    }

    Reply says(String name, String words) {
        return receive(said(name, words));
    }

    void passes(Duration time) {
        clock.wind(time);
        core.get(Knocker.class).knock();
    }

    void drain() {
        core.get(OutboxRelay.class).drain();
    }

    static String fresh(String prefix) {
        return prefix + "-" + NUMBERS.incrementAndGet();
    }

    static Stream<String> consultants() {
        return Stream.of("Basile", "Dina", "Émile", "Farid");
    }

    @Override
    public void close() {
        core.close();
    }
}
