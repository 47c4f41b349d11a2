package org.codevbot.core.persistence;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;

/** The plans of a group's clients, sealed. */
public final class PlanRows {
    private static final String TABLE = "plan";

    private final PlanStore store;
    private final Seal seal;

    PlanRows(PlanStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** Keeps a new plan. */
    public void insert(Space space, GroupId group, RecordedPlan plan) {
        store.saveAndFlush(new KeptPlan(
                plan.id(),
                Spaces.column(space),
                group.value(),
                plan.session() == null ? null : plan.session().value(),
                plan.owner().value(),
                plan.recordedAt(),
                sealed(plan)));
    }

    /** Replaces a plan, its group being locked. */
    public void update(Space space, GroupId group, RecordedPlan plan) {
        store.findById(plan.id())
                .filter(kept -> kept.isOf(Spaces.column(space), group.value()))
                .ifPresent(kept -> kept.seal(sealed(plan)));
        store.flush();
    }

    /** A plan of a group. */
    public Optional<RecordedPlan> find(Space space, GroupId group, String id) {
        return store.read(Spaces.column(space), group.value(), id).map(this::plan);
    }

    /** The plans of the last meeting that left any: one for each of its clients, recorded at one instant. */
    public List<RecordedPlan> last(Space space, GroupId group) {
        return store.newest(Spaces.column(space), group.value()).stream()
                .map(this::plan)
                .toList();
    }

    /** The newest plan of one member of a group. */
    public Optional<RecordedPlan> newest(Space space, GroupId group, MemberId owner) {
        return store.newestOf(Spaces.column(space), group.value(), owner.value()).stream()
                .findFirst()
                .map(this::plan);
    }

    private RecordedPlan plan(SealedRow row) {
        return StoredJson.read(seal.open(TABLE, row.id(), row.sealed()), RecordedPlan.class);
    }

    private byte[] sealed(RecordedPlan plan) {
        return seal.seal(TABLE, plan.id(), StoredJson.bytes(plan, RecordedPlan.class));
    }
}
