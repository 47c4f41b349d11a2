package org.codevbot.slack.story;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.script.SessionScript;

/**
 * What stands on everybody's screen and stays there, without hours, minutes and the marks in files' names: the channel
 * with its threads, and each one's direct messages. What is shown once to one person and not kept is no part of it.
 */
record Picture(List<String> texts) {
    static Picture of(SlackHands hands) {
        List<String> all = new ArrayList<>();
        hands.standing("Nora", true).forEach(each -> all.add("all | " + timeless(each)));
        for (String who : SessionScript.PEOPLE) {
            hands.standing(who, false).forEach(each -> all.add(who + " | " + timeless(each)));
        }
        return new Picture(List.copyOf(all));
    }

    private static String timeless(String text) {
        return text.replaceAll("-[0-9a-f]{8}\\.(md|pdf)", "-#.$1")
                .replaceAll("\\b\\d{1,2}[:h]\\d{2}( ?[AP]M)?", "#")
                .replaceAll("\\b\\d+ min", "# min");
    }
}
