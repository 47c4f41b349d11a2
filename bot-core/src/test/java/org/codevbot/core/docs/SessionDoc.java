package org.codevbot.core.docs;

import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Decision;
import org.codevbot.core.session.Moment;
import org.codevbot.core.session.Moments;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.Story;

/** Which command the rules accept from whom in each state, found by asking the rules themselves. */
final class SessionDoc {
    private SessionDoc() {}

    static String of(Format format) {
        Map<String, Supplier<Story>> columns = new SessionColumns(format).all();
        return """
                # A session: states and commands

                Found by running the rules over a `classic` session in each state; do not edit.
                **F** facilitator, **C** client (before the choice, the one who will be), **K** consultant, **O** the
                owner of the last plan where other consultants may not. A letter: it happens. A letter with **?**:
                the rules ask for one confirmation first. An empty cell: refused with a reason, or already so.
                Words that are not heard are never lost: more than three words become their author's draft.

                %s
                `knock` is the clock's and `lost` the platform's: they come at these moments and when someone leaves
                the channel. `part-done` belongs to formats over working days.

                ## What time does

                %s""".formatted(commands(columns), moments(columns, format));
    }

    private static String commands(Map<String, Supplier<Story>> columns) {
        Table table = new Table(header("command", columns));
        for (SessionSamples.Sample sample : SessionSamples.all()) {
            List<String> row = new ArrayList<>();
            SessionCommand any = sample.apply(columns.get("offered").get(), LEA);
            row.add(Names.spaced(any.getClass()));
            columns.values().forEach(column -> row.add(cell(column, sample)));
            table.row(row);
        }
        return table.text();
    }

    private static String cell(Supplier<Story> column, SessionSamples.Sample sample) {
        List<String> who = new ArrayList<>();
        add(who, "F", answer(column, sample, CLAIRE));
        add(who, "C", answer(column, sample, LEA));
        String consultant = answer(column, sample, HUGO);
        add(who, "K", consultant);
        if (consultant.isEmpty()) {
            add(who, "O", answer(column, sample, ALI));
        }
        return String.join(" ", who).replace("yes", "");
    }

    private static void add(List<String> who, String letter, String answer) {
        if (!answer.isEmpty()) {
            who.add(letter + answer);
        }
    }

    private static String answer(Supplier<Story> column, SessionSamples.Sample sample, MemberId who) {
        Story story = column.get();
        SessionCommand command = sample.apply(story, who);
        return switch (story.tries(who, command)) {
            case Decision.Accepted accepted -> accepted.events().stream().anyMatch(SessionDoc::counts) ? "yes" : "";
            case Decision.Refused ignored -> "";
            case Decision.Asks ignored -> "?";
        };
    }

    /** Being checked in by the way, and words put aside, are not what was asked for. */
    private static boolean counts(SessionEvent event) {
        return !(event instanceof SessionEvent.Arrived
                || event instanceof SessionEvent.KeptAsDraft
                || event instanceof SessionEvent.KeptAsNote
                || event instanceof SessionEvent.NotKept);
    }

    private static String moments(Map<String, Supplier<Story>> columns, Format format) {
        Table table = new Table(header("moment", columns));
        for (Moment.Type type : Moment.Type.values()) {
            List<String> row = new ArrayList<>();
            row.add(Names.spaced(type));
            columns.values().forEach(column -> {
                boolean due = Moments.of(column.get().state(), format).stream()
                        .anyMatch(each -> each.moment().type() == type);
                row.add(due ? "x" : "");
            });
            table.row(row);
        }
        return table.text();
    }

    private static List<String> header(String first, Map<String, Supplier<Story>> columns) {
        List<String> header = new ArrayList<>();
        header.add(first);
        header.addAll(columns.keySet());
        return header;
    }
}
