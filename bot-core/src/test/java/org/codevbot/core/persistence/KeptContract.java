package org.codevbot.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.codevbot.core.commitment.RecordedPlan;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is kept, on one of the databases: one transaction for entities and plain SQL, locks, versions, and what fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeptContract {
    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00.123456Z");
    private static final Format FORMAT = FormatCatalog.shippedAnd().all().getFirst();
    private static final Space SPACE = new Space("room", "one");
    private static final Space OTHER = new Space("room", "two");
    private static final MemberId ANNA = new MemberId("anna");

    private final AtomicInteger numbers = new AtomicInteger();

    private final Databases database;

    private KeptContext kept;
    private TransactionTemplate apart;

    KeptContract(Databases database) {
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

    @Test
    void entitiesAndPlainSqlRollBackTogether() {
        SessionState lost = state();
        apart.executeWithoutResult(transaction -> {
            sessions().insert(SPACE, lost);
            deadlines(lost);
            transaction.setRollbackOnly();
        });
        assertThat(sessions().find(lost.id())).isEmpty();
        assertThat(countDeadlines(lost)).isZero();

        SessionState stays = state();
        apart.executeWithoutResult(ignored -> {
            sessions().insert(SPACE, stays);
            deadlines(stays);
        });
        assertThat(sessions().find(stays.id())).contains(stays);
        assertThat(countDeadlines(stays)).isEqualTo(1);
    }

    @Test
    void plainSqlSeesWhatEntitiesWroteInItsTransaction() {
        SessionState state = state();
        Group group = group();
        apart.executeWithoutResult(ignored -> {
            sessions().insert(SPACE, state);
            assertThat(version(state)).isZero();
            sessions().update(SPACE, state, 0);
            assertThat(version(state)).isEqualTo(1);

            groups().insert(group);
            groups().session(SPACE, group.id(), state.id());
            assertThat(kept.jdbc()
                            .sql("select current_session from peer_group where id = ?")
                            .param(group.id().value())
                            .query(String.class)
                            .single())
                    .isEqualTo(state.id().value());
        });
    }

    @Test
    void aVersionThatMovedOnFailsAtOnce() {
        SessionState state = state();
        apart.executeWithoutResult(ignored -> sessions().insert(SPACE, state));
        apart.executeWithoutResult(ignored -> {
            SessionRows.Kept seen = sessions().find(SPACE, state.id(), false).orElseThrow();
            apart.executeWithoutResult(quicker -> sessions().update(SPACE, state, seen.version()));
            assertThatThrownBy(() -> sessions().update(SPACE, state, seen.version()))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void anEntityThatSomebodyElseChangedIsNotOverwritten() {
        SessionState state = state();
        apart.executeWithoutResult(ignored -> sessions().insert(SPACE, state));
        SessionStore store = kept.get(SessionStore.class);
        assertThatThrownBy(() -> apart.executeWithoutResult(ignored -> {
                    KeptSession stale = store.findById(state.id().value()).orElseThrow();
                    apart.executeWithoutResult(quicker -> sessions().update(SPACE, state, 0));
                    stale.become("closed", new byte[] {1});
                    store.flush();
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(sessions().find(state.id())).contains(state);
    }

    @Test
    void aLockedReadIsFreshAfterAReadWithoutLock() {
        Group group = group();
        apart.executeWithoutResult(ignored -> groups().insert(group));
        apart.executeWithoutResult(ignored -> {
            assertThat(groups().ofId(SPACE, group.id(), false).orElseThrow().version())
                    .isZero();
            apart.executeWithoutResult(quicker -> groups().session(SPACE, group.id(), new SessionId("newer")));
            GroupRows.Kept locked = groups().ofId(SPACE, group.id(), true).orElseThrow();
            assertThat(locked.version()).isEqualTo(1);
            assertThat(locked.session()).isEqualTo(new SessionId("newer"));
        });
    }

    @Test
    void whoIsLockedOutWaitsNoLongerThanTheLockTimeout() {
        Group group = group();
        apart.executeWithoutResult(ignored -> groups().insert(group));
        apart.executeWithoutResult(ignored -> {
            assertThat(groups().ofChannel(SPACE, group.channel(), true)).isPresent();
            long start = System.nanoTime();
            assertThatThrownBy(() ->
                            apart.executeWithoutResult(second -> groups().ofChannel(SPACE, group.channel(), true)))
                    .isInstanceOf(ConcurrencyFailureException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(400), Duration.ofMillis(1_900));
        });
    }

    @Test
    void aSecondAnswerToADeliveryFailsAtOnce() {
        DeliveryRows deliveries = kept.get(DeliveryRows.class);
        apart.executeWithoutResult(ignored -> deliveries.insert(SPACE, "d1", NOW, "first", String.class));
        apart.executeWithoutResult(transaction -> {
            assertThatThrownBy(() -> deliveries.insert(SPACE, "d1", NOW, "second", String.class))
                    .isInstanceOf(DuplicateKeyException.class);
            transaction.setRollbackOnly();
        });
        apart.executeWithoutResult(ignored -> deliveries.insert(OTHER, "d1", NOW, "elsewhere", String.class));
        assertThat(deliveries.find(SPACE, "d1", String.class)).contains("first");
        assertThat(deliveries.find(OTHER, "d1", String.class)).contains("elsewhere");
    }

    @Test
    void erasedWordsLoseTheirBytesAndStayErased() {
        WordsRows words = kept.get(WordsRows.class);
        Group group = group();
        WordsId id = new WordsId("w" + numbers.incrementAndGet());
        apart.executeWithoutResult(ignored -> {
            words.insert(SPACE, new WordsRows.Row(id, group.id(), null, ANNA, Fate.DRAFT, 2, "m1", NOW, "it was mine"));
            WordsRows.Row written = words.find(SPACE, group.id(), id).orElseThrow();
            assertThat(written.text()).isEqualTo("it was mine");
            assertThat(written.at()).isEqualTo(NOW);
            assertThat(words.own(SPACE, group.id(), ANNA)).containsExactly(written);
            words.replace(SPACE, group.id(), id, "it is mine");
            words.settle(SPACE, group.id(), id, Fate.CONTRIBUTION);
            assertThat(words.find(SPACE, group.id(), id).orElseThrow())
                    .isEqualTo(new WordsRows.Row(
                            id, group.id(), null, ANNA, Fate.CONTRIBUTION, 2, "m1", NOW, "it is mine"));
            assertThat(words.find(OTHER, group.id(), id)).isEmpty();
        });
        assertThat(bytesOf(id)).isEqualTo(1);
        apart.executeWithoutResult(ignored -> {
            words.settle(SPACE, group.id(), id, Fate.ERASED);
            words.replace(SPACE, group.id(), id, "again");
            words.settle(SPACE, group.id(), id, Fate.NOTE);
        });
        assertThat(bytesOf(id)).isZero();
        assertThat(words.find(SPACE, group.id(), id).orElseThrow())
                .isEqualTo(new WordsRows.Row(id, group.id(), null, ANNA, Fate.ERASED, 2, null, NOW, null));
    }

    @Test
    void aGroupIsFoundByItsPeopleInItsSpaceOnly() {
        Group group = group();
        apart.executeWithoutResult(ignored -> groups().insert(group));
        String user = group.members().getFirst().person().user();
        assertThat(groups().of(new PersonKey(SPACE, user))).containsExactly(group.id());
        assertThat(groups().of(new PersonKey(OTHER, user))).isEmpty();
        assertThat(groups().ofId(OTHER, group.id(), false)).isEmpty();
        apart.executeWithoutResult(ignored -> {
            assertThat(groups().ofId(OTHER, group.id(), true)).isEmpty();
            assertThat(groups().ofId(SPACE, group.id(), true).orElseThrow().group())
                    .isEqualTo(group);
        });

        Member gone = member(user, true);
        Member come = member("new" + user, false);
        apart.executeWithoutResult(ignored -> groups().update(with(group, List.of(gone, come)), 0));
        assertThat(groups().of(new PersonKey(SPACE, user))).isEmpty();
        assertThat(groups().of(come.person())).containsExactly(group.id());
        apart.executeWithoutResult(ignored -> groups().update(with(group, List.of(come)), 1));
        assertThat(kept.jdbc()
                        .sql("select count(*) from member where group_id = ?")
                        .param(group.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thePlanThatCameLastIsTheLast() {
        PlanRows plans = kept.get(PlanRows.class);
        Group group = group();
        RecordedPlan first = new RecordedPlan("p1" + group.id(), ANNA, null, NOW, List.of(), List.of());
        RecordedPlan last = new RecordedPlan("p2" + group.id(), ANNA, null, NOW.plusSeconds(1), List.of(), List.of());
        apart.executeWithoutResult(ignored -> {
            plans.insert(SPACE, group.id(), last);
            plans.insert(SPACE, group.id(), first);
            plans.update(SPACE, group.id(), last);
        });
        assertThat(plans.last(SPACE, group.id())).contains(last);
        assertThat(plans.find(SPACE, group.id(), first.id())).contains(first);
        assertThat(plans.find(OTHER, group.id(), first.id())).isEmpty();
    }

    @Test
    void theLatestReactionWinsWhateverTheOrder() {
        SignalRows signals = kept.get(SignalRows.class);
        apart.executeWithoutResult(ignored -> {
            assertThat(signals.latest(SPACE, "m", "anna", "HAND", NOW)).isTrue();
            assertThat(signals.latest(SPACE, "m", "anna", "HAND", NOW.plusSeconds(2)))
                    .isTrue();
            assertThat(signals.latest(SPACE, "m", "anna", "HAND", NOW.plusSeconds(1)))
                    .isFalse();
            assertThat(signals.latest(OTHER, "m", "anna", "HAND", NOW)).isTrue();
        });
    }

    @Test
    void auditForgetsAndTheClockRemembers() {
        AuditRows audit = kept.get(AuditRows.class);
        ClockRows clock = kept.get(ClockRows.class);
        apart.executeWithoutResult(ignored -> {
            audit.note(SPACE, new GroupId("g"), "Hand", NOW);
            clock.keep(Duration.ofMinutes(1));
        });
        apart.executeWithoutResult(ignored -> clock.keep(Duration.ofMinutes(2)));
        assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(2));
        apart.executeWithoutResult(ignored -> assertThat(audit.forget(NOW)).isZero());
        apart.executeWithoutResult(
                ignored -> assertThat(audit.forget(NOW.plusSeconds(1))).isEqualTo(1));
    }

    @Test
    void aWriteThatNobodyPutIntoATransactionFails() {
        SessionState state = state();
        assertThatThrownBy(() -> sessions().insert(SPACE, state))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
    }

    private GroupRows groups() {
        return kept.get(GroupRows.class);
    }

    private SessionRows sessions() {
        return kept.get(SessionRows.class);
    }

    private void deadlines(SessionState state) {
        Due due = new Due(new Moment(Moment.Type.TIME_UP, 0, 0), NOW);
        kept.get(DeadlineRows.class).replace(SPACE, state.group(), state.id(), List.of(due));
    }

    private int countDeadlines(SessionState state) {
        return kept.jdbc()
                .sql("select count(*) from deadline where session_id = ?")
                .param(state.id().value())
                .query(Integer.class)
                .single();
    }

    private long version(SessionState state) {
        return kept.jdbc()
                .sql("select version from session where id = ?")
                .param(state.id().value())
                .query(Long.class)
                .single();
    }

    private int bytesOf(WordsId id) {
        return kept.jdbc()
                .sql("select count(sealed) from words where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private SessionState state() {
        SessionId id = new SessionId("s" + numbers.incrementAndGet());
        return new Offer(id, new GroupId("g"), NOW, List.of(ANNA), ANNA, null, null, List.of()).state(FORMAT);
    }

    private Group group() {
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

    private static Group with(Group group, List<Member> members) {
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

    private static Member member(String user, boolean left) {
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
