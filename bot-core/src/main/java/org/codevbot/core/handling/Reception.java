package org.codevbot.core.handling;

import java.util.Optional;
import java.util.function.Supplier;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Entry.Matter;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;

/**
 * Where a group itself is asked about, with or without a session: cards and forms are shown at once, what changes
 * something happens in one transaction, and the platform is asked before it.
 */
final class Reception {
    private final Tries tries;
    private final Whereabouts whereabouts;
    private final GroupDesk desk;
    private final GroupWork work;
    private final Beginning beginning;
    private final Directories directories;
    private final Seclusion seclusion;
    private final Catalog catalog;
    private final Replies replies;
    private final GroupReplies words;
    private final Boundary.Watch watch;

    Reception(
            Tries tries,
            Whereabouts whereabouts,
            GroupDesk desk,
            GroupWork work,
            Beginning beginning,
            Directories directories,
            Catalog catalog,
            Replies replies,
            GroupReplies words,
            Boundary.Watch watch) {
        this.tries = tries;
        this.whereabouts = whereabouts;
        this.desk = desk;
        this.work = work;
        this.beginning = beginning;
        this.directories = directories;
        this.seclusion = new Seclusion(directories);
        this.catalog = catalog;
        this.replies = replies;
        this.words = words;
        this.watch = watch;
    }

    /** Whether it is a matter of the group; a word for the session is one where a member types it between two. */
    boolean takes(Asking asking, Desk.Request request) {
        return matter(request)
                .filter(matter -> switch (matter) {
                    case NOW -> asking.where().channel() != null && idle(asking);
                    case START, LEAVE -> !(request.entry().meaning() instanceof Meaning.Does) || between(asking);
                    case SEE, FOUND, RULES, JOIN, LET_IN, CHANGE, CONTACT, TAKE_LEAD, LEFT, SETTINGS -> true;
                })
                .isPresent();
    }

    /** A group that has not met yet: there is no session to show, not even a former one. */
    private boolean idle(Asking asking) {
        Here here = here(asking);
        return here.group() != null && here.session() == null;
    }

    private static Optional<Matter> matter(Desk.Request request) {
        return switch (request.entry().meaning()) {
            case Meaning.OfGroup ofGroup -> Optional.of(ofGroup.matter());
            case Meaning.Shows shows -> Optional.ofNullable(shows.between());
            // A button drawn in a session stays that session's.
            case Meaning.Does does ->
                Optional.ofNullable(does.between())
                        .filter(ignored -> request.action().stamp() == null);
            case Meaning.OfOwn ignored -> Optional.empty();
            case Meaning.SaysDraft ignored -> Optional.empty();
        };
    }

    private boolean between(Asking asking) {
        Here here = here(asking);
        return here.member().isPresent() && !here.open();
    }

    Reply asked(Asking asking, Desk.Request request) {
        Here here = here(asking);
        Desk.Fault fault = request.fault();
        if (fault != null) {
            return words.faulty(asking, here.group(), request, fault);
        }
        return switch (matter(request).orElseThrow()) {
            case SEE, NOW -> see(asking, here);
            case FOUND -> found(asking, here, request);
            case RULES -> rules(asking, here);
            case JOIN -> join(asking, here, request);
            case LET_IN -> letIn(asking, here, request);
            case CHANGE -> change(asking, here, request, () -> work.change(asking, request.args()));
            case CONTACT -> change(asking, here, request, () -> work.contact(asking, request.args()));
            case TAKE_LEAD ->
                here.member().isPresent()
                        ? written(asking, request, () -> beginning.takeLead(asking))
                        : words.nowhere(asking, here);
            case LEAVE ->
                here.member().isPresent()
                        ? replies.word(here.with(new Answer.OfGroup(GroupView.LEAVE)))
                        : words.nowhere(asking, here);
            case LEFT ->
                here.known() != null || asking.group() != null
                        ? written(asking, request, () -> work.leave(asking))
                        : words.nowhere(asking, here);
            case START -> start(asking, here, request);
            case SETTINGS -> settings(asking, here, request);
        };
    }

    private Here here(Asking asking) {
        return tries.read(() -> whereabouts
                .groupOrRun(asking, false)
                .map(kept -> here(asking, kept))
                .orElse(Here.NOWHERE));
    }

    private Here here(Asking asking, GroupRows.Kept kept) {
        return new Here(
                kept.group(),
                kept.group().known(asking.person()).orElse(null),
                whereabouts.session(kept, false).map(SessionRows.Kept::state).orElse(null));
    }

    /** What the group is, to whom it is theirs; to anybody else what it takes to join; nothing yet: founding one. */
    private Reply see(Asking asking, Here here) {
        Group group = here.group();
        if (group == null) {
            return found(asking, here, new Desk.Request(entry("found-group")));
        }
        if (here.waits()) {
            return told(here, Sentence.DOUBT_WAITS);
        }
        if (here.member().isPresent() && here.session() != null) {
            return replies.view(here.with(new Answer.Quiet()), Entry.Who.MEMBER, Entry.View.GROUP, "");
        }
        return here.member().isPresent() || here.runs()
                ? replies.word(here.with(new Answer.OfGroup(GroupView.GROUP)))
                : words.about(asking, group);
    }

    private Reply found(Asking asking, Here here, Desk.Request request) {
        String channel = asking.where().channel();
        boolean complete = request.entry().complete(request.args());
        if (here.group() != null) {
            return complete
                    ? written(asking, request, () -> desk.there(asking))
                    : words.refused(asking, here.group(), Sentence.GROUP_THERE);
        }
        if (channel == null) {
            return words.refused(asking, null, Sentence.FOUND_IN_CHANNEL);
        }
        Supplier<Optional<Sentence>> against = seclusion.againstFounding(asking, channel);
        Supplier<Optional<Directory.Profile>> known = directories.profile(asking.person());
        Optional<Sentence> closed = against.get();
        Optional<Directory.Profile> profile = known.get();
        if (closed.isPresent() || profile.isEmpty()) {
            return words.refused(asking, null, closed.orElse(Sentence.PLATFORM_SILENT));
        }
        return complete
                ? written(asking, request, () -> work.found(asking, profile.get(), request.args()))
                : new Reply.Fill(words.founding(asking, request, profile.get().language()));
    }

    private Reply rules(Asking asking, Here here) {
        Group group = here.group();
        if (group == null) {
            return words.nowhere(asking, here);
        }
        if (here.waits()) {
            return told(here, Sentence.DOUBT_WAITS);
        }
        return here.accepted() ? told(here, Sentence.ALREADY_MEMBER) : words.about(asking, group);
    }

    private Reply join(Asking asking, Here here, Desk.Request request) {
        Group group = here.group();
        if (group == null) {
            return words.nowhere(asking, here);
        }
        if (!request.entry().complete(request.args())) {
            return here.accepted() ? told(here, Sentence.ALREADY_MEMBER) : words.form(asking, group, request);
        }
        Optional<Directory.Profile> profile =
                directories.profile(asking.person()).get();
        return profile.isEmpty()
                ? words.refused(asking, group, Sentence.PLATFORM_SILENT)
                : written(asking, request, () -> work.join(asking, profile.get(), request.args()));
    }

    private Reply letIn(Asking asking, Here here, Desk.Request request) {
        return here.group() == null
                ? words.nowhere(asking, here)
                : written(
                        asking, request, () -> work.letIn(asking, request.args().target()));
    }

    private Reply change(Asking asking, Here here, Desk.Request request, Supplier<Handled> change) {
        Group group = here.group();
        if (group == null) {
            return words.nowhere(asking, here);
        }
        if (!here.runs()) {
            return words.refused(asking, group, Sentence.RUN_BY_OTHERS);
        }
        return request.entry().complete(request.args())
                ? written(asking, request, change)
                : words.form(asking, group, request);
    }

    private Reply start(Asking asking, Here here, Desk.Request request) {
        Group group = here.group();
        Member member = here.member().orElse(null);
        if (group == null || member == null) {
            return words.nowhere(asking, here);
        }
        Optional<Sentence> against = seclusion.against(group, request);
        if (against.isPresent()) {
            return words.refused(asking, group, against.get());
        }
        // Typed, it is a word of the session and has no field: the form is another entry's.
        if (request.entry().hasForm() && request.entry().complete(request.args())) {
            return written(asking, request, () -> beginning.start(asking, request.args()));
        }
        if (here.open()) {
            return replies.word(here.with(new Answer.Offered()));
        }
        Optional<Answer> barred = tries.read(() -> beginning.barred(group, member.id()));
        return barred.map(answer -> replies.word(here.with(answer)))
                .orElseGet(() -> words.form(asking, group, new Desk.Request(entry("new-session"))));
    }

    /** Nothing begins or goes on where everybody can come in and read; what it says, where that is asked for. */
    Optional<Reply> open(Asking asking, Desk.Request request) {
        Here here = Seclusion.concerns(request) ? here(asking) : Here.NOWHERE;
        Group group = here.group();
        return group == null || here.member().isEmpty()
                ? Optional.empty()
                : seclusion.against(group, request).map(sentence -> words.refused(asking, group, sentence));
    }

    /** To somebody of another workspace, who sees the channel and is in no group of this one. */
    Reply elsewhere(Asking asking) {
        return words.refused(asking, null, Sentence.FROM_ELSEWHERE);
    }

    /** A person's own, in this group. */
    private Reply settings(Asking asking, Here here, Desk.Request request) {
        Group group = here.group();
        if (group == null || here.member().isEmpty()) {
            return words.nowhere(asking, here);
        }
        return request.entry().complete(request.args())
                ? written(asking, request, () -> work.settings(asking, request.args()))
                : words.form(asking, group, request);
    }

    /** In one transaction; what was refused for a field comes back with its form, filled. */
    private Reply written(Asking asking, Desk.Request request, Supplier<Handled> change) {
        Handled handled = tries.write(() -> desk.once(asking, change));
        watch.at(Boundary.AFTER_COMMIT);
        Group group = handled.group();
        if (handled.answer() instanceof Answer.Denied denied && denied.field() != null) {
            return words.faulty(asking, group, request, new Desk.Fault(denied.sentence(), denied.field()));
        }
        return handled.answer() instanceof Answer.Told told && group != null && handled.member() == null
                ? words.told(asking, group, told.sentence())
                : replies.word(handled);
    }

    /** Somebody has come into the channel: what it takes to join, in that person's language. */
    Reply invited(Incoming.Joined joined, Group group) {
        return words.about(new Asking(joined.space(), joined.delivery(), joined.person(), joined.where()), group);
    }

    private Reply told(Here here, Sentence sentence) {
        return replies.word(here.with(new Answer.Told(sentence, "")));
    }

    private Entry entry(String name) {
        return catalog.find(name).orElseThrow();
    }
}
