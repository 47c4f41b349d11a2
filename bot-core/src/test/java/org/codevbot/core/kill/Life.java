package org.codevbot.core.kill;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Core;

/** Lives one classic session after the other through the front door, each command derived from where the session is. */
final class Life {
    static final Space SPACE = new Space("diary", "w1");
    static final String CHANNEL = "c1";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Core core;
    private final Random random;
    private final String round;
    private int number;

    Life(Core core, long seed, String round) {
        this.core = core;
        this.random = new Random(seed);
        this.round = round;
    }

    /** One command to send, and the token of the words in it, empty for none. */
    record Ask(Incoming incoming, String token) {}

    /** Founds the group once, and offers a session when none is open. */
    void prepare() {
        Founding founding = core.get(Founding.class);
        Group group = founding.found(new Founding.Charter(
                SPACE,
                CHANNEL,
                "Circle",
                Language.EN,
                PARIS,
                false,
                new FormatKey("classic", 90),
                Stream.of("Ada", "Basile", "Chloe", "Dina", "Emile", "Farid")
                        .map(name -> new Founding.Person("u-" + name, name, Language.EN, PARIS, false))
                        .toList()));
        boolean open = founding.session(SPACE, CHANNEL)
                .filter(session -> !session.isClosed())
                .isPresent();
        if (!open) {
            founding.offer(SPACE, group.id(), java.time.Instant.now(), new FormatKey("classic", 90));
        }
    }

    Ask next() {
        number++;
        SessionState state = state();
        Sitting sitting = new Sitting(state, Circle.classic());
        if (state.phase() instanceof Phase.Offered) {
            return typed(state.attendance().facilitator(), "start");
        }
        Choice.Decided decided = state.choice().decided();
        if (state.currentCase().isEmpty() && decided != null) {
            return pressed(decided.client(), "agree-client", "");
        }
        if (state.currentCase().isEmpty() && state.choice().subjects().isEmpty()) {
            String token = token();
            return sent(member(1), "subject", "", Map.of("words", token, "three-p", "project"), token);
        }
        if (state.currentCase().isEmpty()) {
            int subject = state.choice().subjects().getLast().number();
            String token = token();
            return sent(state.attendance().facilitator(), "confirm", "" + subject, Map.of("sentence", token), token);
        }
        if (sitting.yields(Output.CONTRACT)
                && state.currentCase().orElseThrow().contract().standing() == Contract.Standing.OPEN) {
            return contract(state);
        }
        boolean move = random.nextInt(6) == 0 && !sitting.in(org.codevbot.core.format.Block.Type.CLOSE);
        if (sitting.step().isEmpty() || move) {
            return sitting.in(org.codevbot.core.format.Block.Type.CLOSE)
                    ? pressed(state.attendance().facilitator(), "back", "")
                    : typed(state.attendance().facilitator(), "next");
        }
        boolean byForm =
                sitting.yields(Output.CONTRIBUTIONS) && !sitting.consultants().isEmpty() && random.nextBoolean();
        if (byForm) {
            String token = token();
            MemberId who = sitting.consultants()
                    .get(random.nextInt(sitting.consultants().size()));
            return sent(who, "contribute", "", Map.of("words", token), token);
        }
        return said(member(random.nextInt(6)));
    }

    private Ask contract(SessionState state) {
        Contract contract = state.currentCase().orElseThrow().contract();
        MemberId client = state.client().orElseThrow();
        String token = token();
        if (contract.sentence() == null) {
            return sent(client, "contract", "", Map.of("sentence", token, "types", "ideas"), token);
        }
        List<MemberId> consultants = new Sitting(state, Circle.classic()).consultants();
        if (consultants.size() < 2) {
            return said(member(2 + random.nextInt(4)));
        }
        if (contract.reformulations().size() < 2) {
            MemberId who = consultants.get(contract.reformulations().size());
            return sent(who, "reformulate", "", Map.of("words", token), token);
        }
        MemberId missing = Stream.concat(Stream.of(client), consultants.stream())
                .filter(who -> !contract.yes().contains(who))
                .findFirst()
                .orElse(client);
        return pressed(missing, "agree", "" + contract.version());
    }

    SessionState state() {
        return core.get(Founding.class).session(SPACE, CHANNEL).orElseThrow();
    }

    /** Sends it; a repeat of what was never answered has the same delivery id. */
    void send(Ask ask) {
        core.get(FrontDoor.class).receive(ask.incoming());
    }

    private String token() {
        return "token-" + round + "-" + number + "-end and some more words";
    }

    private String delivery() {
        return "d-" + round + "-" + number;
    }

    private MemberId member(int index) {
        return group().members().get(index).id();
    }

    private Group group() {
        return core.get(Founding.class).find(SPACE, CHANNEL).orElseThrow();
    }

    private PersonKey person(MemberId member) {
        return group().member(member).orElseThrow().person();
    }

    private Ask typed(MemberId who, String text) {
        return new Ask(new Incoming.Typed(SPACE, delivery(), person(who), new Incoming.Where(CHANNEL, null), text), "");
    }

    private Ask pressed(MemberId who, String entry, String target) {
        return new Ask(
                new Incoming.Pressed(
                        SPACE,
                        delivery(),
                        person(who),
                        new Incoming.Where(CHANNEL, null),
                        new Action(entry, target, null).encoded()),
                "");
    }

    private Ask sent(MemberId who, String entry, String target, Map<String, String> values, String token) {
        return new Ask(
                new Incoming.Submitted(
                        SPACE,
                        delivery(),
                        person(who),
                        new Incoming.Where(CHANNEL, null),
                        new Action(entry, target, null).encoded(),
                        values),
                token);
    }

    private Ask said(MemberId who) {
        String token = token();
        return new Ask(
                new Incoming.Utterance(
                        SPACE,
                        delivery(),
                        person(who),
                        new Incoming.Where(CHANNEL, null),
                        "m-" + delivery(),
                        token,
                        java.time.Instant.now()),
                token);
    }
}
