package org.codevbot.slack.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.SlackApplication;
import org.codevbot.slack.strict.StrictSlack;

/**
 * One workspace and one application for all the stories of a process: to start them takes longer than a session. Spring
 * closes the application at the process's end.
 */
final class House {
    /** Built by whichever story comes first. */
    private static final class Ours {
        static final House HOUSE = new House();
    }

    final StrictSlack slack;
    final SlackApplication application;

    private House() {
        this(SlackApplication::start);
    }

    private House(Start start) {
        HandClock clock = HandClock.atTen();
        slack = StrictSlack.open(clock);
        application = start.with(slack, Core.Store.H2.home(data()), clock);
    }

    /** How the application is brought to its workspace. */
    private interface Start {
        SlackApplication with(StrictSlack slack, Core.Home home, HandClock clock);
    }

    /** Another one, where the workspace posts to the application's address instead of over sockets. */
    static House postedTo() {
        return new House(SlackApplication::startPostedTo);
    }

    private static Path data() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stories");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static House ours() {
        return Ours.HOUSE;
    }
}
