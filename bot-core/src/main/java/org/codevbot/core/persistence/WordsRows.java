package org.codevbot.core.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** Every text of a person, a sealed row each; nothing else in the database holds one. */
public final class WordsRows {
    private static final String TABLE = "words";

    private final WordsStore store;
    private final Seal seal;

    WordsRows(WordsStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** One text as it is kept; none once erased. */
    public record Row(
            WordsId id,
            GroupId group,
            @Nullable SessionId session,
            MemberId author,
            Fate fate,
            int stage,
            @Nullable String message,
            Instant at,
            @Nullable String text) {
        @Override
        public String toString() {
            return "Row[" + id + ", " + fate + "]";
        }
    }

    /** Keeps a text, sealed. */
    public void insert(Space space, Row row) {
        String text = row.text();
        store.saveAndFlush(new KeptWords(
                Spaces.column(space),
                row,
                text == null ? null : seal.sealText(TABLE, row.id().value(), text)));
    }

    /** Gives texts of a group another fate; erased ones lose their bytes. */
    public void settle(Space space, GroupId group, WordsId id, Fate fate) {
        if (fate == Fate.ERASED) {
            erase(space, group, List.of(id));
        } else {
            store.settle(Spaces.column(space), group.value(), id.value(), fate);
        }
    }

    /** Replaces a text in its row. */
    public void replace(Space space, GroupId group, WordsId id, String text) {
        store.replace(Spaces.column(space), group.value(), id.value(), seal.sealText(TABLE, id.value(), text));
    }

    /** Erases the bytes of texts of a group. */
    public void erase(Space space, GroupId group, Collection<WordsId> ids) {
        ids.forEach(id -> store.erase(Spaces.column(space), group.value(), id.value()));
    }

    /** A text of a group. */
    public Optional<Row> find(Space space, GroupId group, WordsId id) {
        return store.read(Spaces.column(space), group.value(), id.value()).map(this::row);
    }

    /** A text of whichever group of the Space. */
    public Optional<Row> find(Space space, WordsId id) {
        return store.read(Spaces.column(space), id.value()).map(this::row);
    }

    /** Makes a note one of another group, of which its author is a member by another id. */
    public void move(Space space, Row note, GroupId to, @Nullable SessionId session, MemberId author, int stage) {
        store.move(
                Spaces.column(space),
                note.group().value(),
                note.id().value(),
                to.value(),
                session == null ? null : session.value(),
                author.value(),
                stage);
    }

    /** The text that a platform's message became. */
    public Optional<Row> ofMessage(Space space, String message) {
        return store.ofMessage(Spaces.column(space), message).stream()
                .findFirst()
                .map(this::row);
    }

    /** All texts of a session, in the order in which they were written. */
    public List<Row> ofSession(Space space, SessionId session) {
        return store.ofSession(Spaces.column(space), session.value()).stream()
                .map(this::row)
                .toList();
    }

    /** How many messages that people typed in a session's channel were kept, whatever became of them. */
    public int typed(Space space, SessionId session) {
        return store.typed(Spaces.column(space), session.value());
    }

    /** The drafts and notes of one person in a group, oldest first. */
    public List<Row> own(Space space, GroupId group, MemberId author) {
        return store.own(Spaces.column(space), group.value(), author.value()).stream()
                .map(this::row)
                .toList();
    }

    /** The texts of one person in a group that have one of these fates, oldest first. */
    public List<Row> ofAuthor(Space space, GroupId group, MemberId author, Collection<Fate> fates) {
        return store.ofAuthor(Spaces.column(space), group.value(), author.value(), fates).stream()
                .map(this::row)
                .toList();
    }

    /** Dates the erasure of a session's texts of these fates. */
    public void eraseAt(Space space, SessionId session, Collection<Fate> fates, Instant at) {
        store.eraseAt(Spaces.column(space), session.value(), fates, at);
    }

    /** Erases the texts of that fate that a group has from before a session. */
    public void eraseFormer(Space space, GroupId group, SessionId session, Fate fate) {
        store.eraseFormer(Spaces.column(space), group.value(), session.value(), fate);
    }

    /** Erases what is due, and says how many. */
    public int eraseDue(Instant now) {
        return store.eraseDue(now);
    }

    private Row row(KeptWords.Read read) {
        byte[] sealed = read.sealed();
        return new Row(
                new WordsId(read.id()),
                new GroupId(read.group()),
                read.session() == null ? null : new SessionId(read.session()),
                new MemberId(read.author()),
                read.fate(),
                read.stage(),
                read.message(),
                read.at(),
                sealed == null ? null : seal.openText(TABLE, read.id(), sealed));
    }
}
