package org.codevbot.core.script;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Signal;

/**
 * A platform as the people of a script use it: each acts by first name on what that person's screen shows, and nothing
 * else. What is done has settled on everybody's screen when a method returns.
 */
public interface Hands {
    /** Which part of a person's screen is meant. */
    enum Sight {
        /** The group's channel and its threads. */
        SHARED,
        /** What that person alone sees: direct messages and private answers. */
        ALONE
    }

    /** Types a command in the group's channel, without its name. */
    void types(String who, String command);

    /** Writes in the newest thread whose head has that in its first line, or in the channel when it is empty. */
    void says(String who, String thread, String words);

    /** Replaces the words of an own message. */
    void edits(String who, String words, String newWords);

    /** Deletes an own message. */
    void deletes(String who, String words);

    /** Writes to the bot in private. */
    void notes(String who, String words);

    /** Presses the newest button of that name. */
    void presses(String who, Sight where, String label);

    /**
     * Fills in the form that is open before that person, and sends it: a field by the beginning of its label, an option
     * by a part of it.
     */
    void sends(String who, Map<String, List<String>> values);

    /** Sets a reaction on the newest shared message with these words, or takes it back. */
    void reacts(String who, String words, Signal signal, boolean set);

    /** The messages on that person's screen as they read, the oldest first; buttons by their names. */
    List<String> sees(String who, Sight where);

    /** The names of the files that the person was sent in private. */
    List<String> files(String who);

    /** Time passes. */
    void passes(Duration time);
}
