package org.codevbot.core.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** What is a person's own in a group, in a session or between two: drafts and notes. Same transaction. */
final class Shelves {
    private final GroupRows groups;
    private final WordsRows words;
    private final Drafts drafts;
    private final Clock clock;

    Shelves(GroupRows groups, WordsRows words, Drafts drafts, Clock clock) {
        this.groups = groups;
        this.words = words;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Keeps texts that no rule has seen. */
    void keep(Group group, @Nullable SessionState state, MemberId author, List<Fresh> texts, Fate fate) {
        Instant now = clock.instant();
        if (fate == Fate.DRAFT) {
            texts.forEach(fresh -> drafts.replace(group, state, author, fresh.text()));
        }
        texts.forEach(fresh -> words.insert(
                group.space(),
                new WordsRows.Row(
                        fresh.words().id(),
                        group.id(),
                        state == null ? null : state.id(),
                        author,
                        fate,
                        stage(state),
                        fresh.message(),
                        now,
                        fresh.text())));
    }

    private static int stage(@Nullable SessionState state) {
        return state == null ? -1 : state.timing().stage();
    }

    /** Keeps a note, and says so. */
    Answer noted(Handled here, Desk.Request request) {
        Group group = here.group();
        MemberId member = here.member();
        if (group == null || member == null) {
            return here.answer();
        }
        keep(group, here.state(), member, request.texts(), Fate.NOTE);
        return new Answer.Told(Sentence.NOTE_KEPT, "");
    }

    /** Puts other words in the place of an own draft. */
    Answer changed(Handled here, Desk.Request request) {
        Group group = here.group();
        Optional<WordsRows.Row> draft = own(here, request);
        if (group == null || draft.isEmpty() || request.texts().isEmpty()) {
            return new Answer.Refused(Refusal.NO_SUCH_THING, null);
        }
        words.replace(
                group.space(),
                group.id(),
                draft.get().id(),
                request.texts().getFirst().text());
        drafts.follow(group, here.state(), draft.get());
        return new Answer.Told(Sentence.KEPT_AS_DRAFT, "");
    }

    /** Gives an own draft or note another fate. */
    Answer settled(Handled here, Desk.Request request, Fate fate, Sentence sentence) {
        Group group = here.group();
        Optional<WordsRows.Row> row = own(here, request);
        if (group == null || row.isEmpty()) {
            return new Answer.Refused(Refusal.NO_SUCH_THING, null);
        }
        words.settle(group.space(), group.id(), row.get().id(), fate);
        drafts.follow(group, here.state(), row.get());
        return new Answer.Told(sentence, "");
    }

    /** Erases what somebody who is in the group no longer wrote for themselves; nothing that a session still needs. */
    Answer forgotten(Handled here, Desk.Request request) {
        Group group = here.group();
        MemberId member = here.member();
        SessionState state = here.state();
        Optional<WordsRows.Row> row = group == null || member == null
                ? Optional.empty()
                : words.find(
                                group.space(),
                                group.id(),
                                new WordsId(request.args().target()))
                        .filter(each -> each.author().equals(member))
                        .filter(each -> StoredScenes.OWN.containsKey(each.fate()))
                        .filter(each -> mine(each)
                                || state == null
                                || state.isClosed()
                                || !state.id().equals(each.session()));
        if (group == null || row.isEmpty()) {
            return new Answer.Refused(Refusal.NO_SUCH_THING, null);
        }
        words.settle(group.space(), group.id(), row.get().id(), Fate.ERASED);
        drafts.follow(group, state, row.get());
        return new Answer.Told(Sentence.FORGOTTEN, "");
    }

    private static boolean mine(WordsRows.Row row) {
        return row.fate() == Fate.DRAFT || row.fate() == Fate.NOTE;
    }

    /**
     * Brings a note of the same person here from another group: what was written to the bot alone was meant for this
     * one. A note that is here already stays.
     */
    Answer brought(Handled here, Desk.Request request) {
        Group group = here.group();
        MemberId member = here.member();
        WordsId id = new WordsId(request.args().target());
        Optional<WordsRows.Row> note = group == null || member == null
                ? Optional.empty()
                : words.find(group.space(), id)
                        .filter(row -> row.fate() == Fate.NOTE)
                        .filter(row -> isOf(row, group, member));
        if (group == null || member == null || note.isEmpty()) {
            return new Answer.Refused(Refusal.NO_SUCH_THING, null);
        }
        SessionState state = here.state();
        words.move(group.space(), note.get(), group.id(), state == null ? null : state.id(), member, stage(state));
        return new Answer.Told(Sentence.NOTE_KEPT_IN, id.value());
    }

    /** Each group knows a person by an id of its own: it is the platform's person that tells whose note it is. */
    private boolean isOf(WordsRows.Row row, Group here, MemberId member) {
        return groups.ofId(here.space(), row.group(), false)
                .flatMap(kept -> kept.group().member(row.author()))
                .filter(author -> here.member(member)
                        .filter(each -> each.person().equals(author.person()))
                        .isPresent())
                .isPresent();
    }

    /** The draft or note that the request names, if it is this person's. */
    Optional<WordsRows.Row> own(Handled here, Desk.Request request) {
        return Optional.ofNullable(here.group())
                .flatMap(group -> words.find(
                        group.space(), group.id(), new WordsId(request.args().target())))
                .filter(row -> row.author().equals(here.member()))
                .filter(Shelves::mine);
    }
}
