package org.codevbot.core.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.announcement.GroupScene;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Entry.Matter;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * Where a group itself is asked about, with or without a session: cards and forms are shown here, what changes
 * something goes to {@link GroupWork} in one transaction, and the platform is asked before it.
 */
final class Reception {
    private final Tries tries;
    private final Whereabouts whereabouts;
    private final GroupWork work;
    private final StoredScenes scenes;
    private final Directories directories;
    private final Catalog catalog;
    private final Composer composer;
    private final Replies replies;
    private final Boundary.Watch watch;

    Reception(
            Tries tries,
            Whereabouts whereabouts,
            GroupWork work,
            StoredScenes scenes,
            Directories directories,
            Catalog catalog,
            Composer composer,
            Replies replies,
            Boundary.Watch watch) {
        this.tries = tries;
        this.whereabouts = whereabouts;
        this.work = work;
        this.scenes = scenes;
        this.directories = directories;
        this.catalog = catalog;
        this.composer = composer;
        this.replies = replies;
        this.watch = watch;
    }

    /** The group that is asked about, whoever asks as far as known there, and its newest session. */
    private record Here(
            @Nullable Group group,
            @Nullable Member known,
            @Nullable SessionState session) {
        static final Here NOWHERE = new Here(null, null, null);

        /** Whoever asks, if a member who has not left. */
        Optional<Member> member() {
            return Optional.ofNullable(known).filter(each -> !each.left());
        }

        boolean open() {
            return session != null && !session.isClosed();
        }

        Handled with(Answer answer) {
            return new Handled(answer, group, session, known == null ? null : known.id());
        }
    }

    /** Whether it is a matter of the group; a word for the session is one where a member types it between two. */
    boolean takes(Asking asking, Desk.Request request) {
        return matter(request).isPresent() && (request.entry().meaning() instanceof Meaning.OfGroup || between(asking));
    }

    private static Optional<Matter> matter(Desk.Request request) {
        return switch (request.entry().meaning()) {
            case Meaning.OfGroup ofGroup -> Optional.of(ofGroup.matter());
            // A button drawn in a session stays that session's.
            case Meaning.Does does ->
                Optional.ofNullable(does.between())
                        .filter(ignored -> request.action().stamp() == null);
            case Meaning.Shows ignored -> Optional.empty();
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
            return refused(asking, here, request, fault.sentence(), fault.field());
        }
        return switch (matter(request).orElseThrow()) {
            case SEE -> see(asking, here);
            case FOUND -> found(asking, here, request);
            case RULES -> rules(asking, here);
            case JOIN -> join(asking, here, request);
            case LET_IN ->
                here.group() == null
                        ? nowhere(asking, here)
                        : written(
                                asking, () -> work.letIn(asking, request.args().target()));
            case CHANGE -> change(asking, here, request);
            case LEAVE ->
                here.member().isEmpty()
                        ? nowhere(asking, here)
                        : replies.word(here.with(new Answer.OfGroup(GroupView.LEAVE)));
            case LEFT -> here.member().isEmpty() ? nowhere(asking, here) : written(asking, () -> work.leave(asking));
            case START -> start(asking, here, request);
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
        Member known = here.known();
        if (group == null) {
            return found(asking, here, new Desk.Request(entry("found-group")));
        }
        if (known == null || (known.left() && !known.id().equals(group.organiser()))) {
            return about(asking, group);
        }
        return known.left() || here.session() == null
                ? replies.word(here.with(new Answer.OfGroup(GroupView.GROUP)))
                : replies.view(here.with(new Answer.Quiet()), Entry.Who.MEMBER, Entry.View.GROUP, "");
    }

    private Reply rules(Asking asking, Here here) {
        Group group = here.group();
        if (group == null) {
            return nowhere(asking, here);
        }
        boolean accepted = here.member()
                .filter(member -> member.accepted().contains(group.format().code()))
                .isPresent();
        return accepted ? told(here, Sentence.ALREADY_MEMBER) : about(asking, group);
    }

    private Reply about(Asking asking, Group group) {
        return scene(asking, group)
                .<Reply>map(scene -> new Reply.Done(composer.group(GroupView.ABOUT, scene)))
                .orElseGet(() -> new Reply.Done(null));
    }

    /** In the language of whoever asks, a member or not. */
    private Optional<GroupScene> scene(Asking asking, Group group) {
        Optional<Member> known = group.known(asking.person());
        Optional<GroupScene> scene =
                tries.read(() -> scenes.scene(group, known.map(Member::id).orElse(null)));
        return known.isPresent()
                ? scene
                : scene.map(there -> directories
                        .profile(asking.person())
                        .map(profile -> there.in(profile.language()))
                        .orElse(there));
    }

    private Reply found(Asking asking, Here here, Desk.Request request) {
        String channel = asking.where().channel();
        if (here.group() != null) {
            return refused(asking, here, request, Sentence.GROUP_THERE, null);
        }
        if (channel == null) {
            return refused(asking, here, request, Sentence.FOUND_IN_CHANNEL, null);
        }
        Optional<Sentence> closed = switch (directories.openness(asking.space(), channel)) {
            case PRIVATE -> Optional.empty();
            case PUBLIC -> Optional.of(Sentence.PUBLIC_CHANNEL);
            case NOT_IN -> Optional.of(Sentence.BOT_NOT_IN);
            case UNKNOWN -> Optional.of(Sentence.PLATFORM_SILENT);
        };
        Optional<Directory.Profile> profile = directories.profile(asking.person());
        if (closed.isPresent() || profile.isEmpty()) {
            return refused(asking, here, request, closed.orElse(Sentence.PLATFORM_SILENT), null);
        }
        return request.entry().complete(request.args())
                ? written(asking, () -> work.found(asking, profile.get(), request.args()))
                : new Reply.Fill(founding(asking, request, profile.get().language()));
    }

    private Form founding(Asking asking, Desk.Request request, Language language) {
        return composer.founding(
                request.entry(),
                Action.of(request.entry().name(), null),
                language,
                work.formats(asking.space()),
                request.args().values());
    }

    private Reply join(Asking asking, Here here, Desk.Request request) {
        Group group = here.group();
        if (group == null) {
            return nowhere(asking, here);
        }
        if (!request.entry().complete(request.args())) {
            return rules(asking, here) instanceof Reply.Done done
                            && here.member().isPresent()
                            && accepted(here)
                    ? done
                    : form(asking, group, request);
        }
        Optional<Directory.Profile> profile = directories.profile(asking.person());
        return profile.isEmpty()
                ? refused(asking, here, request, Sentence.PLATFORM_SILENT, null)
                : written(asking, () -> work.join(asking, profile.get(), request.args()), request);
    }

    private static boolean accepted(Here here) {
        Group group = here.group();
        return group != null
                && here.member()
                        .filter(member ->
                                member.accepted().contains(group.format().code()))
                        .isPresent();
    }

    private Reply change(Asking asking, Here here, Desk.Request request) {
        Group group = here.group();
        Member known = here.known();
        if (group == null) {
            return nowhere(asking, here);
        }
        if (known == null || !group.isRunBy(known.id())) {
            return refused(asking, here, request, Sentence.RUN_BY_OTHERS, null);
        }
        return request.entry().complete(request.args())
                ? written(asking, () -> work.change(asking, request.args()), request)
                : form(asking, group, request);
    }

    private Reply start(Asking asking, Here here, Desk.Request request) {
        Group group = here.group();
        Member member = here.member().orElse(null);
        if (group == null || member == null) {
            return nowhere(asking, here);
        }
        if (here.open()) {
            return replies.word(here.with(new Answer.Offered()));
        }
        Optional<Answer> barred = tries.read(() -> work.barred(group, member.id()));
        if (barred.isPresent()) {
            return replies.word(here.with(barred.get()));
        }
        Desk.Request asked = new Desk.Request(entry("new-session"), request.action(), request.args(), List.of(), null);
        return asked.entry().complete(asked.args())
                ? written(asking, () -> work.start(asking, asked.args()))
                : form(asking, group, new Desk.Request(entry("new-session")));
    }

    private Reply form(Asking asking, Group group, Desk.Request request) {
        return scene(asking, group)
                .<Reply>map(scene -> new Reply.Fill(form(asking, scene, request)))
                .orElseGet(() -> new Reply.Done(null));
    }

    private Form form(Asking asking, GroupScene scene, Desk.Request request) {
        Map<String, String> filled = new LinkedHashMap<>(request.args().values());
        GroupScene offered = new GroupScene(
                scene.group(),
                scene.format(),
                scene.now(),
                scene.viewer(),
                scene.language(),
                scene.formal(),
                work.formats(asking.space()));
        return composer.groupForm(request.entry(), Action.of(request.entry().name(), null), offered, filled);
    }

    private Reply written(Asking asking, Supplier<Handled> change) {
        Handled handled = tries.write(() -> work.once(asking, change));
        watch.at(Boundary.AFTER_COMMIT);
        return replies.word(handled);
    }

    /** What was refused comes back with its form, filled. */
    private Reply written(Asking asking, Supplier<Handled> change, Desk.Request request) {
        Reply reply = written(asking, change);
        Group group = here(asking).group();
        if (group == null || !(reply instanceof Reply.Refused refused) || refused.field() == null) {
            return reply;
        }
        return scene(asking, group)
                .<Reply>map(scene -> new Reply.Refused(refused.card(), refused.field(), form(asking, scene, request)))
                .orElse(reply);
    }

    private Reply nowhere(Asking asking, Here here) {
        Sentence none = asking.group() == null ? Sentence.NO_GROUP_HERE : Sentence.NOT_IN_GROUP;
        Sentence sentence = here.group() == null ? none : Sentence.NOT_A_MEMBER;
        return new Reply.Refused(card(asking, here, sentence), null, null);
    }

    private Reply told(Here here, Sentence sentence) {
        return replies.word(here.with(new Answer.Told(sentence, "")));
    }

    private Reply refused(Asking asking, Here here, Desk.Request request, Sentence sentence, @Nullable String field) {
        Card card = card(asking, here, sentence);
        Group group = here.group();
        if (field == null) {
            return new Reply.Refused(card, null, null);
        }
        Optional<Form> form = group == null
                ? directories.profile(asking.person()).map(profile -> founding(asking, request, profile.language()))
                : scene(asking, group).map(scene -> form(asking, scene, request));
        return new Reply.Refused(card, field, form.orElse(null));
    }

    /** In the language of whoever asks, as far as the group or the platform tells. */
    private Card card(Asking asking, Here here, Sentence sentence) {
        if (here.known() != null) {
            return composer.sentence(
                    sentence, here.known().language(), here.known().formal(), "");
        }
        return directories
                .profile(asking.person())
                .map(profile -> composer.sentence(sentence, profile.language(), false, ""))
                .orElseGet(() -> composer.sentence(sentence, ""));
    }

    private Entry entry(String name) {
        return catalog.find(name).orElseThrow();
    }
}
