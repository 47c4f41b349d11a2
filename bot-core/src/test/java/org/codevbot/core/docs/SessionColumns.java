package org.codevbot.core.docs;

import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.SAM;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Step;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;

/** A session in each phase and stage that matters, reached through the rules; made anew at each asking. */
final class SessionColumns {
    private final Format format;

    SessionColumns(Format format) {
        this.format = format;
    }

    Map<String, Supplier<Story>> all() {
        Map<String, Supplier<Story>> columns = new LinkedHashMap<>();
        columns.put("offered", this::offered);
        columns.put("opening", () -> offered().opened());
        columns.put("follow-up", () -> offered().opened().walkTo("follow-up"));
        columns.put("choice", () -> offered().opened().walkTo("choice"));
        format.steps().forEach(step -> columns.put(step.number() + " " + step.code(), () -> in(step.code())));
        columns.put("close", () -> in("close"));
        columns.put("paused", () -> in("consultation").does(CLAIRE, new SessionCommand.Pause()));
        columns.put("closed", () -> in("close").does(CLAIRE, new SessionCommand.Next()));
        return columns;
    }

    private Story offered() {
        return new Story(format);
    }

    /** Client and a consultant speak in each step on the way, where they may. */
    private Story in(String code) {
        Story story = offered().opened().chosen();
        for (Step step : format.steps()) {
            if (step.code().equals(code)) {
                break;
            }
            story.walkTo(step.code());
            story.presses(LEA, new SessionCommand.Say(story.words(12), -1), null);
            story.presses(SAM, new SessionCommand.Say(story.words(12), -1), null);
        }
        return story.walkTo(code);
    }
}
