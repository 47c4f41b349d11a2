package org.codevbot.core.handling;

import java.util.Optional;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.announcement.GroupScene;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.persistence.GroupRows;
import org.jspecify.annotations.Nullable;

/** Words what somebody is answered about a group, a member or not: the platform is asked for a stranger's language. */
final class GroupReplies {
    private final Tries tries;
    private final StoredScenes scenes;
    private final GroupFormats formats;
    private final Directories directories;
    private final Whereabouts whereabouts;
    private final Readers readers;
    private final Composer composer;

    GroupReplies(
            Tries tries,
            StoredScenes scenes,
            GroupFormats formats,
            Directories directories,
            Whereabouts whereabouts,
            Readers readers,
            Composer composer) {
        this.tries = tries;
        this.scenes = scenes;
        this.formats = formats;
        this.directories = directories;
        this.whereabouts = whereabouts;
        this.readers = readers;
        this.composer = composer;
    }

    /** What the group is, to somebody who may join it. */
    Reply about(Asking asking, Group group) {
        return scene(asking, group)
                .<Reply>map(scene -> new Reply.Done(composer.group(GroupView.ABOUT, scene)))
                .orElseGet(() -> new Reply.Done(null));
    }

    Reply form(Asking asking, Group group, Desk.Request request) {
        return filled(asking, group, request).<Reply>map(Reply.Fill::new).orElseGet(() -> new Reply.Done(null));
    }

    /** The form as it was filled. */
    Optional<Form> filled(Asking asking, Group group, Desk.Request request) {
        return scene(asking, group).map(scene -> {
            GroupScene offered = scene.offering(formats.offered(asking.space()));
            Action action = Action.of(request.entry().name(), null);
            return composer.groupForm(
                    request.entry(), action, offered, request.args().values());
        });
    }

    Form founding(Asking asking, Desk.Request request, Language language) {
        return composer.founding(
                request.entry(),
                Action.of(request.entry().name(), null),
                language,
                formats.offered(asking.space()),
                request.args().values());
    }

    /** A sentence to somebody who is no member. */
    Reply told(Asking asking, Group group, Sentence sentence) {
        return new Reply.Done(card(asking, group, sentence));
    }

    /** No group, or none of whoever asks: what to do, or what happened to whoever is in it no longer. */
    Reply nowhere(Asking asking, Here here) {
        Optional<Group> former = here.group() == null
                ? tries.read(() -> whereabouts.former(asking, false).map(GroupRows.Kept::group))
                : Optional.empty();
        Sentence none = asking.group() == null ? Sentence.NO_GROUP_HERE : Sentence.NOT_IN_GROUP;
        return former.<Reply>map(group -> new Reply.Refused(
                        composer.away(group, group.known(asking.person()).orElseThrow(), false), null, null))
                .orElseGet(() -> refused(asking, here.group(), here.group() == null ? none : Sentence.NOT_A_MEMBER));
    }

    /** What is refused says why, and what to do. */
    Reply refused(Asking asking, @Nullable Group group, Sentence sentence) {
        return new Reply.Refused(card(asking, group, sentence), null, null);
    }

    /** The field at fault is named, and the form comes back as it was filled. */
    Reply faulty(Asking asking, @Nullable Group group, Desk.Request request, Desk.Fault fault) {
        Optional<Form> form = group == null
                ? directories
                        .profile(asking.person())
                        .get()
                        .map(profile -> founding(asking, request, profile.language()))
                : filled(asking, group, request);
        return new Reply.Refused(
                card(asking, group, notKept(fault.sentence()), fault.limit()), fault.field(), form.orElse(null));
    }

    /** What a group's form holds is no draft. */
    private static Sentence notKept(Sentence sentence) {
        return sentence == Sentence.TOO_LONG ? Sentence.FIELD_TOO_LONG : sentence;
    }

    private Card card(Asking asking, @Nullable Group group, Sentence sentence) {
        return card(asking, group, sentence, "");
    }

    /** In the language of whoever asks, as far as the group or the platform tells. */
    private Card card(Asking asking, @Nullable Group group, Sentence sentence, String given) {
        Optional<Member> known = group == null ? Optional.empty() : group.known(asking.person());
        String detail = group == null ? given : Replies.shown(group, sentence, given);
        return known.map(member -> composer.sentence(sentence, member.language(), member.formal(), detail))
                .or(() -> readers.of(asking.person())
                        .get()
                        .map(reader -> composer.sentence(sentence, reader.language(), reader.formal(), detail)))
                .orElseGet(() -> composer.sentence(sentence, detail));
    }

    private Optional<GroupScene> scene(Asking asking, Group group) {
        Optional<Member> known = group.known(asking.person());
        Optional<GroupScene> scene =
                tries.read(() -> scenes.scene(group, known.map(Member::id).orElse(null)));
        return known.isPresent()
                ? scene
                : scene.map(there -> directories
                        .profile(asking.person())
                        .get()
                        .map(profile -> there.in(profile.language()))
                        .orElse(there));
    }
}
