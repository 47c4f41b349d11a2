package org.codevbot.core.handling;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Checkup;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.outbox.DeadLetters;
import org.codevbot.core.outbox.Inbox;
import org.codevbot.core.outbox.Missed;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.outbox.Sent;
import org.codevbot.core.persistence.AuditRows;
import org.codevbot.core.persistence.DeadlineRows;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.FormatRows;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.PlanRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.persistence.SignalRows;
import org.codevbot.core.persistence.WordsRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the one path through the core. */
@Configuration(proxyBeanMethods = false)
class HandlingConfiguration {

    /** The shipped formats, and those that an application adds as beans; the rows have those of one's own. */
    @Bean
    FormatCatalog formats(ObjectProvider<Format> more, FormatRows rows) {
        return FormatCatalog.keptBy(rows::text, more.orderedStream().toArray(Format[]::new));
    }

    @Bean
    OwnFormats ownFormats(FormatCatalog formats, FormatRows rows, Tries tries, Environment environment) {
        String files = environment.getProperty("CODEV_FORMATS", "").strip();
        return new OwnFormats(formats, rows, tries, files.isEmpty() ? null : Path.of(files));
    }

    @Bean
    Catalog catalog() {
        return new Catalog();
    }

    /** A test may watch the boundaries instead. */
    @Bean
    @Fallback
    Boundary.Watch watch() {
        return boundary -> {};
    }

    @Bean
    Whereabouts whereabouts(GroupRows groups, SessionRows sessions) {
        return new Whereabouts(groups, sessions);
    }

    @Bean
    Composer composer() {
        return new Composer();
    }

    @Bean
    Tries tries(PlatformTransactionManager transactions) {
        return new Tries(transactions);
    }

    @Bean
    StoredScenes scenes(
            GroupRows groups,
            SessionRows sessions,
            WordsRows words,
            FormatCatalog formats,
            Clock clock,
            ObjectProvider<Messenger> messengers) {
        return new StoredScenes(
                groups,
                sessions,
                words,
                formats,
                clock,
                space -> messengers.stream()
                        .anyMatch(each -> each.platform().equals(space.platform()) && each.removesTyped()));
    }

    @Bean
    Follow follow(GroupRows groups, PlanRows plans, WordsRows words, Outbox outbox, IdSource ids) {
        return new Follow(groups, plans, words, outbox, ids);
    }

    @Bean
    Drafts drafts(WordsRows words, Outbox outbox, FormatCatalog formats) {
        return new Drafts(words, outbox, formats);
    }

    @Bean
    SessionWork sessionWork(
            FormatCatalog formats,
            SessionRows sessions,
            WordsRows words,
            Drafts drafts,
            DeadlineRows deadlines,
            AuditRows audit,
            Outbox outbox,
            Follow follow,
            IdSource ids,
            Clock clock,
            Boundary.Watch watch) {
        return new SessionWork(formats, sessions, words, drafts, deadlines, audit, outbox, follow, ids, clock, watch);
    }

    @Bean
    Replies replies(
            Composer composer,
            Catalog catalog,
            StoredScenes scenes,
            Missed missed,
            Whereabouts whereabouts,
            Readers readers) {
        return new Replies(composer, catalog, scenes, missed, whereabouts, readers);
    }

    @Bean
    Readers readers(GroupRows groups, Directories directories) {
        return new Readers(groups, directories);
    }

    @Bean
    Homes homes(Whereabouts whereabouts, GroupRows groups, PlanRows plans, WordsRows words, StoredScenes scenes) {
        return new Homes(whereabouts, groups, plans, words, scenes);
    }

    /** Each platform brings its own; where there is none, nothing is found. */
    @Bean
    Outside outside(ObjectProvider<Checkup> checkups, Directories directories) {
        return new Outside(checkups::orderedStream, directories);
    }

    @Bean
    CommandHandler commandHandler(
            Tries tries,
            Catalog catalog,
            Whereabouts whereabouts,
            GroupRows groups,
            WordsRows words,
            Drafts drafts,
            DeliveryRows deliveries,
            SignalRows signals,
            SessionWork work,
            Outbox outbox,
            Sent sent,
            Inbox inbox,
            Replies replies,
            Reception reception,
            StoredScenes scenes,
            GroupDesk groupDesk,
            Directories directories,
            Composer composer,
            Homes homes,
            Outside outside,
            DeadLetters letters,
            Readers readers,
            IdSource ids,
            Clock clock,
            Boundary.Watch watch) {
        Shelves shelves = new Shelves(groups, words, drafts, clock);
        Counter counter = new Counter(whereabouts, deliveries, drafts, shelves, work, clock, watch);
        Arrivals arrivals = new Arrivals(
                whereabouts, words, deliveries, signals, work, counter, shelves, outbox, sent, inbox, ids, clock);
        Loss loss = new Loss(whereabouts, groupDesk, work, clock);
        return new CommandHandler(
                tries,
                new Desk(catalog, ids),
                reception,
                counter,
                arrivals,
                new Corrections(counter, arrivals, whereabouts, words, drafts, deliveries, inbox, ids, clock),
                loss,
                new Profiles(tries, groups, groupDesk, directories),
                new RollCall(tries, whereabouts, directories, loss, clock),
                deliveries,
                inbox,
                replies,
                new Looks(tries, counter, replies, homes, outside, readers, scenes, letters, composer, clock),
                clock,
                watch);
    }

    /** How what waited in the inbox comes in again. */
    @Bean
    Consumer<Incoming> door(CommandHandler handler) {
        return handler::again;
    }

    @Bean
    Knock knock(Tries tries, GroupRows groups, SessionRows sessions, DeadlineRows deadlines, SessionWork work) {
        return new Knock(tries, groups, sessions, deadlines, work);
    }

    @Bean
    Offering offering(
            GroupRows groups,
            SessionRows sessions,
            PlanRows plans,
            DeadlineRows deadlines,
            Outbox outbox,
            IdSource ids) {
        return new Offering(groups, sessions, plans, deadlines, outbox, ids);
    }

    @Bean
    Founding founding(
            Tries tries,
            GroupRows groups,
            SessionRows sessions,
            WordsRows words,
            PlanRows plans,
            Offering offering,
            FormatCatalog formats,
            IdSource ids,
            Clock clock) {
        return new Founding(tries, groups, sessions, words, plans, offering, formats, ids, clock);
    }
}
