package org.codevbot.core.handling;

import org.springframework.context.support.GenericApplicationContext;

/** Lets the test of a platform know when a command is committed and nobody has been told yet. */
public final class Crossing {
    private Crossing() {}

    /** Does it after each commit of that application, in the command's own thread. */
    public static void afterCommit(GenericApplicationContext context, Runnable heard) {
        context.registerBean("crossing", Boundary.Watch.class, () -> boundary -> {
            if (boundary == Boundary.AFTER_COMMIT) {
                heard.run();
            }
        });
    }
}
