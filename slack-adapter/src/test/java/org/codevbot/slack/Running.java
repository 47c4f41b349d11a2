package org.codevbot.slack;

import java.time.Duration;
import java.util.List;

/** The application as the people of a story have it: in this process or in another. */
public interface Running {
    /** Lets what is about to be said be said. */
    void settle();

    /** Lets time pass, and what falls due happen. */
    void passes(Duration time);

    /** What is kept of a channel's newest session: of each text whose it is, what becomes of it, and the words. */
    List<String> kept(String team, String channel);
}
