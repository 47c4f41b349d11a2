package org.codevbot.core.kill;

import java.nio.file.Path;
import java.time.Clock;
import org.codevbot.core.testkit.Core;

/** The process that is killed: lives on and on, and says on its output what was tried and what was answered. */
final class KilledProcess {
    private KilledProcess() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        String round = arguments[1];
        Core.Home home = new Core.Home(data, java.util.Map.of());
        Core core = Core.start(home, Clock.systemUTC(), new DiaryPlatform(data));
        Life life = new Life(core, Long.parseLong(arguments[2]), round);
        life.prepare();
        say("READY - " + where(life) + " ");
        while (true) {
            Life.Ask ask = life.next();
            say("TRY " + ask.incoming().delivery() + " " + where(life) + " " + ask.token());
            life.send(ask);
            say("ACK " + ask.incoming().delivery() + " " + where(life) + " " + ask.token());
        }
    }

    /** The stage and when it began: the same after a kill, unless a command was under way. */
    private static String where(Life life) {
        return life.state().timing().stage() + "@"
                + life.state().timing().enteredAt().toEpochMilli();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
