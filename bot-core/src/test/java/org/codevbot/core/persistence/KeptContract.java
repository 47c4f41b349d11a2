package org.codevbot.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.codevbot.core.group.Group;
import org.codevbot.core.session.Due;
import org.codevbot.core.session.Moment;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.testkit.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What is kept, on one of the databases: one transaction for entities and plain SQL, locks, versions, and what fails.
 */
abstract class KeptContract extends KeptRowsContract {
    KeptContract(Databases database) {
        super(database);
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
    void aDeadlineIsNeverKnockedForBeforeItsMomentAndKeepsItsRow() {
        SessionState state = state();
        Instant finer = Instant.parse("2026-03-10T10:00:00.123456400Z");
        Due due = new Due(new Moment(Moment.Type.TIME_UP, 3, 7), finer);
        DeadlineRows rows = kept.get(DeadlineRows.class);

        apart.executeWithoutResult(ignored -> rows.replace(SPACE, state.group(), state.id(), List.of(due)));
        String row = rowOf(state);
        apart.executeWithoutResult(ignored -> rows.replace(SPACE, state.group(), state.id(), List.of(due)));

        assertThat(rowOf(state)).isEqualTo(row);
        assertThat(kept.jdbc()
                        .sql("select due_at from deadline where id = ?")
                        .param(row)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isBetween(finer, finer.plusNanos(1000));
    }

    private String rowOf(SessionState state) {
        return kept.jdbc()
                .sql("select id from deadline where session_id = ?")
                .param(state.id().value())
                .query(String.class)
                .single();
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
    void aWriteThatNobodyPutIntoATransactionFails() {
        SessionState state = state();
        assertThatThrownBy(() -> sessions().insert(SPACE, state))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
    }
}
