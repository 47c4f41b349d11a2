package org.codevbot.core.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;
import org.codevbot.core.testkit.Core;

/**
 * How long {@code /codev next} takes: a fixed 100 a second from 32 senders over 1,000 stored sessions, each walked to
 * its end and replaced. Timed from the moment it was due to arrive to the reply; the reply comes after the commit. The
 * baseline in the same run is a command that only looks ({@code /codev status}).
 */
public final class NextBenchmark {
    private static final Space SPACE = new Space("bench", "w1");

    private NextBenchmark() {}

    /** Arguments: {@code H2} or {@code POSTGRES}, sessions (1000), seconds (60). */
    public static void main(String[] arguments) throws Exception {
        Core.Store store = Core.Store.valueOf(arguments.length > 0 ? arguments[0] : "H2");
        int sessions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        Path data = Files.createTempDirectory("codev-bench");
        try (Core core = Core.start(store.home(data), Clock.systemUTC(), new Load.Deaf(SPACE.platform()))) {
            Load load = new Load(core, SPACE);
            List<Group> groups = load.found(sessions);
            Load.Command next = (group, due) -> load.types(group, group.facilitator(), "next");
            load.run("warm-up, next", groups, Math.max(10, seconds / 3), next);
            Load.Times looks = load.run(
                    "baseline, status",
                    groups,
                    seconds / 2,
                    (group, due) -> load.types(group, group.facilitator(), "status"));
            Load.Times nexts = load.run("next", groups, seconds, next);
            Load.say(
                    "next : status at p50 = %.1f, at p99 = %.1f", ratio(nexts, looks, 0.50), ratio(nexts, looks, 0.99));
        }
        System.exit(0);
    }

    private static double ratio(Load.Times one, Load.Times other, double share) {
        return (double) one.at(share) / other.at(share);
    }
}
