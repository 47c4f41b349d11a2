package org.codevbot.core.handling;

import java.time.Duration;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.BeforeEach;

/** Each test has a session that has come to its presentation, on a platform that shows what it was given. */
abstract class AtPresentation extends OneCore {
    private final Workspaces workspaces;
    FakePlatform platform;
    Walk walk;

    AtPresentation() {
        this(new Workspaces());
    }

    private AtPresentation(Workspaces workspaces) {
        super(Core.Store.H2, workspaces);
        this.workspaces = workspaces;
    }

    @BeforeEach
    void present() {
        walk = walk().at("presentation");
        platform = workspaces.of(walk.space);
    }

    /** What stands there once all is said. */
    String shown(Place place) {
        // The relay goes round by itself too, and may have a lane in hand: until nothing waits any more.
        do {
            clock.wind(Duration.ofSeconds(4));
            core.get(OutboxRelay.class).drain();
        } while (Outboxes.waiting(core) > 0);
        return platform.shown(place).stream().map(Shown::text).collect(Collectors.joining("\n"));
    }
}
