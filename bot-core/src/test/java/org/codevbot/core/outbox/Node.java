package org.codevbot.core.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.Seal;
import org.codevbot.core.testkit.Databases;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One process's outbox over a database that may be shared: the real thing, wired by hand, without a context. */
public final class Node implements AutoCloseable {
    private static final Seal SEAL = Seal.of(Base64.getEncoder().encodeToString(new byte[32]));
    private final HikariDataSource source;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final Sent sent;
    private final Inbox inbox;
    private final DeadLetters letters;
    private final AtomicReference<Consumer<Boundary>> crossed = new AtomicReference<>(ignored -> {});

    public Node(
            String name,
            Databases.Database database,
            Scenes scenes,
            Messenger messenger,
            BiFunction<Announcement, Scene, Card> cards,
            BiFunction<FileRef, Scene, byte[]> files,
            Clock clock) {
        this.source = database.connect();
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.inbox = new Inbox(source, SEAL, clock);
        this.letters = new DeadLetters(source, clock);
        Lanes lanes = new Lanes(source);
        Rows rows = new Rows(source);
        this.sent = new Sent(source);
        this.outbox = new Outbox(lanes, rows, scenes, new Doorbell(), clock, new IdSource(), sent);
        this.relay = new OutboxRelay(
                List.of(messenger),
                lanes,
                new LaneRun(
                        rows,
                        lanes,
                        sent,
                        new Attempt(
                                scenes,
                                new Drafting(scenes, cards, new Composer()::card, files, sent),
                                sent,
                                new Pulse(),
                                new JdbcTransactionManager(source),
                                clock),
                        new Settlement(rows, lanes, sent, scenes, outbox),
                        transactions,
                        clock,
                        boundary -> crossed.get().accept(boundary)),
                transactions,
                clock,
                name,
                database.alone());
    }

    /** Stores what is to be said as a command would: in one transaction. */
    public void enqueue(GroupId group, Addressed... all) {
        transactions.executeWithoutResult(ignored -> outbox.enqueue(group, List.of(all)));
    }

    /** Says all that is due. */
    public void drain() {
        relay.drain();
    }

    public Sent sent() {
        return sent;
    }

    public Inbox inbox() {
        return inbox;
    }

    public DeadLetters letters() {
        return letters;
    }

    /** Lets in again what waited in the inbox. */
    public int replay(Consumer<Incoming> door) {
        return inbox.replay(door);
    }

    Outbox outbox() {
        return outbox;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    HikariDataSource source() {
        return source;
    }

    OutboxRelay relay() {
        return relay;
    }

    /** What happens at each boundary of a delivery from now on. */
    void at(Consumer<Boundary> boundary) {
        crossed.set(boundary);
    }

    @Override
    public void close() {
        source.close();
    }
}
