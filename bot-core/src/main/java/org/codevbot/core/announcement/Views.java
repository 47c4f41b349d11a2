package org.codevbot.core.announcement;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Checkup.Finding;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Contract;

/** The private cards that a person asks for. */
final class Views {
    private static final Catalog CATALOG = new Catalog();

    private Views() {}

    static Card view(Entry.View view, String target, Scene scene) {
        return switch (view) {
            case NOW -> NowCard.now(scene);
            case HELP -> help(scene);
            case MEMO -> Memo.card(scene);
            case STATUS -> StatusCards.status(scene);
            case PANEL -> LeadCards.panel(scene);
            case NOTEBOOK -> NotebookCards.notebook(scene, number(target));
            case NOTES -> NotesCards.notes(scene, number(target));
            case DRAFTS -> drafts(scene, number(target));
            case SUBJECTS -> subjects(scene, number(target));
            case CONTRACT -> contract(scene);
            case READ_ON -> ReadOn.card(scene, target);
            case GROUP -> GroupCards.group(scene);
            case SPONSOR -> GroupCards.sponsor(scene);
            case DOCTOR -> doctor(scene, List.of());
            case PRIVACY -> PrivacyCards.privacy(Reader.of(scene), scene.group(), Directory.Openness.UNKNOWN);
            case HOME -> home(scene);
            case ERASE -> PersonCards.eraseNow(scene);
        };
    }

    /** Whether a button still does something once the session is closed: to look, and what is a person's own. */
    static boolean servesAfterTheClose(String name) {
        return CATALOG.find(name)
                .filter(entry -> switch (entry.meaning()) {
                    case Entry.Meaning.Does ignored -> name.equals("erase-confirmed");
                    case Entry.Meaning.SaysDraft ignored -> false;
                    case Entry.Meaning.Shows ignored -> true;
                    case Entry.Meaning.OfGroup ignored -> true;
                    case Entry.Meaning.OfOwn ignored -> true;
                })
                .isPresent();
    }

    static int number(String target) {
        return target.matches("\\d{1,4}") ? Integer.parseInt(target) : 0;
    }

    /** Only what this person may type. */
    private static Card help(Scene scene) {
        Page page = new Page(scene);
        page.title("help.title").say("help.text");
        for (Entry entry : CATALOG.typed()) {
            if (may(page.sight(), entry.who()) && isSpoken(page, entry)) {
                page.field(new Block.Field(
                        "/codev " + word(entry, page.wording().language()),
                        page.wording().text("entry." + entry.name())));
            }
        }
        return page.foot(page.primary("now"), page.button("memo"), page.button("group"), page.button("doctor"))
                .card("help.push");
    }

    /** The word for the contract is the format's own: another one is not spoken of, the button does the same. */
    private static boolean isSpoken(Page page, Entry entry) {
        Language language = page.wording().language();
        return !entry.name().equals("contract")
                || word(entry, language)
                        .equals(page.scene().format().contract().one().in(language));
    }

    /** A command's name as its reader types it. */
    static String command(String name, Language language) {
        return CATALOG.find(name).map(entry -> word(entry, language)).orElse(name);
    }

    private static String word(Entry entry, Language language) {
        String alias = entry.alias();
        return alias == null || language == Language.EN ? entry.name() : alias;
    }

    private static boolean may(Sight sight, Entry.Who who) {
        return switch (who) {
            case ANYONE, MEMBER, RIGHT_NOW -> true;
            case CONSULTANT -> !sight.standsAside() && !sight.isClient();
            case CLIENT -> sight.isClient();
            case CLIENT_OR_FACILITATOR -> sight.isClient() || sight.leads();
            case FACILITATOR -> sight.leads();
        };
    }

    /** What anybody may type, in a session or not, and a note between two sessions. */
    static Card help(Reader reader) {
        Sheet sheet = new Sheet(reader);
        sheet.title("help.title").say("help.text");
        for (Entry entry : CATALOG.typed()) {
            if (servesWithoutSession(entry)) {
                sheet.field(new Block.Field(
                        "/codev " + word(entry, reader.language()),
                        sheet.wording().text("entry." + entry.name())));
            }
        }
        return sheet.foot(sheet.primary("home"), sheet.button("privacy"), sheet.button("doctor"))
                .card("help.push");
    }

    private static boolean servesWithoutSession(Entry entry) {
        return switch (entry.meaning()) {
            case Entry.Meaning.Does does -> does.between() != null;
            case Entry.Meaning.OfGroup ignored -> true;
            case Entry.Meaning.SaysDraft ignored -> false;
            case Entry.Meaning.OfOwn ignored -> true;
            case Entry.Meaning.Shows shows ->
                entry.who() == Entry.Who.ANYONE || shows.between() != null || shows.view() == Entry.View.NOTES;
        };
    }

    private static Card drafts(Scene scene, int from) {
        Page page = new Page(scene);
        List<OwnWords> drafts = PersonCards.of(scene, Shelf.DRAFT);
        page.title("drafts.title").say(drafts.isEmpty() ? "drafts.none" : "drafts.text");
        return PersonCards.drafts(page, drafts, from).card("drafts.push");
    }

    private static Card subjects(Scene scene, int from) {
        Page page = new Page(scene);
        List<Choice.Subject> subjects = scene.state().choice().subjects().stream()
                .filter(subject -> !subject.withdrawn())
                .filter(subject -> scene.state().isClosed()
                        || scene.format().cases() == 1
                        || !scene.state().isChosen(subject.number()))
                .toList();
        page.title("subjects.title");
        if (subjects.isEmpty()) {
            page.say("subjects.none");
        }
        page.entries(subjects.stream().map(subject -> entry(scene, subject)).toList(), from, "subjects");
        if (scene.state().choice().ballotOpen() || scene.state().choice().decided() != null) {
            return page.foot(page.button("note")).card("subjects.push");
        }
        return page.foot(page.primary("subject")).card("subjects.push");
    }

    private static List<Block> entry(Scene scene, Choice.Subject subject) {
        Page page = new Page(scene);
        page.quote(scene.firstName(subject.author()) + " · " + OpeningCards.threeP(page, subject), subject.words());
        vote(page, subject);
        if (subject.author().equals(scene.viewer()) && scene.state().choice().decided() == null) {
            page.choices(
                    Text.plain(""),
                    page.button(
                            "button.withdraw-subject",
                            "withdraw-subject",
                            Integer.toString(subject.number()),
                            Look.QUIET));
        }
        return page.blocks();
    }

    /** In the reader's own list the ballot is a press, and only there the reader sees which one is theirs. */
    private static void vote(Page page, Choice.Subject subject) {
        Choice choice = page.scene().state().choice();
        if (!choice.ballotOpen() || page.sight().standsAside()) {
            return;
        }
        MemberId viewer = page.scene().viewer();
        Integer mine = viewer == null ? null : choice.ballots().get(viewer);
        if (mine != null && mine == subject.number()) {
            page.say("subjects.my-vote");
        } else {
            page.choices(Text.plain(""), page.primary("vote", Integer.toString(subject.number())));
        }
    }

    private static Card contract(Scene scene) {
        Page page = new Page(scene);
        Optional<Case> each = page.sight().theCase();
        if (each.isEmpty()) {
            return page.title("contract.title").say("contract.nobody").card("contract.push");
        }
        ContractCards.contract(page, each.get());
        ContractCards.yes(page).ifPresent(page::foot);
        boolean first = page.sight().sitting().accord().firstRequest();
        if (page.sight().isClient() && each.get().contract().standing() == Contract.Standing.OPEN && !first) {
            page.foot(page.primary("contract"));
        }
        if (page.sight().sitting().hasContract() && !first) {
            page.foot(page.button("off-contract"));
        }
        return page.card("contract.push");
    }

    /** The reader's home where one group is all that is known of it. */
    private static Card home(Scene scene) {
        List<Room> rooms =
                scene.reader().map(member -> List.of(Room.of(scene, member))).orElseGet(List::of);
        return HomeCards.home(Reader.of(scene), rooms, List.of(), false);
    }

    static Card doctor(Scene scene, List<Finding> findings) {
        String stage = StatusCards.name(new Page(scene));
        return DoctorCards.doctor(Reader.of(scene), scene.group(), stage, scene.now(), findings);
    }
}
