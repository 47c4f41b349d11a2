package org.codevbot.core.handling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.announcement.Reader;
import org.codevbot.core.catalog.Checkup.Finding;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Home;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.outbox.DeadLetters;

/**
 * Private cards to look at: those of a session, and those that anybody may ask for, in a session or without one, in a
 * group or in none. What a platform has to be asked is asked between the reading and the wording.
 */
final class Looks {
    private final Tries tries;
    private final Counter counter;
    private final Replies replies;
    private final Homes homes;
    private final Outside outside;
    private final Readers readers;
    private final StoredScenes scenes;
    private final DeadLetters letters;
    private final Composer composer;
    private final Clock clock;

    Looks(
            Tries tries,
            Counter counter,
            Replies replies,
            Homes homes,
            Outside outside,
            Readers readers,
            StoredScenes scenes,
            DeadLetters letters,
            Composer composer,
            Clock clock) {
        this.tries = tries;
        this.counter = counter;
        this.replies = replies;
        this.homes = homes;
        this.outside = outside;
        this.readers = readers;
        this.scenes = scenes;
        this.letters = letters;
        this.composer = composer;
        this.clock = clock;
    }

    Reply look(Asking asking, Desk.Request request, View view) {
        Handled here = tries.read(() -> counter.find(asking, false));
        Optional<Reply> own = former(here, request, view);
        if (own.isPresent()) {
            return own.get();
        }
        return switch (view) {
            case HOME -> home(asking, request.args().target().equals(Home.PAGE.target()));
            case PRIVACY -> privacy(asking, here);
            case DOCTOR -> doctor(asking, here);
            case HELP ->
                here.state() == null
                        ? help(asking, here)
                        : replies.view(here, request.entry().who(), view, "");
            case NOTES ->
                here.state() == null
                        ? notes(here, request)
                        : replies.view(
                                here,
                                request.entry().who(),
                                view,
                                request.args().target());
            case NOW ->
                here.state() == null && asking.where().direct()
                        ? home(asking, false)
                        : replies.view(here, request.entry().who(), view, "");
            case MEMO, STATUS, PANEL, NOTEBOOK, DRAFTS, SUBJECTS, CONTRACT, READ_ON, GROUP, SPONSOR, ERASE ->
                replies.view(here, request.entry().who(), view, request.args().target());
        };
    }

    /** What is theirs, to whoever is in the group no longer. */
    private Optional<Reply> former(Handled here, Desk.Request request, View view) {
        boolean own = switch (view) {
            case NOTES, DRAFTS, NOTEBOOK, CONTRACT, READ_ON -> true;
            case NOW, HELP, MEMO, STATUS, PANEL, SUBJECTS, GROUP, SPONSOR, DOCTOR, HOME, PRIVACY, ERASE -> false;
        };
        Group group = here.group();
        return own && group != null
                ? here.former()
                        .map(member -> new Reply.Done(composer.belongings(
                                group,
                                member,
                                tries.read(() -> scenes.belongings(group, member.id())),
                                view == View.NOTES ? request.args().target() : "")))
                : Optional.empty();
    }

    private Reply home(Asking asking, boolean stays) {
        Homes.Page page = tries.read(() -> homes.page(asking.person()));
        return page.reader(asking.person())
                .<Reply>map(reader -> new Reply.Done(
                        stays
                                ? composer.homePage(reader, page.rooms(), page.waiting())
                                : composer.home(reader, page.rooms(), page.waiting())))
                .orElseGet(() ->
                        toAnybody(readers.of(asking.person()), reader -> composer.home(reader, List.of(), List.of())));
    }

    /** A group's own card to its members only; anybody else reads what is true of every group. */
    private Reply privacy(Asking asking, Handled here) {
        Group group = here.group();
        MemberId member = here.member();
        if (group == null || member == null) {
            return toAnybody(
                    readers.of(asking.person()), reader -> composer.privacy(reader, null, Directory.Openness.UNKNOWN));
        }
        Directory.Openness seen =
                outside.openness(group.space(), group.channel()).get();
        return new Reply.Done(composer.privacy(reader(group, member), group, seen));
    }

    private Reply doctor(Asking asking, Handled here) {
        Group group = here.group();
        MemberId member = here.member();
        String place = asking.where().channel();
        if (group == null || member == null) {
            Supplier<List<Finding>> findings = outside.findings(asking.space(), place);
            Supplier<Optional<Reader>> language = readers.of(asking.person());
            return toAnybody(language, reader -> composer.doctor(reader, null, clock.instant(), findings.get()));
        }
        Supplier<List<Finding>> asked = outside.findings(asking.space(), place == null ? group.channel() : place);
        List<Finding> findings = new ArrayList<>(asked.get());
        if (letters.leftUnerased(group.id())) {
            findings.add(new Finding.NotErased());
        }
        return new Reply.Done(replies.scene(here)
                .map(scene -> composer.doctor(scene, findings))
                .orElseGet(() -> composer.doctor(reader(group, member), group, clock.instant(), findings)));
    }

    private Reply help(Asking asking, Handled here) {
        Group group = here.group();
        MemberId member = here.member();
        return group == null || member == null
                ? toAnybody(readers.of(asking.person()), composer::help)
                : new Reply.Done(composer.help(reader(group, member)).in(group.id()));
    }

    private Reply notes(Handled here, Desk.Request request) {
        Group group = here.group();
        MemberId member = here.member();
        if (group == null || member == null) {
            return replies.word(here);
        }
        return new Reply.Done(composer.notes(
                reader(group, member),
                group,
                tries.read(() -> scenes.own(group, member)),
                request.args().target()));
    }

    private static Reader reader(Group group, MemberId member) {
        return Reader.of(group, group.member(member).orElse(null));
    }

    /** In the language that is known of the person, else in every language. */
    private static Reply toAnybody(Supplier<Optional<Reader>> known, Function<Reader, Card> card) {
        Optional<Reader> reader = known.get();
        if (reader.isPresent()) {
            return new Reply.Done(card.apply(reader.get()));
        }
        return new Reply.Done(
                Card.both(card.apply(new Reader(Language.FR, true)), card.apply(new Reader(Language.EN, true))));
    }
}
