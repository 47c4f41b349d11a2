package org.codevbot.core.catalog;

import static org.codevbot.core.catalog.Making.does;
import static org.codevbot.core.catalog.Making.field;
import static org.codevbot.core.catalog.Making.optionalSentence;
import static org.codevbot.core.catalog.Making.pressed;
import static org.codevbot.core.catalog.Making.sentence;
import static org.codevbot.core.catalog.Making.shows;
import static org.codevbot.core.catalog.Making.text;
import static org.codevbot.core.catalog.TalkEntries.enumOf;

import java.util.List;
import org.codevbot.core.catalog.Entry.Shape;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;

/** What the client alone may do, from a notebook that no other person sees. */
final class CaseEntries {

    private CaseEntries() {}

    static List<Entry> toPress() {
        return List.of(
                pressed(
                        "first-request",
                        Who.CLIENT,
                        does(args -> new SessionCommand.FirstRequest(args.text("sentence"))),
                        sentence("sentence")),
                pressed(
                        "needs",
                        Who.CLIENT,
                        does(args -> new SessionCommand.TellNeeds(args.text("needs"))),
                        text("needs")),
                pressed("adopt", Who.CLIENT, does(args -> new SessionCommand.Adopt(args.number()))),
                pressed("mark", Who.CLIENT, does(CaseEntries::mark)),
                pressed("keep", Who.CLIENT, does(args -> new SessionCommand.Keep(args.text("words"))), text("words")),
                pressed(
                        "commit",
                        Who.CLIENT,
                        does(args -> new SessionCommand.Commit(
                                args.text("aim"), args.text("first-step"), args.date("by"), args.optionalText("sign"))),
                        sentence("aim"),
                        sentence("first-step"),
                        field("by", Shape.DATE, false),
                        optionalSentence("sign")),
                pressed("want", Who.CLIENT, does(args -> new SessionCommand.Want(first(args), second(args)))),
                pressed("sure", Who.CLIENT, does(args -> new SessionCommand.Sure(first(args), second(args)))),
                pressed(
                        "remove-commitment",
                        Who.CLIENT,
                        does(args -> new SessionCommand.RemoveCommitment(args.number()))),
                pressed(
                        "allow-kind",
                        Who.CLIENT,
                        does(args -> new SessionCommand.AllowKind(args.target().equals("yes")))),
                pressed("erase-case", Who.MEMBER, shows(View.ERASE)),
                pressed("erase-confirmed", Who.MEMBER, does(args -> new SessionCommand.EraseCase())));
    }

    /** {@code <contribution>:<mark>}. */
    private static SessionCommand mark(Args args) {
        return new SessionCommand.MarkContribution(first(args), enumOf(Mark.class, Entry.TARGET, parts(args)[1]));
    }

    private static int first(Args args) {
        return number(parts(args)[0]);
    }

    private static int second(Args args) {
        return number(parts(args)[1]);
    }

    private static int number(String part) {
        if (!part.matches("\\d{1,9}")) {
            throw new Args.Unreadable(Entry.TARGET);
        }
        return Integer.parseInt(part);
    }

    private static String[] parts(Args args) {
        String[] parts = args.target().split(":", -1);
        if (parts.length != 2) {
            throw new Args.Unreadable(Entry.TARGET);
        }
        return parts;
    }
}
