package org.codevbot.core.catalog;

import static org.codevbot.core.catalog.Making.choice;
import static org.codevbot.core.catalog.Making.does;
import static org.codevbot.core.catalog.Making.field;
import static org.codevbot.core.catalog.Making.pressed;
import static org.codevbot.core.catalog.Making.sentence;
import static org.codevbot.core.catalog.Making.shows;
import static org.codevbot.core.catalog.Making.text;
import static org.codevbot.core.catalog.Making.typed;

import java.util.List;
import org.codevbot.core.catalog.Entry.Matter;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Entry.Shape;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand;

/** Walking the agenda, leading, and what anyone may look at. */
final class SessionEntries {
    /** What {@code extend} adds when nothing is said. */
    private static final int SHORT_EXTENSION = 2;

    private SessionEntries() {}

    static List<Entry> toType() {
        return List.of(
                typed("help", "aide", Who.ANYONE, shows(View.HELP)),
                typed("status", "ou", Who.MEMBER, shows(View.STATUS)),
                typed(
                        "start",
                        "demarrer",
                        Who.FACILITATOR,
                        new Meaning.Does(args -> new SessionCommand.Open(), Matter.START)),
                typed("next", "suivant", Who.FACILITATOR, does(args -> new SessionCommand.Next())),
                typed("back", "revenir", Who.FACILITATOR, does(args -> new SessionCommand.Back())),
                typed(
                        "extend",
                        "prolonger",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.Extend(minutes(args), false))),
                typed("pause", null, Who.FACILITATOR, does(args -> new SessionCommand.Pause())),
                typed("resume", "reprendre", Who.FACILITATOR, does(args -> new SessionCommand.Resume())),
                typed("stop", "arreter", Who.CLIENT_OR_FACILITATOR, does(args -> new SessionCommand.Stop())),
                typed("panel", "panneau", Who.FACILITATOR, shows(View.PANEL)),
                typed(
                        "leave",
                        "quitter",
                        Who.MEMBER,
                        new Meaning.Does(args -> new SessionCommand.Depart(), Matter.LEAVE)),
                typed("home", "accueil", Who.ANYONE, shows(View.HOME)),
                typed("privacy", "confidentialite", Who.ANYONE, shows(View.PRIVACY)),
                typed("doctor", "diagnostic", Who.ANYONE, shows(View.DOCTOR)));
    }

    static List<Entry> toPress() {
        return List.of(
                pressed("now", Who.ANYONE, new Meaning.Shows(View.NOW, Matter.NOW)),
                pressed("sponsor", Who.MEMBER, shows(View.SPONSOR)),
                pressed(
                        "extend-confirmed",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.Extend(args.number(), true))),
                pressed("start-late", Who.FACILITATOR, does(args -> new SessionCommand.Open(true))),
                pressed("start-shorter", Who.FACILITATOR, does(args -> new SessionCommand.OpenShorter(args.number()))),
                pressed(
                        "move-date",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.MoveTo(args.day("day"), args.time("hour"))),
                        field("day", Shape.DATE, true),
                        field("hour", Shape.LINE, true)),
                pressed(
                        "end-by",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.EndBy(args.number(), false)),
                        choice(Entry.TARGET, true)),
                pressed(
                        "end-by-confirmed",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.EndBy(args.number(), true))),
                pressed("go-on", Who.FACILITATOR, does(args -> new SessionCommand.Next(true))),
                pressed("close-go-on", Who.FACILITATOR, does(args -> new SessionCommand.CloseCase(true))),
                pressed("close-case", Who.FACILITATOR, does(args -> new SessionCommand.CloseCase())),
                pressed("close-session", Who.FACILITATOR, does(args -> new SessionCommand.CloseSession(false))),
                pressed("close-confirmed", Who.FACILITATOR, does(args -> new SessionCommand.CloseSession(true))),
                pressed(
                        "hand-over",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.HandOver(new MemberId(args.target()))),
                        field(Entry.TARGET, Shape.PERSON, true)),
                pressed("take-over", Who.MEMBER, does(args -> new SessionCommand.TakeOver())),
                pressed("keep-time", Who.MEMBER, does(args -> new SessionCommand.Open())),
                pressed("stay", Who.MEMBER, does(args -> new SessionCommand.ObjectToMove())),
                pressed("ask-back", Who.MEMBER, does(args -> new SessionCommand.AskBack())),
                pressed("open-ballot", Who.MEMBER, does(args -> new SessionCommand.OpenBallot())),
                pressed(
                        "confirm",
                        Who.MEMBER,
                        does(args -> new SessionCommand.Confirm(args.number(), args.text("sentence"))),
                        choice(Entry.TARGET, true),
                        sentence("sentence")),
                pressed("clients-words", Who.FACILITATOR, does(args -> new SessionCommand.GoOnWithClientsWords())),
                pressed("round", Who.FACILITATOR, does(args -> new SessionCommand.StartRound())),
                pressed("hidden", Who.FACILITATOR, does(args -> new SessionCommand.OpenHidden())),
                pressed("reveal", Who.FACILITATOR, does(args -> new SessionCommand.Reveal())),
                pressed("has-spoken", Who.FACILITATOR, does(args -> spoken(args, true))),
                pressed("not-spoken", Who.FACILITATOR, does(args -> spoken(args, false))),
                pressed(
                        "ask-kind",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.AskKind(args.target())),
                        choice(Entry.TARGET, true)),
                pressed("intervene", Who.FACILITATOR, does(args -> new SessionCommand.Intervene(args.number()))),
                pressed(
                        "rule",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.RecallRule(args.number())),
                        choice(Entry.TARGET, true)),
                pressed(
                        "whisper",
                        Who.FACILITATOR,
                        does(args -> new SessionCommand.Whisper(new MemberId(args.target()), args.text("words"))),
                        field(Entry.TARGET, Shape.PERSON, true),
                        text("words")));
    }

    private static SessionCommand spoken(Args args, boolean spoken) {
        return new SessionCommand.NoteSpoken(new MemberId(args.target()), spoken);
    }

    private static int minutes(Args args) {
        return args.target().isBlank() ? SHORT_EXTENSION : args.number();
    }
}
