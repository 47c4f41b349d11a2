package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Limits;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** What is said to one person alone, whoever that is. */
final class PersonCards {
    private PersonCards() {}

    static Card beClient(Scene scene) {
        Page page = new Page(scene);
        boolean closed = scene.state().isClosed();
        Case own = own(scene);
        if (own != null) {
            page.title("be-client.agreed").say("be-client.agreed-text").foot(page.primary("notebook"));
            int last = new Cases(scene.state(), scene.format()).lastToWithdraw(own.number());
            if (!closed && !own.closed() && scene.state().timing().stage() <= last) {
                page.foot(page.button("withdraw-client"));
            }
            return page.card("be-client.push");
        }
        Choice.Decided decided = scene.state().choice().decided();
        if (decided == null || !decided.client().equals(scene.viewer())) {
            boolean declined = scene.state().choice().subjects().stream()
                    .anyMatch(subject -> subject.withdrawn() && subject.author().equals(scene.viewer()));
            return page.title(declined ? "be-client.declined" : "be-client.other")
                    .card("be-client.push");
        }
        if (closed) {
            return page.title("be-client.other").card("be-client.push");
        }
        return page.title("be-client.title")
                .say("be-client.text")
                .foot(page.primary("agree-client"), page.button("withdraw-client"))
                .card("be-client.push");
    }

    /** The reader's own case, open or closed: the one under way before any other. */
    static @Nullable Case own(Scene scene) {
        List<Case> mine = scene.state().cases().stream()
                .filter(each -> each.client().equals(scene.viewer()))
                .toList();
        return mine.isEmpty() ? null : mine.getLast();
    }

    static Card yourReport(Scene scene) {
        Page page = new Page(scene);
        yourReport(page.title("your-report.title"));
        return page.wholeBy(ReadOn.button(page, ReadOn.Of.REPORT, 0)).card("your-report.push");
    }

    static void yourReport(Page page) {
        page.say("your-report.text");
        page.scene()
                .state()
                .followUpOf(page.scene().viewer())
                .ifPresent(own -> own.items().forEach(item -> item(page, item)));
    }

    private static void item(Page page, FollowUp.Item item) {
        page.divider().quote(null, item.aim());
        if (item.by() != null) {
            page.field("plan.by", Text.plain(TalkCards.day(page, item.by())));
        }
        OpeningCards.report(page, item.report());
        String target = Integer.toString(item.number());
        if (page.scene().state().isClosed()) {
            return;
        }
        if (item.shown()) {
            page.choices(page.wording().text("your-report.is-shown"), page.button("report", target));
        } else {
            page.choices(
                    page.wording().text("your-report.hidden"),
                    page.button("report", target),
                    page.button("show", target));
        }
    }

    static Card nudge(Scene scene, WordsId words, int opensAtStage, boolean hidden) {
        Page page = new Page(scene);
        if (hidden) {
            page.title("nudge.hidden-title").say("nudge.hidden-text");
        } else if (opensAtStage >= 0) {
            page.title("nudge.title").say("nudge.text", "stage", Stages.name(page, opensAtStage));
        } else {
            page.title("nudge.title").say("nudge.never");
        }
        own(scene, words).ifPresent(own -> page.quoteText(null, own.id(), own.text()));
        if (hidden) {
            page.foot(page.primary("say-draft", words.value()));
        } else if (opensAtStage >= 0 && scene.format().stages().get(opensAtStage) instanceof Step step) {
            page.foot(page.button("button.keep-for", "drafts", "", Look.PRIMARY, "number", step.number()));
        }
        page.foot(page.button("draft-note", words.value()));
        return page.card("nudge.push");
    }

    static Optional<OwnWords> own(Scene scene, WordsId id) {
        return scene.own().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Silent when nothing waits any more. */
    static Card draftsReady(Scene scene) {
        List<OwnWords> drafts = of(scene, Shelf.DRAFT);
        if (drafts.isEmpty()) {
            return Card.SILENT;
        }
        Page page = new Page(scene);
        page.title("drafts-ready.title", "drafts", drafts.size());
        return drafts(page, drafts, 0).card("drafts-ready.push");
    }

    static List<OwnWords> of(Scene scene, Shelf shelf) {
        return scene.own().stream().filter(each -> each.shelf() == shelf).toList();
    }

    /** From there on, the rest a press away. */
    static Page drafts(Page page, List<OwnWords> drafts, int from) {
        return page.entries(
                drafts.stream().map(draft -> draft(page.scene(), draft)).toList(), from, "drafts");
    }

    /** Say it, change it, make it a note, forget it: nothing is posted without a press. */
    private static List<Block> draft(Scene scene, OwnWords draft) {
        Page page = new Page(scene);
        String target = draft.id().value();
        page.quoteText(null, draft.id(), draft.text());
        List<Button> buttons = new ArrayList<>();
        if (characters(draft) <= Limits.CONTRIBUTION) {
            String say = SpokenCards.handsCards(page) ? "button.hand-card" : "button.say-draft";
            buttons.add(page.button(say, "say-draft", target, Look.PRIMARY));
        }
        // As platforms count: what does not fit the field whole would come back cut.
        if (draft.text().length() <= Limits.FIELD) {
            buttons.add(page.button("edit-draft", target));
        }
        buttons.add(page.button("draft-note", target));
        buttons.add(page.button("button.forget-own", "forget-own", target, Look.QUIET));
        return page.choices(Text.plain(""), buttons).blocks();
    }

    /** As the rules count them: what is too long to be said or to fit a form has no button for it. */
    private static int characters(OwnWords draft) {
        return draft.text().codePointCount(0, draft.text().length());
    }

    static Card kindAsked(Scene scene, String kind) {
        Page page = new Page(scene);
        String label = scene.format().kind(kind).map(page::label).orElse(kind);
        if (!kind.equals(scene.state().floor().kindAsked()) || scene.state().isClosed()) {
            return page.title("kind-asked.answered").card("kind-asked.push");
        }
        return page.title("kind-asked.title", "kind", label)
                .say("kind-asked.text")
                .foot(page.button("button.allow-kind", "allow-kind", "yes", Look.PRIMARY))
                .foot(page.button("button.refuse-kind", "allow-kind", "no", Look.PLAIN))
                .card("kind-asked.push");
    }

    static Card takeOver(Scene scene) {
        Page page = new Page(scene);
        MemberId lead = page.sight().lead();
        String name = lead == null ? "" : scene.firstName(lead);
        if (page.sight().leads()) {
            return page.title(TimekeeperCards.key(page, "take-over", "yours"))
                    .foot(page.primary("panel"))
                    .card("take-over.push");
        }
        if (scene.state().attendance().handover() == null
                || scene.state().attendance().handover().former() != null
                || scene.state().isClosed()) {
            return page.title(TimekeeperCards.key(page, "take-over", "taken"), "name", name)
                    .card("take-over.push");
        }
        return page.title(
                        page.sight().offered()
                                ? "take-over.not-opened"
                                : TimekeeperCards.key(page, "take-over", "title"))
                .say("take-over.text")
                .foot(page.button(TimekeeperCards.key(page, "button", "take-over"), "take-over", "", Look.PRIMARY))
                .card("take-over.push");
    }

    static Card whisper(Scene scene, WordsId words) {
        Page page = new Page(scene).title("whisper.title");
        return page.quote(null, words).card("whisper.push");
    }

    static Card keptAsNote(Scene scene) {
        Page page = new Page(scene).title("kept-as-note.title");
        return page.foot(page.button("notes")).card("kept-as-note.push");
    }

    static Card summaryReady(Scene scene) {
        return new Page(scene).title("summary.ready").say("summary.leaves").card("summary.push");
    }

    static Card summaryToPrint(Scene scene) {
        return new Page(scene).title("summary.to-print").card("summary.push");
    }

    /** What goes and what does not, before the one press that erases. */
    static Card eraseNow(Scene scene) {
        Page page = new Page(scene);
        return page.title("erase-now.title")
                .say("erase-now.text")
                .foot(page.button("button.erase-confirmed", "erase-confirmed", "", Look.DANGER))
                .card("erase.push");
    }

    static Card eraseOffered(Scene scene, int caseNumber) {
        Page page = new Page(scene);
        return page.title("erase.title")
                .say("erase.text")
                .foot(page.button("button.erase-case", "erase-case", Integer.toString(caseNumber), Look.DANGER))
                .card("erase.push");
    }
}
