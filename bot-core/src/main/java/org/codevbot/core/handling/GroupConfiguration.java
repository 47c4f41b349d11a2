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
    GroupFormats groupFormats(OwnFormats formats) {
        return new GroupFormats(formats);
    }

    @Bean
    GroupDesk groupDesk(
            Whereabouts whereabouts,
            GroupRows groups,
            DeliveryRows deliveries,
            AuditRows audit,
            Outbox outbox,
            Clock clock,
            Boundary.Watch watch) {
        return new GroupDesk(whereabouts, groups, deliveries, audit, outbox, clock, watch);
    }

    @Bean
    GroupReplies groupReplies(
            Tries tries,
            StoredScenes scenes,
            GroupFormats formats,
            Directories directories,
            Whereabouts whereabouts,
            Readers readers,
            Composer composer) {
        return new GroupReplies(tries, scenes, formats, directories, whereabouts, readers, composer);
    }

    @Bean
    Reception reception(
            Tries tries,
            Whereabouts whereabouts,
            GroupDesk desk,
            GroupFormats formats,
            SessionWork sessionWork,
            Offering offering,
            Directories directories,
            Catalog catalog,
            Replies replies,
            GroupReplies words,
            IdSource ids,
            Clock clock,
            Boundary.Watch watch) {
        return new Reception(
                tries,
                whereabouts,
                desk,
                new GroupWork(desk, formats, sessionWork, ids, clock),
                new Beginning(desk, formats, offering, sessionWork, clock),
                directories,
                catalog,
                replies,
                words,
                watch);
    }
}
