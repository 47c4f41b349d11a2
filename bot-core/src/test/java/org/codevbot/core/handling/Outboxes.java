package org.codevbot.core.handling;

import org.codevbot.core.testkit.Core;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the outbox's tables as they are. */
final class Outboxes {
    private Outboxes() {}

    /** How many messages of a session of that name were taken to the platform, edits not counted. */
    static int said(Core core, Walk walk, String named) {
        return core.get(JdbcClient.class)
                .sql("select count(distinct message_key) from outbox where message_key like ? and message_key like ?")
                .params("s/" + walk.state().id() + "/%", "%/" + named + "%")
                .query(Integer.class)
                .single();
    }

    /** How many operations wait to be taken to the platform. */
    static int waiting(Core core) {
        return core.get(JdbcClient.class)
                .sql("select count(*) from outbox where state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    /** The platform's handle of a message. */
    static String handle(Core core, Walk walk, String key) {
        return core.get(JdbcClient.class)
                .sql("select handle from sent where workspace = ? and name = ?")
                .params(walk.space.workspace(), key)
                .query(String.class)
                .single();
    }

    /** How often a step's thread was opened. */
    static int opened(Core core, Walk walk, int stage) {
        return core.get(JdbcClient.class)
                .sql("select count(*) from outbox where kind = 'OPEN' and message_key = ?")
                .param("s/" + walk.state().id() + "/c/1/step/" + stage)
                .query(Integer.class)
                .single();
    }
}
