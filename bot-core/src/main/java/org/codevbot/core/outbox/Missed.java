package org.codevbot.core.outbox;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person was to be told by a direct message that the platform did not take: it is shown at their next press. */
public final class Missed {
    private static final String UNSEEN = " lane = ? and state = 'MISSED'"
            + " and not exists (select 1 from sent s where s.name = outbox.message_key and s.said_at >= outbox.settled_at)";
    private final JdbcClient jdbc;

    Missed(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    private record Unseen(long id, String key, String op) {}

    /** The newest of what was missed, and of a card edited in place its last state only; it is not given again. */
    public Optional<Announcement> take(GroupId group, MemberId member) {
        String lane = Lanes.idOf(new Place.Direct(group, member));
        List<Unseen> newest = jdbc.sql("select id, message_key, op from outbox where" + UNSEEN
                        + " order by id desc fetch first 1 rows only")
                .param(lane)
                .query((row, ignored) ->
                        new Unseen(row.getLong("id"), row.getString("message_key"), row.getString("op")))
                .list();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Unseen unseen = newest.getFirst();
        int taken = jdbc.sql(
                        "update outbox set state = 'DONE', outcome = 'SHOWN' where" + UNSEEN + " and message_key = ?")
                .params(lane, unseen.key())
                .update();
        return taken == 0 ? Optional.empty() : what(StoredJson.read(unseen.op(), Addressed.class));
    }

    private static Optional<Announcement> what(Addressed op) {
        return switch (op) {
            case Addressed.Say say -> Optional.of(say.what());
            case Addressed.Upload upload -> Optional.of(upload.what());
            case Addressed.OpenThread ignored -> Optional.empty();
            case Addressed.CloseThread ignored -> Optional.empty();
            case Addressed.Retract ignored -> Optional.empty();
            case Addressed.Pin ignored -> Optional.empty();
            case Addressed.Unpin ignored -> Optional.empty();
            case Addressed.Home ignored -> Optional.empty();
        };
    }
}
