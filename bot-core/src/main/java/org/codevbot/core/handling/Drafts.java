package org.codevbot.core.handling;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.codevbot.core.announcement.Announcer;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** People's drafts: one of each text, and the cards that show them follow what becomes of them. Same transaction. */
final class Drafts {
    private final WordsRows words;
    private final Outbox outbox;
    private final FormatCatalog formats;

    Drafts(WordsRows words, Outbox outbox, FormatCatalog formats) {
        this.words = words;
        this.outbox = outbox;
        this.formats = formats;
    }

    /** What stands of a draft in its author's conversation is said again as it is now, or taken away. */
    void follow(Group group, @Nullable SessionState state, WordsRows.Row row) {
        if (state == null) {
            return;
        }
        int written = state.id().equals(row.session()) ? row.stage() : -1;
        formats.find(state.format())
                .ifPresent(format -> outbox.again(
                        group.space(), group.id(), Announcer.drafted(state, format, row.author(), written)));
    }

    /** The same words kept once more are one draft: the newer one takes the older one's place. */
    void replace(Group group, @Nullable SessionState state, MemberId author, String text) {
        forget(group, state, author, row -> text.equals(row.text()));
    }

    /** A refused form, sent again, takes the place of what it was kept as, all of its texts. */
    void sentAgain(Group group, SessionState state, MemberId author, @Nullable WordsId draft) {
        Optional<WordsRows.Row> former = draft == null
                ? Optional.empty()
                : words.find(group.space(), group.id(), draft)
                        .filter(row -> row.author().equals(author) && row.message() == null);
        former.ifPresent(first -> forget(
                group, state, author, row -> row.message() == null && row.at().equals(first.at())));
    }

    private void forget(Group group, @Nullable SessionState state, MemberId author, Predicate<WordsRows.Row> which) {
        List<WordsRows.Row> gone = words.own(group.space(), group.id(), author).stream()
                .filter(row -> row.fate() == Fate.DRAFT)
                .filter(which)
                .toList();
        gone.forEach(row -> {
            words.settle(group.space(), group.id(), row.id(), Fate.ERASED);
            follow(group, state, row);
        });
    }
}
