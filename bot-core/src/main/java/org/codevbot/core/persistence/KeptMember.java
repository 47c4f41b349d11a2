package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code member}: who is in which group, to find a person's groups; the rest is sealed in the group. */
@Entity
@Table(name = "member")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptMember extends Stored<KeptMember.Key> {
    @EmbeddedId
    private Key key;

    private String space;
    private String person;
    private boolean gone;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptMember() {}

    KeptMember(Key key, String space, String person, boolean gone) {
        this.key = key;
        this.space = space;
        this.person = person;
        this.gone = gone;
    }

    /** Which member of which group. */
    @Embeddable
    record Key(
            @Column(name = "group_id") String groupId,
            @Column(name = "member_id") String memberId) {}

    @Override
    public Key getId() {
        return key;
    }

    void is(String who, boolean left) {
        person = who;
        gone = left;
    }
}
