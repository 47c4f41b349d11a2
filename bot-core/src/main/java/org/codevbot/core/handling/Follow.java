package org.codevbot.core.handling;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.persistence.Carried;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.PlanRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Closing;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Moments;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;

/**
 * What a session's close means for the rest: the plan is recorded, the report reaches the former plan, the one thing to
 * change is carried on, and erasure gets its dates (product.md section 10). Same transaction.
 */
final class Follow {
    private static final List<Fate> SHORT_LIVED = List.of(
            Fate.CHECK_IN,
            Fate.SUBJECT,
            Fate.DECISION,
            Fate.CONTRIBUTION,
            Fate.REFORMULATION,
            Fate.WORKING,
            Fate.WHISPER);

    private final GroupRows groups;
    private final PlanRows plans;
    private final WordsRows words;
    private final Outbox outbox;
    private final IdSource ids;

    Follow(GroupRows groups, PlanRows plans, WordsRows words, Outbox outbox, IdSource ids) {
        this.groups = groups;
        this.plans = plans;
        this.words = words;
        this.outbox = outbox;
        this.ids = ids;
    }

    void after(Group group, List<SessionEvent> events, SessionState after, Instant at) {
        for (SessionEvent event : events) {
            if (event instanceof SessionEvent.CharterAccepted accepted) {
                accepted(group, accepted.member(), after);
            }
        }
        if (events.stream().anyMatch(SessionEvent.Closed.class::isInstance)) {
            closed(group, after, at);
            outbox.enqueue(group.id(), Pages.ofAll(group));
        }
        if (events.stream().anyMatch(SessionEvent.Forgotten.class::isInstance)) {
            words.eraseDue(at);
            outbox.retractWords(group.space(), group.id(), after.id());
        }
    }

    /** Kept on the member, so that nobody is asked again at the next session. */
    private void accepted(Group group, MemberId member, SessionState after) {
        groups.ofId(group.space(), group.id(), true)
                .ifPresent(kept -> groups.update(
                        kept.group().accepting(member, after.format().code()), kept.version()));
    }

    private void closed(Group group, SessionState after, Instant at) {
        Space space = group.space();
        for (Case each : after.cases()) {
            if (!each.plan().commitments().isEmpty() || !each.plan().keeps().isEmpty()) {
                plans.insert(
                        space, group.id(), RecordedPlan.of(ids.next(), each.client(), after.id(), at, each.plan()));
            }
        }
        for (FollowUp followUp : after.followUps()) {
            plans.find(space, group.id(), followUp.plan())
                    .ifPresent(plan -> plans.update(space, group.id(), plan.reported(followUp)));
        }
        words.eraseFormer(space, group.id(), after.id(), Fate.CHANGE);
        List<Closing.Said> changes = after.closing().changes();
        groups.carry(
                space,
                group.id(),
                new Carried(changes.isEmpty() ? null : changes.getLast().words(), List.of()));
        for (Case each : after.cases()) {
            each.kept()
                    .forEach(
                            said -> words.settle(space, group.id(), said.words().id(), Fate.NOTEBOOK));
        }
        words.eraseAt(space, after.id(), SHORT_LIVED, at.plus(Moments.KEPT_AFTER_CLOSE));
    }
}
