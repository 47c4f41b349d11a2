package org.codevbot.core.commitment;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Plan;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.Words;
import org.jspecify.annotations.Nullable;

/**
 * A client's plan after the session: what is kept, the commitments, and what the owner reported since. Texts are ids of
 * sealed rows.
 */
public record RecordedPlan(
        String id,
        MemberId owner,
        @Nullable SessionId session,
        Instant recordedAt,
        List<Words> keeps,
        List<FollowUp.Item> items) {
    public RecordedPlan {
        keeps = List.copyOf(keeps);
        items = List.copyOf(items);
    }

    /** The plan of a case as it stands when the session closes. */
    public static RecordedPlan of(String id, MemberId owner, SessionId session, Instant at, Plan plan) {
        return new RecordedPlan(
                id,
                owner,
                session,
                at,
                plan.keeps(),
                plan.commitments().stream()
                        .map(each -> new FollowUp.Item(each.number(), each.aim(), each.by(), false, null))
                        .toList());
    }

    /** What the next session's opening asks of the owner. */
    public FollowUp followUp() {
        return new FollowUp(owner, id, items);
    }

    /** The plan with what a session's follow-up brought. */
    public RecordedPlan reported(FollowUp followUp) {
        return new RecordedPlan(id, owner, session, recordedAt, keeps, followUp.items());
    }
}
