package org.codevbot.core.handling;

import java.time.Clock;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.group.Directory;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.persistence.AuditRows;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.SessionRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the life of a group. */
@Configuration(proxyBeanMethods = false)
class GroupConfiguration {
    @Bean
    Directories directories(ObjectProvider<Directory> directories) {
        return new Directories(directories::orderedStream);
    }

    @Bean
    GroupWork groupWork(
            GroupRows groups,
            SessionRows sessions,
            DeliveryRows deliveries,
            AuditRows audit,
            Outbox outbox,
            Offering offering,
            OwnFormats formats,
            IdSource ids,
            Clock clock,
            ObjectProvider<Boundary.Watch> watch) {
        return new GroupWork(
                new Whereabouts(groups, sessions),
                groups,
                deliveries,
                audit,
                outbox,
                offering,
                formats,
                ids,
                clock,
                HandlingConfiguration.watch(watch));
    }

    @Bean
    Reception reception(
            Tries tries,
            GroupRows groups,
            SessionRows sessions,
            GroupWork work,
            StoredScenes scenes,
            Directories directories,
            Catalog catalog,
            Composer composer,
            Replies replies,
            ObjectProvider<Boundary.Watch> watch) {
        return new Reception(
                tries,
                new Whereabouts(groups, sessions),
                work,
                scenes,
                directories,
                catalog,
                composer,
                replies,
                HandlingConfiguration.watch(watch));
    }
}
