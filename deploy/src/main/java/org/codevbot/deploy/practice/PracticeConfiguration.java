package org.codevbot.deploy.practice;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.handling.OwnFormats;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.Seal;
import org.codevbot.core.persistence.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.thymeleaf.ITemplateEngine;

/** Puts the practice room together. */
@Configuration(proxyBeanMethods = false)
@InPracticeRoom
class PracticeConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    RoomDatabase roomDatabase(Settings settings) {
        return new RoomDatabase(settings);
    }

    @Bean
    Rooms rooms(RoomDatabase database) {
        return new Rooms(database);
    }

    @Bean
    SealedBodies sealedBodies(Seal seal) {
        return new SealedBodies(seal);
    }

    @Bean
    Messages messages(RoomDatabase database, Rooms rooms, SealedBodies bodies) {
        return new Messages(database, rooms, bodies);
    }

    @Bean
    Whispers whispers(RoomDatabase database, Rooms rooms, SealedBodies bodies, Clock clock) {
        return new Whispers(database, rooms, bodies, clock);
    }

    @Bean
    LiveRooms liveRooms() {
        return new LiveRooms();
    }

    @Bean
    PracticeMessenger practiceMessenger(RoomDatabase database, Messages messages, LiveRooms live, Clock clock) {
        return new PracticeMessenger(database, messages, live, clock);
    }

    @Bean
    Inbound practiceInbound(
            RoomDatabase database,
            Rooms rooms,
            Messages messages,
            SealedBodies bodies,
            LiveRooms live,
            FrontDoor door,
            Clock clock) {
        return new Inbound(database, messages, new HandIns(database, rooms, bodies), live, door, clock);
    }

    @Bean
    OwnForms ownForms(OwnFormats formats) {
        return new OwnForms(formats);
    }

    @Bean
    NewRooms newRooms(IdSource ids) {
        return new NewRooms(ids);
    }

    @Bean
    Visits visits(Rooms rooms, Messages messages) {
        return new Visits(rooms, messages);
    }

    @Bean
    Fragments fragments(ITemplateEngine engine, Clock clock) {
        return new Fragments(engine, clock);
    }

    @Bean
    Answers answers(Fragments fragments, Whispers whispers) {
        return new Answers(fragments, whispers);
    }

    @Bean
    FilterRegistrationBean<RoomGuard> roomGuard(@Value("${CODEV_HOSTS:}") String hosts) {
        Set<String> names = Arrays.stream(hosts.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        FilterRegistrationBean<RoomGuard> guard = new FilterRegistrationBean<>(new RoomGuard(names));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }

    @Bean
    Forgetting forgetting(
            RoomDatabase database,
            Messages messages,
            Whispers whispers,
            LiveRooms live,
            Founding founding,
            Clock clock) {
        return new Forgetting(
                database,
                messages,
                whispers,
                live,
                room -> founding.session(new Space(Room.PLATFORM, room), room)
                        .filter(session -> !session.isClosed())
                        .isPresent(),
                clock);
    }

    @Bean
    RoomSweep roomSweep(Inbound inbound, Forgetting forgetting) {
        return new RoomSweep(inbound, forgetting);
    }

    @Bean
    Seed seed(Founding founding, Clock clock) {
        return new Seed(founding, clock);
    }

    @Bean
    Parts parts(Founding founding, FormatCatalog formats) {
        return new Parts(founding, formats);
    }

    @Bean
    Welcome welcome(Settings settings, @Value("${server.address:127.0.0.1}") String bind) {
        return new Welcome(settings, bind);
    }

    @Bean
    StreamsEnd streamsEnd(LiveRooms live) {
        return new StreamsEnd(live);
    }

    /** Ends the streams before the web server waits for its requests. */
    record StreamsEnd(LiveRooms live) {
        @EventListener(ContextClosedEvent.class)
        public void end() {
            live.close();
        }
    }
}
