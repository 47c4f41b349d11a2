package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Decision;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;

/**
 * One session lived to its end by the same six people, who do the same things in the same order with the same words
 * whatever the format: what differs in what is noted is the format's. A deed that is refused is noted with its reason.
 */
final class Lived {
    private final Hall hall;
    private final Map<String, String> notes = new LinkedHashMap<>();

    private Lived(Format format) {
        this.hall = new Hall(format, Language.EN, false);
    }

    /** What was noted, by the question that it answers. */
    static Map<String, String> in(Format format) {
        Lived lived = new Lived(format);
        lived.opening();
        lived.choice();
        lived.presentation();
        lived.clarification();
        lived.contract();
        lived.consultation();
        lived.plan();
        lived.learning();
        return lived.notes;
    }

    private void opening() {
        does(CLAIRE, new Open());
        Story.ALL.forEach(who -> hall.tell(story -> story.does(who, new CheckIn("☀️", story.words(1)))));
        note("Sam practises in private", does(SAM, new Practise(2)));
        does(CLAIRE, new Next());
        hall.tell(story -> story.does(ALI, new Report(1, FollowUp.Outcome.DONE, story.words(6), null)));
        does(ALI, new Show(1));
        does(CLAIRE, new Next());
        hall.minutes(1);
        String opening = CardText.of(hall.last(Announcement.OpeningCard.class).card());
        List<String> says = new ArrayList<>();
        says.add(opening.contains("Our rules: ") ? "rules in a line" : "rules to accept");
        if (opening.contains(Hall.MISSION)) {
            says.add("mission");
        }
        if (opening.contains("🪷")) {
            says.add("presence");
        }
        note("the opening recalls", String.join(", ", says));
    }

    private void choice() {
        for (MemberId who : List.of(LEA, SAM)) {
            hall.tell(story -> story.does(who, new Propose(Choice.ThreeP.CONCERN, story.words(9))));
        }
        note("Claire reads who did not propose", panel().contains("Have not proposed yet") ? "yes" : "no");
        note(
                "Claire chooses before any vote",
                would(CLAIRE, new Confirm(1, hall.story().words(6))));
        note("Sam opens the ballot", does(SAM, new OpenBallot()));
        does(CLAIRE, new OpenBallot());
        does(SAM, new Vote(2));
        List.of(LEA, ALI, NORA, HUGO, CLAIRE).forEach(who -> does(who, new Vote(1)));
        note(
                "Hugo chooses the one with fewer votes",
                would(HUGO, new Confirm(2, hall.story().words(6))));
        note("Claire does", would(CLAIRE, new Confirm(2, hall.story().words(6))));
        does(CLAIRE, new Confirm(1, hall.story().words(6)));
        does(LEA, new AgreeToBeClient());
        note("the first step before the rules are accepted", would(CLAIRE, new Next()));
        Story.ALL.forEach(who -> does(who, new AcceptCharter()));
        hall.tell(Story::next);
    }

    private void presentation() {
        speaks("1");
        note(
                "1: Léa makes a first request",
                does(LEA, new FirstRequest(hall.story().words(9))));
        hall.tell(Story::next);
    }

    private void clarification() {
        speaks("2");
        note("2: the form offers", kinds());
        hall.tell(Story::next);
    }

    /** The same deeds in the same order, until the contract holds; those are noted that were accepted. */
    private void contract() {
        speaks("3");
        List<String> deeds = new ArrayList<>();
        note("3: Léa states it at once", would(LEA, sentence()));
        deed(deeds, "needs", List.of(LEA), new TellNeeds(hall.story().words(7)));
        deed(deeds, "sentence", List.of(LEA), sentence());
        deed(deeds, "Léa's yes", List.of(LEA), new Agree(version(), true));
        deed(deeds, "Claire's yes", List.of(CLAIRE), new Agree(version(), true));
        deed(deeds, "4 restate", CONSULTANTS, new Reformulate(hall.story().words(9)));
        deed(deeds, "4 yes", CONSULTANTS, new Agree(version(), true));
        note("3: it holds by", String.join(", ", deeds));
        hall.tell(Story::next);
    }

    private SessionCommand sentence() {
        return new StateContract(hall.story().words(9), Set.of(HelpType.IDEAS, HelpType.MIRROR));
    }

    private int version() {
        return hall.story().contract().version();
    }

    private void deed(List<String> deeds, String name, List<MemberId> people, SessionCommand command) {
        long done = people.stream()
                .filter(who -> hall.story().contract().standing() == Contract.Standing.OPEN)
                .filter(who -> does(who, command).equals("yes"))
                .count();
        if (done == people.size()) {
            deeds.add(name);
        } else {
            assertThat(done).as(name + " by some only").isZero();
        }
    }

    private void consultation() {
        note("4: the floor goes round", hall.state().floor().round() == null ? "no" : "yes");
        String card = CardText.of(hall.last(Announcement.StepCard.class).card());
        note("4: a question stays in sight", card.contains("📌") ? "yes" : "no");
        speaks("4");
        note("4: the form offers", kinds());
        hall.tell(Story::next);
    }

    private void plan() {
        note("5: silence first", hall.state().floor().sorting() ? "yes" : "no");
        speaks("5");
        does(LEA, new Keep(hall.story().words(8)));
        hall.tell(Story::next);
    }

    private void learning() {
        speaks("6");
        note("6: Léa tells a learning", does(LEA, new Learn(hall.story().words(8))));
        note("6: Sam does", does(SAM, new Learn(hall.story().words(8))));
        note("6: Sam's form asks", fields());
        List<String> rate = Story.ALL.stream()
                .filter(who -> does(who, new Rate(4)).equals("yes"))
                .map(this::name)
                .toList();
        note("6: who rates", rate.size() == Story.ALL.size() ? "all" : String.join(", ", rate));
        hall.tell(Story::next);
        hall.tell(Story::next);
        note("a sponsor's page", page().contains("For a sponsor") ? "yes" : "no");
        note("at the end", hall.state().isClosed() ? "closed" : "open");
    }

    /** Léa says something, Sam does, Léa answers: who is heard, and who is nudged. */
    private void speaks(String step) {
        List<String> heard = new ArrayList<>();
        List<String> nudged = new ArrayList<>();
        for (MemberId who : List.of(LEA, SAM, LEA)) {
            hall.tell(story -> story.does(who, new Say(story.words(9), -1)));
            if (hall.story().came(SessionEvent.Heard.class::isInstance)) {
                heard.add(name(who));
            }
            if (hall.story().came(event -> event instanceof SessionEvent.KeptAsDraft kept && kept.nudge())) {
                nudged.add(name(who));
            }
        }
        note(step + ": heard", String.join(", ", heard));
        note(step + ": nudged", nudged.isEmpty() ? "nobody" : String.join(", ", nudged));
    }

    private String kinds() {
        String kinds =
                hall.story().sitting().openKinds().stream().map(Kind::code).collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "no kind" : kinds;
    }

    private String fields() {
        Entry learn = new Catalog().find("learn").orElseThrow();
        Form form = hall.composer().form(learn, Action.of("learn", null), hall.scene(SAM), Map.of());
        return form.fields().stream().map(Form.Field::name).collect(Collectors.joining(", "));
    }

    private String panel() {
        return CardText.of(hall.composer().view(Entry.View.PANEL, "", hall.scene(CLAIRE)));
    }

    private String page() {
        return CardText.of(hall.composer().view(Entry.View.GROUP, "", hall.scene(SAM)));
    }

    private String name(MemberId who) {
        return hall.scene(who).firstName(who);
    }

    private void note(String question, String answer) {
        notes.put(question, answer);
    }

    private String does(MemberId who, SessionCommand command) {
        String answer = would(who, command);
        hall.tell(story -> story.presses(who, command, null));
        return answer;
    }

    /** What the rules would say, without doing it. */
    private String would(MemberId who, SessionCommand command) {
        return switch (hall.story().tries(who, command)) {
            case Decision.Accepted ignored -> "yes";
            case Decision.Refused refused -> refused.reason().name();
            case Decision.Asks ignored -> "asked";
        };
    }
}
