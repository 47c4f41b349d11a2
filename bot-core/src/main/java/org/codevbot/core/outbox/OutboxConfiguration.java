package org.codevbot.core.outbox;

import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.paper.Printing;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.Seal;
import org.codevbot.core.persistence.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the outbox, its relay and the inbox. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
    @Bean
    Doorbell doorbell() {
        return new Doorbell();
    }

    @Bean
    Sent sent(DataSource database) {
        return new Sent(database);
    }

    @Bean
    DeadLetters deadLetters(DataSource database, Clock clock) {
        return new DeadLetters(database, clock);
    }

    @Bean
    Missed missed(DataSource database) {
        return new Missed(database);
    }

    @Bean
    Inbox inbox(DataSource database, Seal seal, Clock clock) {
        return new Inbox(database, seal, clock);
    }

    @Bean
    Outbox outbox(DataSource database, Scenes scenes, Doorbell doorbell, Clock clock, IdSource ids, Sent sent) {
        return new Outbox(new Lanes(database), new Rows(database), scenes, doorbell, clock, ids, sent);
    }

    @Bean
    OutboxRelay outboxRelay(
            ObjectProvider<Messenger> messengers,
            DataSource database,
            PlatformTransactionManager manager,
            Outbox outbox,
            Sent sent,
            Scenes scenes,
            Composer composer,
            Clock clock,
            IdSource ids,
            Settings settings) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        Lanes lanes = new Lanes(database);
        Rows rows = new Rows(database);
        Drafting drafting = new Drafting(
                scenes,
                composer::card,
                composer::card,
                (file, scene) -> Printing.bytes(file, composer.paper(file, scene)),
                sent);
        LaneRun run = new LaneRun(
                rows,
                lanes,
                sent,
                new Attempt(scenes, drafting, sent, new Pulse(), manager, clock),
                new Settlement(rows, lanes, sent, scenes, outbox),
                transactions,
                clock,
                ignored -> {});
        return new OutboxRelay(
                messengers.orderedStream().toList(), lanes, run, transactions, clock, ids.next(), settings.embedded());
    }

    @Bean
    @DependsOnDatabaseInitialization
    RelayLoop relayLoop(
            OutboxRelay relay,
            Inbox inbox,
            DeadLetters letters,
            Consumer<Incoming> door,
            Doorbell doorbell,
            Clock clock) {
        return new RelayLoop(relay, inbox, letters, door, doorbell, clock);
    }
}
