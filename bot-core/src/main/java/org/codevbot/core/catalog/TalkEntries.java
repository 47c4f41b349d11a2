package org.codevbot.core.catalog;

import static org.codevbot.core.catalog.Making.choice;
import static org.codevbot.core.catalog.Making.does;
import static org.codevbot.core.catalog.Making.optionalText;
import static org.codevbot.core.catalog.Making.optionalWord;
import static org.codevbot.core.catalog.Making.pressed;
import static org.codevbot.core.catalog.Making.said;
import static org.codevbot.core.catalog.Making.sentence;
import static org.codevbot.core.catalog.Making.shows;
import static org.codevbot.core.catalog.Making.text;
import static org.codevbot.core.catalog.Making.typed;

import java.util.List;
import java.util.Locale;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.SessionCommand;

/** What members say to the group: the choice of subject, the floor, the report, learning and rating. */
final class TalkEntries {
    private TalkEntries() {}

    static List<Entry> toType() {
        return List.of(
                typed(
                        "contribute",
                        "contribuer",
                        Who.RIGHT_NOW,
                        does(args -> new SessionCommand.Contribute(
                                args.optionalValue("kind"),
                                args.text("words"),
                                args.target().equals(Entry.HIDDEN))),
                        said("words"),
                        choice("kind", false)),
                typed(
                        "hand",
                        "main",
                        Who.RIGHT_NOW,
                        does(args -> new SessionCommand.Hand(!args.target().equals("down")))),
                typed("pass", null, Who.RIGHT_NOW, does(args -> new SessionCommand.Pass())),
                typed(
                        "subject",
                        "sujet",
                        Who.MEMBER,
                        does(args -> new SessionCommand.Propose(threeP(args), args.text("words"))),
                        sentence("words"),
                        choice("three-p", true)),
                typed("subjects", "sujets", Who.MEMBER, shows(View.SUBJECTS)),
                typed(
                        "report",
                        "retour",
                        Who.MEMBER,
                        does(args -> new SessionCommand.Report(
                                args.number(),
                                outcome(args),
                                args.optionalText("learned"),
                                args.optionalText("needed"))),
                        choice(Entry.TARGET, true),
                        choice("outcome", true),
                        optionalText("learned"),
                        optionalText("needed")),
                typed(
                        "learn",
                        "apprentissage",
                        Who.MEMBER,
                        does(args -> new SessionCommand.Learn(args.text("words"), args.optionalText("practised"))),
                        text("words"),
                        optionalText("practised")),
                typed(
                        "rate",
                        "roti",
                        Who.MEMBER,
                        does(args -> new SessionCommand.Rate(args.number())),
                        choice(Entry.TARGET, true)));
    }

    static List<Entry> toPress() {
        return List.of(
                pressed(
                        "check-in",
                        Who.MEMBER,
                        does(args -> new SessionCommand.CheckIn(
                                args.value("emoji"), args.optionalText("word"), args.index("skill"))),
                        choice("emoji", true),
                        optionalWord("word"),
                        choice("skill", false)),
                pressed(
                        "practise",
                        Who.MEMBER,
                        does(args -> new SessionCommand.Practise(args.number())),
                        choice(Entry.TARGET, true)),
                pressed("accept-charter", Who.MEMBER, does(args -> new SessionCommand.AcceptCharter())),
                pressed("part-done", Who.RIGHT_NOW, does(args -> new SessionCommand.PartDone(true))),
                pressed("part-open", Who.RIGHT_NOW, does(args -> new SessionCommand.PartDone(false))),
                pressed("show", Who.MEMBER, does(args -> new SessionCommand.Show(args.number()))),
                pressed(
                        "withdraw-subject",
                        Who.MEMBER,
                        does(args -> new SessionCommand.WithdrawSubject(args.number()))),
                pressed("vote", Who.MEMBER, does(args -> new SessionCommand.Vote(args.number()))),
                pressed("agree-client", Who.MEMBER, does(args -> new SessionCommand.AgreeToBeClient())),
                pressed("withdraw-client", Who.MEMBER, does(args -> new SessionCommand.WithdrawAsClient())),
                pressed(
                        "reformulate",
                        Who.RIGHT_NOW,
                        does(args -> new SessionCommand.Reformulate(args.text("words"))),
                        sentence("words")),
                pressed("agree", Who.MEMBER, does(args -> new SessionCommand.Agree(args.number(), true))),
                pressed("un-agree", Who.MEMBER, does(args -> new SessionCommand.Agree(args.number(), false))),
                pressed(
                        "not-clear",
                        Who.MEMBER,
                        does(args -> new SessionCommand.NotClear(args.optionalText("words"))),
                        optionalText("words")),
                pressed(
                        "working",
                        Who.MEMBER,
                        does(args -> new SessionCommand.Working(args.text("words"))),
                        text("words")),
                pressed(
                        "change",
                        Who.MEMBER,
                        does(args -> new SessionCommand.ChangeNextTime(args.text("words"))),
                        sentence("words")),
                pressed(
                        "off-contract",
                        Who.MEMBER,
                        does(args -> new SessionCommand.OffContract(args.optionalText("words"))),
                        optionalText("words")),
                pressed(
                        "went-out",
                        Who.MEMBER,
                        does(args -> new SessionCommand.WentOut(args.optionalText("words"))),
                        optionalText("words")));
    }

    private static Choice.ThreeP threeP(Args args) {
        return enumOf(Choice.ThreeP.class, "three-p", args.value("three-p"));
    }

    private static FollowUp.Outcome outcome(Args args) {
        return enumOf(FollowUp.Outcome.class, "outcome", args.value("outcome"));
    }

    static <E extends Enum<E>> E enumOf(Class<E> type, String field, String value) {
        String name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new Args.Unreadable(field);
    }
}
