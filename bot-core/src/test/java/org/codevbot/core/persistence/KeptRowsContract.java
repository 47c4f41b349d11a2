package org.codevbot.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.Databases;
import org.junit.jupiter.api.Test;

/** What each of the rows promises, on one of the databases. */
abstract class KeptRowsContract extends KeptBench {
    KeptRowsContract(Databases database) {
        super(database);
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
    void thePlansThatCameLastAreTheLast() {
        PlanRows plans = kept.get(PlanRows.class);
        Group group = group();
        RecordedPlan first = new RecordedPlan("p1" + group.id(), ANNA, null, NOW, List.of(), List.of());
        RecordedPlan last = new RecordedPlan("p2" + group.id(), ANNA, null, NOW.plusSeconds(1), List.of(), List.of());
        RecordedPlan beside =
                new RecordedPlan("p3" + group.id(), new MemberId("bea"), null, last.recordedAt(), List.of(), List.of());
        apart.executeWithoutResult(ignored -> {
            plans.insert(SPACE, group.id(), last);
            plans.insert(SPACE, group.id(), first);
            plans.insert(SPACE, group.id(), beside);
            plans.update(SPACE, group.id(), last);
        });
        assertThat(plans.last(SPACE, group.id())).containsExactly(last, beside);
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
}
