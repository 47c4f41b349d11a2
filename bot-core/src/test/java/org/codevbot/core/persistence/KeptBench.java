package org.codevbot.core.persistence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Due;
import org.codevbot.core.session.Moment;
import org.codevbot.core.session.Offer;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with what keeps things on it, and things to keep. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeptBench {
    static final Instant NOW = Instant.parse("2026-03-10T10:00:00.123456Z");
    static final Format FORMAT = FormatCatalog.shippedAnd().all().getFirst();
    static final Space SPACE = new Space("room", "one");
    static final Space OTHER = new Space("room", "two");
    static final MemberId ANNA = new MemberId("anna");

    final AtomicInteger numbers = new AtomicInteger();

    private final Databases database;

    KeptContext kept;
    TransactionTemplate apart;

    KeptBench(Databases database) {
        this.database = database;
    }

    @BeforeAll
    void open(@TempDir Path data) {
        kept = new KeptContext(database, data);
        apart = kept.apart();
    }

    @AfterAll
    void close() {
        kept.close();
    }

    GroupRows groups() {
        return kept.get(GroupRows.class);
    }

    SessionRows sessions() {
        return kept.get(SessionRows.class);
    }

    void deadlines(SessionState state) {
        Due due = new Due(new Moment(Moment.Type.TIME_UP, 0, 0), NOW);
        kept.get(DeadlineRows.class).replace(SPACE, state.group(), state.id(), List.of(due));
    }

    int countDeadlines(SessionState state) {
        return kept.jdbc()
                .sql("select count(*) from deadline where session_id = ?")
                .param(state.id().value())
                .query(Integer.class)
                .single();
    }

    long version(SessionState state) {
        return kept.jdbc()
                .sql("select version from session where id = ?")
                .param(state.id().value())
                .query(Long.class)
                .single();
    }

    int bytesOf(WordsId id) {
        return kept.jdbc()
                .sql("select count(sealed) from words where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    SessionState state() {
        SessionId id = new SessionId("s" + numbers.incrementAndGet());
        return new Offer(id, new GroupId("g"), NOW, List.of(ANNA), ANNA, null, List.of(), List.of()).state(FORMAT);
    }

    Group group() {
        String name = "g" + numbers.incrementAndGet();
        Member member = member("user-" + name, false);
        return new Group(
                new GroupId(name),
                SPACE,
                "channel-" + name,
                name,
                Language.FR,
                ZoneId.of("Europe/Paris"),
                false,
                FORMAT.key(),
                member.id(),
                List.of(member));
    }

    static Group with(Group group, List<Member> members) {
        return new Group(
                group.id(),
                group.space(),
                group.channel(),
                group.name(),
                group.language(),
                group.zone(),
                group.formal(),
                group.format(),
                group.facilitator(),
                members);
    }

    static Member member(String user, boolean left) {
        return new Member(
                new MemberId("m-" + user),
                new PersonKey(SPACE, user),
                "Anna",
                Language.FR,
                ZoneId.of("Europe/Paris"),
                false,
                left);
    }
}
