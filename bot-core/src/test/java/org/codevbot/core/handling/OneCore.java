package org.codevbot.core.handling;

import java.nio.file.Path;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One core for all the tests of a class, on its database; each test has a group of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneCore {
    final HandClock clock = HandClock.atTen();
    private final Core.Store store;
    private final Messenger messenger;
    Core core;

    OneCore(Core.Store store) {
        this(store, new Echo());
    }

    /** Where a test looks at what is said. */
    OneCore(Core.Store store, Messenger messenger) {
        this.store = store;
        this.messenger = messenger;
    }

    @BeforeAll
    void open(@TempDir Path data) {
        core = Core.start(store.home(data), clock, messenger);
    }

    @AfterAll
    void close() {
        core.close();
    }

    Walk walk() {
        return new Walk(core, clock, Walk.fresh("w"));
    }

    /** Another group of the same people. */
    Walk beside(Walk one) {
        return new Walk(core, clock, one.space.workspace(), "c-other");
    }
}
