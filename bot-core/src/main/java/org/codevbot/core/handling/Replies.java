package org.codevbot.core.handling;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.announcement.GroupScene;
import org.codevbot.core.announcement.Reader;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.outbox.Missed;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** Words an answer for the person who asked, after the commit. */
final class Replies {
    private static final Set<Sentence> NAMES_THE_GROUP = Set.of(
            Sentence.NO_LONGER_IN, Sentence.NOTE_KEPT_IN, Sentence.JOINED, Sentence.LEFT_GROUP, Sentence.GROUP_CHANGED);

    /** Rules that speak of one thing that was filled in, by the names which its field may have. */
    private static final Map<Refusal, Set<String>> FIELDS = Map.of(
            Refusal.ONE_OR_TWO_TYPES, Set.of("types"),
            Refusal.KIND_NOT_OPEN, Set.of("kind"),
            Refusal.DAY_IS_PAST, Set.of("by", "day"),
            Refusal.DAY_TOO_FAR, Set.of("by", "day"),
            Refusal.BALLOT_SAYS_OTHERWISE, Set.of(Entry.TARGET),
            Refusal.ONE_CASE_EACH, Set.of(Entry.TARGET));

    private final Composer composer;
    private final Catalog catalog;
    private final StoredScenes scenes;
    private final Missed missed;
    private final Whereabouts whereabouts;
    private final Readers readers;

    Replies(
            Composer composer,
            Catalog catalog,
            StoredScenes scenes,
            Missed missed,
            Whereabouts whereabouts,
            Readers readers) {
        this.composer = composer;
        this.catalog = catalog;
        this.scenes = scenes;
        this.missed = missed;
        this.whereabouts = whereabouts;
        this.readers = readers;
    }

    /** What the person missed because direct messages are closed, where the answer has nothing to say itself. */
    Optional<Announcement> missed(Handled handled) {
        Group group = handled.group();
        MemberId member = handled.member();
        return handled.answer() instanceof Answer.Quiet && group != null && member != null
                ? missed.take(group.id(), member)
                : Optional.empty();
    }

    /** The answer to a press, or what was missed. */
    Reply pressed(Handled handled, Optional<Announcement> missed) {
        return missed.isEmpty()
                ? word(handled)
                : new Reply.Done(missed.flatMap(what -> card(what, handled)).orElse(null));
    }

    private Optional<Card> card(Announcement what, Handled handled) {
        SessionId session = what.session();
        if (session != null) {
            return scenes.scene(session, handled.member()).map(scene -> composer.card(what, scene));
        }
        return what instanceof Announcement.OfGroup ofGroup
                ? groupScene(handled).map(scene -> composer.card(ofGroup, scene))
                : Optional.empty();
    }

    private Optional<GroupScene> groupScene(Handled handled) {
        Group group = handled.group();
        return group == null ? Optional.empty() : scenes.scene(group, handled.member());
    }

    /** To whoever asked for it: where nobody leads, the button stands in the channel for all. */
    private Card offered(Scene scene) {
        return scene.state().attendance().facilitator() == null
                ? composer.sentence(Sentence.OFFERED_TO_ALL, scene.language(), scene.formal(), "")
                : composer.card(new Announcement.SessionOffered(scene.state().id()), scene);
    }

    Reply word(Handled handled) {
        return switch (handled.answer()) {
            case Answer.Quiet ignored -> new Reply.Done(null);
            case Answer.Told told ->
                new Reply.Done(
                        told.sentence() == Sentence.NOTE_KEPT_IN
                                        && !told.detail().isEmpty()
                                ? noted(handled, new WordsId(told.detail()))
                                : sentence(handled, told.sentence(), told.detail()));
            case Answer.Denied denied ->
                new Reply.Refused(
                        denied(handled, denied),
                        denied.field(),
                        scene(handled)
                                .map(scene -> form(denied.refill(), scene))
                                .orElse(null));
            case Answer.Refused refused ->
                scene(handled).<Reply>map(scene -> refused(refused, scene)).orElseGet(() -> lost(handled));
            case Answer.Asked asked ->
                scene(handled)
                        .<Reply>map(scene -> new Reply.Done(composer.question(asked.question(), scene)))
                        .orElseGet(() -> lost(handled));
            case Answer.OfGroup ofGroup ->
                groupScene(handled)
                        .<Reply>map(scene -> new Reply.Done(composer.group(ofGroup.view(), scene)))
                        .orElseGet(() -> lost(handled));
            case Answer.Offered ignored ->
                scene(handled)
                        .<Reply>map(scene -> new Reply.Done(offered(scene)))
                        .orElseGet(() -> lost(handled));
            case Answer.Fill fill ->
                scene(handled)
                        .map(scene -> form(fill.refill(), scene))
                        .<Reply>map(Reply.Fill::new)
                        .orElseGet(() -> lost(handled));
        };
    }

    /** A private card to look at, for whom the entry is meant. */
    Reply view(Handled handled, Entry.Who who, Entry.View view, String target) {
        Optional<Scene> scene = scene(handled);
        MemberId member = handled.member();
        if (scene.isEmpty() || member == null) {
            return word(handled);
        }
        Optional<Sentence> barred = Admission.refusal(who, scene.get().state(), member);
        return barred.isPresent()
                ? word(handled.with(new Answer.Denied(barred.get(), "", null, null)))
                : new Reply.Done(composer.view(view, target, scene.get()));
    }

    /** The entry's form, filled with what came, for whom the entry is meant. */
    Reply fill(Handled handled, Desk.Request request) {
        Optional<Scene> scene = scene(handled);
        MemberId member = handled.member();
        if (scene.isEmpty() && member != null && request.entry().meaning() instanceof Meaning.OfOwn) {
            return groupScene(handled)
                    .<Reply>map(group -> new Reply.Fill(composer.groupForm(
                            request.entry(),
                            request.action(),
                            group,
                            Map.of(Entry.TARGET, request.args().target()))))
                    .orElseGet(() -> word(handled));
        }
        if (scene.isEmpty() || member == null) {
            return word(handled);
        }
        Optional<Sentence> barred =
                Admission.refusal(request.entry().who(), scene.get().state(), member);
        if (barred.isPresent()) {
            return word(handled.with(new Answer.Denied(barred.get(), "", null, null)));
        }
        Optional<Refusal> early = Admission.beforeForm(
                request.entry(), scene.get().state(), scene.get().format(), member);
        if (early.isPresent() && request.texts().isEmpty()) {
            return new Reply.Refused(composer.refusal(early.get(), scene.get()), null, null);
        }
        Map<String, String> filled = new LinkedHashMap<>(request.args().values());
        request.texts().forEach(fresh -> filled.put(fresh.field(), fresh.text()));
        filled.put(Entry.TARGET, request.args().target());
        Action action = new Action(
                        request.entry().name(),
                        request.args().target(),
                        request.action().stamp())
                .again(request.action().draft());
        return new Reply.Fill(composer.form(request.entry(), action, scene.get(), filled));
    }

    private Reply refused(Answer.Refused refused, Scene scene) {
        Form form = form(refused.refill(), scene);
        return new Reply.Refused(composer.refusal(refused.reason(), scene), field(refused.reason(), form), form);
    }

    /** The field that the rule speaks of, where it is one that the form has. */
    private static @Nullable String field(Refusal reason, @Nullable Form form) {
        return form == null
                ? null
                : form.fields().stream()
                        .map(Form.Field::name)
                        .filter(FIELDS.getOrDefault(reason, Set.of())::contains)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Form form(Answer.@Nullable Refill refill, Scene scene) {
        if (refill == null) {
            return null;
        }
        return catalog.find(refill.entry())
                .map(entry -> {
                    Map<String, String> filled = new LinkedHashMap<>(refill.values());
                    filled.put(Entry.TARGET, refill.target());
                    refill.texts()
                            .forEach((field, id) -> scene.words().apply(id).ifPresent(text -> filled.put(field, text)));
                    WordsId draft = refill.texts().values().stream()
                            .min(Comparator.comparing(WordsId::value))
                            .orElse(null);
                    Action action = new Action(refill.entry(), refill.target(), refill.stamp()).again(draft);
                    return composer.form(entry, action, scene, filled);
                })
                .orElse(null);
    }

    /** A note of somebody who is in several open sessions: where it is, and one press for where it was meant to be. */
    private Card noted(Handled handled, WordsId note) {
        Group group = handled.group();
        Member member = group == null || handled.member() == null
                ? null
                : group.member(handled.member()).orElse(null);
        if (group == null || member == null) {
            return sentence(handled, Sentence.NOTE_KEPT, "");
        }
        List<Group> others = whereabouts.open(group.space(), member.person()).stream()
                .filter(id -> !id.equals(group.id()))
                .flatMap(id -> scenes.group(id).stream())
                .toList();
        return composer.noted(Reader.of(group, member), group, note, others);
    }

    private Card denied(Handled handled, Answer.Denied denied) {
        Group group = handled.group();
        return denied.sentence() == Sentence.NO_LONGER_IN && group != null
                ? handled.former()
                        .map(member ->
                                composer.away(group, member, !denied.detail().isEmpty()))
                        .orElseGet(() -> sentence(handled, denied.sentence(), ""))
                : sentence(handled, denied.sentence(), denied.detail());
    }

    /** Words that were kept nowhere, because their author is no member, go back with the refusal. */
    Reply handedBack(Reply reply, Handled handled, List<Fresh> texts) {
        return reply instanceof Reply.Refused refused && handled.member() == null && !texts.isEmpty()
                ? new Reply.Refused(
                        composer.handedBack(
                                refused.card(), texts.stream().map(Fresh::text).toList()),
                        refused.field(),
                        refused.form())
                : reply;
    }

    private Reply lost(Handled handled) {
        return new Reply.Refused(sentence(handled, Sentence.NO_SESSION_HERE, ""), null, null);
    }

    Optional<Scene> scene(Handled handled) {
        Group group = handled.group();
        SessionState state = handled.state();
        return group == null || state == null ? Optional.empty() : scenes.of(group, state, handled.member());
    }

    /** What a sentence names of its group: not kept with the answer, but looked up. */
    static String shown(Group group, Sentence sentence, String detail) {
        if (sentence == Sentence.DOUBT_CONTACT) {
            return group.contactOutside().orElse("…");
        }
        return NAMES_THE_GROUP.contains(sentence) ? group.name() : detail;
    }

    private Card sentence(Handled handled, Sentence sentence, String detail) {
        Group group = handled.group();
        MemberId member = handled.member();
        PersonKey person = handled.person();
        Optional<Reader> known =
                person == null ? Optional.empty() : readers.of(person).get();
        if (group == null) {
            return known.map(reader -> composer.sentence(sentence, reader.language(), reader.formal(), detail))
                    .orElseGet(() -> composer.sentence(sentence, detail));
        }
        Reader reader = known.orElseGet(() ->
                Reader.of(group, member == null ? null : group.member(member).orElse(null)));
        return composer.sentence(sentence, reader.language(), reader.formal(), shown(group, sentence, detail));
    }
}
