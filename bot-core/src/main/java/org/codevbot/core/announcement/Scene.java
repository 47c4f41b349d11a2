package org.codevbot.core.announcement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * All that wording a card needs, at the moment it is sent: the state, the format, the group, the reader (none for a
 * shared card), a look-up of people's words (empty when erased), the reader's own drafts and notes, and how many typed
 * messages stay on the platform when all is erased, since only their authors can delete them.
 */
public record Scene(
        SessionState state,
        Format format,
        Group group,
        Instant now,
        @Nullable MemberId viewer,
        Function<WordsId, Optional<String>> words,
        List<OwnWords> own,
        IntSupplier staying) {
    public Scene {
        own = List.copyOf(own);
    }

    /** One where nothing stays on the platform that the bot cannot take away. */
    public Scene(
            SessionState state,
            Format format,
            Group group,
            Instant now,
            @Nullable MemberId viewer,
            Function<WordsId, Optional<String>> words,
            List<OwnWords> own) {
        this(state, format, group, now, viewer, words, own, () -> 0);
    }

    /** The same, its words looked up in another way. */
    public Scene through(Function<WordsId, Optional<String>> other) {
        return new Scene(state, format, group, now, viewer, other, own, staying);
    }

    /** A draft or a note of the reader. */
    public record OwnWords(WordsId id, Shelf shelf, String text, Instant at) {}

    /** A draft waits for a step in which it may be said; a note is for its author alone. */
    public enum Shelf {
        DRAFT,
        NOTE
    }

    /** The reader's language, or the group's. */
    public Language language() {
        return reader().map(Member::language).orElse(group.language());
    }

    /** Whether French says vous here. */
    public boolean formal() {
        return reader().map(Member::formal).orElse(group.formal());
    }

    /** The reader's zone, or the group's. */
    public ZoneId zone() {
        return reader().map(Member::zone).orElse(group.zone());
    }

    /** The first name of a member, told from another's of the same name. */
    public String firstName(MemberId member) {
        return group.nameOf(member);
    }

    Optional<Member> reader() {
        return viewer == null ? Optional.empty() : group.member(viewer);
    }
}
