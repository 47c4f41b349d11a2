package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Label;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Attendance;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Words;
import org.jspecify.annotations.Nullable;

/** The blocks told in the channel: opening, follow-up, choice, pause, close. */
final class OpeningCards {
    private OpeningCards() {}

    static Card opening(Scene scene) {
        Page page = new Page(scene);
        page.title("opening.title");
        page.say(
                "opening.text",
                "end",
                WindowCards.when(scene, scene.state().timing().promisedEnd()));
        Label presence = scene.format().presence();
        if (presence != null) {
            page.say("opening.presence", "presence", page.wording().in(presence));
        }
        String mission = scene.group().mission();
        if (scene.format().mission() && mission != null) {
            page.say("opening.mission").add(new Block.Quote(null, mission));
        }
        rules(page);
        if (scene.state().terms().first()) {
            lines(page, "opening.welcome", scene.format().welcome());
        }
        Words change = scene.state().lastChange();
        if (change != null) {
            page.say("opening.change").quote(null, change);
        }
        scene.state()
                .attendance()
                .checkIns()
                .forEach((member, checkIn) ->
                        page.field(new Block.Field(scene.firstName(member), weather(page, checkIn))));
        page.foot(page.primary("check-in"));
        if (scene.format().charterFirst()) {
            page.foot(page.primary("accept-charter"));
        }
        if (!scene.format().skills().isEmpty()) {
            page.foot(page.button("practise"));
        }
        page.foot(page.button("note"), page.button("now"));
        return page.card("opening.push");
    }

    /** In one line; whole where they are to be accepted before any case. */
    private static void rules(Page page) {
        List<Label> rules = page.scene().format().rules();
        if (page.scene().format().charterFirst()) {
            lines(page, "opening.charter", rules);
        } else if (!rules.isEmpty()) {
            page.say("opening.rules", "rules", heads(page));
        }
    }

    private static void lines(Page page, String head, List<Label> lines) {
        if (!lines.isEmpty()) {
            page.say(head);
            CharterCards.lines(page, lines);
        }
    }

    private static Text weather(Page page, Attendance.CheckIn checkIn) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span.Plain(checkIn.emoji()));
        Words word = checkIn.word();
        if (word != null) {
            spans.add(new Span.Plain(" "));
            spans.add(page.inline(word));
        }
        return new Text(spans);
    }

    /** The rules in one line: what stands before the colon of each. */
    private static String heads(Page page) {
        return String.join(
                ", ",
                page.scene().format().rules().stream()
                        .map(rule -> head(page, rule))
                        .toList());
    }

    private static String head(Page page, Label rule) {
        String line = page.wording().in(rule);
        int colon = line.indexOf(':');
        return (colon < 0 ? line : line.substring(0, colon)).strip();
    }

    static Card followUp(Scene scene) {
        Page page = new Page(scene);
        followUp(page.title("follow-up.title"));
        return page.wholeBy(ReadOn.button(page, ReadOn.Of.FOLLOW_UP, 0)).card("follow-up.push");
    }

    /** Only what its owner shows. */
    static void followUp(Page page) {
        List<FollowUp> followUps = page.scene().state().followUps();
        if (followUps.isEmpty()) {
            page.say("follow-up.none");
        }
        List<MemberId> waiting = followUps.stream()
                .filter(each -> each.items().stream().noneMatch(FollowUp.Item::shown))
                .map(FollowUp::owner)
                .toList();
        for (FollowUp each : followUps) {
            if (!each.equals(followUps.getFirst())) {
                page.divider();
            }
            page.say(floor(waiting.indexOf(each.owner())), "name", page.scene().firstName(each.owner()));
            each.items().stream().filter(FollowUp.Item::shown).forEach(item -> {
                page.divider().quote(null, item.aim());
                report(page, item.report());
            });
        }
    }

    /** The first who has shown nothing yet has the floor, the next comes then. */
    private static String floor(int waits) {
        return switch (waits) {
            case -1 -> "follow-up.shown";
            case 0 -> "follow-up.waits";
            default -> "follow-up.then";
        };
    }

    static void report(Page page, FollowUp.@Nullable Report report) {
        if (report == null) {
            return;
        }
        page.field(
                "report.outcome",
                page.wording().text("outcome." + report.outcome().name()));
        Words learned = report.learned();
        if (learned != null) {
            page.quote(page.wording().line("report.learned"), learned);
        }
        Words needed = report.needed();
        if (needed != null) {
            page.quote(page.wording().line("report.needed"), needed);
        }
    }

    /** Where the ballot is a press, whoever reads on votes in the list; once it is made, the whole of it is read. */
    static Card choice(Scene scene) {
        Page page = new Page(scene);
        choice(page.title("choice.title"));
        boolean decided = scene.state().choice().decided() != null;
        return page.wholeBy(decided ? ReadOn.button(page, ReadOn.Of.CHOICE, 0) : page.button("subjects"))
                .card("choice.push");
    }

    static void choice(Page page) {
        Scene scene = page.scene();
        Choice choice = scene.state().choice();
        scene.state().cases().stream().filter(each -> each.reason() != null).forEach(each -> made(page, choice, each));
        Choice.Decided decided = choice.decided();
        if (decided != null) {
            decided(page, choice, decided);
            return;
        }
        page.say(ask(page, choice));
        for (Choice.Subject subject : choice.subjects()) {
            if (!subject.withdrawn() && !scene.state().isChosen(subject.number())) {
                subject(page, subject, choice.ballotOpen());
            }
        }
        if (scene.format().confirmer() == Format.Confirmer.GROUP) {
            group(page, choice);
        }
        page.foot(page.button("subject"), page.button("note"));
    }

    private static String ask(Page page, Choice choice) {
        if (choice.ballotOpen()) {
            return "choice.vote." + page.scene().format().confirmer().name();
        }
        return page.scene().format().eachBrings() ? "choice.each-brings" : "choice.propose";
    }

    /** Where the group decides, anybody opens the ballot and writes what it came to. */
    private static void group(Page page, Choice choice) {
        long standing = choice.subjects().stream()
                .filter(subject -> !subject.withdrawn())
                .filter(subject -> !page.scene().state().isChosen(subject.number()))
                .count();
        if (standing > 1 && !choice.ballotOpen()) {
            page.foot(page.primary("open-ballot"));
        }
        if (standing > 0) {
            page.foot(page.button("confirm"));
        }
    }

    private static void subject(Page page, Choice.Subject subject, boolean vote) {
        page.quote(page.scene().firstName(subject.author()) + " · " + threeP(page, subject), subject.words());
        if (vote) {
            Button button = page.button("vote", Integer.toString(subject.number()));
            page.choices(page.wording().text("choice.subject", "number", subject.number()), button);
        }
    }

    static String threeP(Page page, Choice.Subject subject) {
        return page.wording().line("three-p." + subject.threeP().name());
    }

    /** A choice that is made while another follows. */
    private static void made(Page page, Choice choice, Case of) {
        Words reason = of.reason();
        choice.subject(of.subject())
                .ifPresent(subject -> page.quote(
                        page.scene().firstName(subject.author()) + " · " + threeP(page, subject), subject.words()));
        if (reason != null) {
            page.say("choice.reason").quote(null, reason);
        }
        page.say("choice.agreed", "name", page.scene().firstName(of.client())).divider();
    }

    private static void decided(Page page, Choice choice, Choice.Decided decided) {
        choice.subject(decided.subject())
                .ifPresent(subject -> page.quote(
                        page.scene().firstName(subject.author()) + " · " + threeP(page, subject), subject.words()));
        page.say("choice.reason").quote(null, decided.sentence());
        if (decided.votes() > 0) {
            page.field("choice.tally", page.wording().text("choice.votes", "votes", decided.votes()));
        }
        page.say(
                decided.agreed() ? "choice.agreed" : "choice.waits",
                "name",
                page.scene().firstName(decided.client()));
    }

    static Card pause(Scene scene) {
        Page page = new Page(scene);
        int minutes = Stages.minutes(scene, Math.max(0, scene.state().timing().stage()));
        page.title("break.title", "minutes", minutes).bar();
        if (page.sight().choosing()) {
            page.say("choice.propose").foot(page.button("subject"), page.button("subjects"));
        }
        return page.card("break.push");
    }
}
