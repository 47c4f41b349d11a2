package org.codevbot.core.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The words' table. What changes a row is one statement, which never touches an erased one. */
interface WordsStore extends Store<KeptWords, String> {
    String READ = "select new org.codevbot.core.persistence.KeptWords$Read(w.id, w.groupId, w.sessionId, w.author,"
            + " w.fate, w.stage, w.messageRef, w.writtenAt, w.sealed) from KeptWords w where w.space = :space";
    String OLDEST_FIRST = " order by w.writtenAt, w.id";
    String ERASE = "update KeptWords w set w.sealed = null, w.fate = ERASED, w.messageRef = null, w.eraseAt = null"
            + " where ";
    String ONE = "w.id = :id and w.groupId = :group and w.space = :space";

    @Query(READ + " and w.id = :id and w.groupId = :group")
    Optional<KeptWords.Read> read(String space, String group, String id);

    @Query(READ + " and w.id = :id")
    Optional<KeptWords.Read> read(String space, String id);

    @Query(READ + " and w.messageRef = :message" + OLDEST_FIRST)
    List<KeptWords.Read> ofMessage(String space, String message);

    @Query(READ + " and w.sessionId = :session" + OLDEST_FIRST)
    List<KeptWords.Read> ofSession(String space, String session);

    @Query("select cast(count(w) as integer) from KeptWords w where w.space = :space and w.sessionId = :session"
            + " and w.messageRef is not null and w.fate <> NOTE")
    int typed(String space, String session);

    @Query(READ + " and w.groupId = :group and w.author = :author and w.fate in (DRAFT, NOTE)" + OLDEST_FIRST)
    List<KeptWords.Read> own(String space, String group, String author);

    @Query(READ + " and w.groupId = :group and w.author = :author and w.fate in :fates" + OLDEST_FIRST)
    List<KeptWords.Read> ofAuthor(String space, String group, String author, Collection<Fate> fates);

    @Modifying
    @Query("update KeptWords w set w.fate = :fate where " + ONE + " and w.fate <> ERASED")
    void settle(String space, String group, String id, Fate fate);

    @Modifying
    @Query("update KeptWords w set w.groupId = :to, w.sessionId = :session, w.author = :author, w.stage = :stage"
            + " where " + ONE + " and w.fate = NOTE")
    void move(String space, String group, String id, String to, @Nullable String session, String author, int stage);

    @Modifying
    @Query("update KeptWords w set w.sealed = :sealed where " + ONE + " and w.fate <> ERASED")
    void replace(String space, String group, String id, byte[] sealed);

    @Modifying
    @Query(ERASE + ONE)
    void erase(String space, String group, String id);

    @Modifying
    @Query("update KeptWords w set w.eraseAt = :at"
            + " where w.sessionId = :session and w.space = :space and w.fate in :fates")
    void eraseAt(String space, String session, Collection<Fate> fates, Instant at);

    @Modifying
    @Query(ERASE + "w.groupId = :group and w.space = :space and w.fate = :fate"
            + " and (w.sessionId is null or w.sessionId <> :session)")
    void eraseFormer(String space, String group, String session, Fate fate);

    @Modifying
    @Query(ERASE + "w.eraseAt <= :now")
    int eraseDue(Instant now);
}
