package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Paper.Part;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;

/** What a role does in each step of a format, on one page: drawn from the format's file and nothing else. */
public final class Memo {
    private final Format format;
    private final Role role;
    private final Wording wording;
    private final List<Part> parts = new ArrayList<>();

    private Memo(Format format, Role role, Language language) {
        this.format = format;
        this.role = role;
        this.wording = new Wording(language, false, format);
    }

    /** The memo of a role. */
    public static Paper of(Format format, Role role, Language language) {
        return new Memo(format, role, language).write();
    }

    private Paper write() {
        parts.add(new Part.Line(
                wording.line("memo.whose", "format", wording.in(format.name()), "length", length(format.totalMinutes()))
                        + (format.inspired() ? " · " + wording.line("memo.inspired") : "")));
        // A case after the first goes the same way: its steps are not said twice.
        Stream<Stage> once =
                format.stages().stream().filter(stage -> !(stage instanceof Step step) || step.caseNumber() == 1);
        once.forEach(this::stage);
        if (format.cases() > 1) {
            parts.add(new Part.Line(wording.line("memo.again", "cases", format.cases())));
        }
        if (!format.rules().isEmpty()) {
            parts.add(new Part.Heading(2, wording.line("memo.rules")));
            format.rules().forEach(rule -> parts.add(new Part.Item(wording.in(rule))));
        }
        String title = wording.line(
                "memo.title",
                "role",
                Wording.capital(wording.in(format.word(role).one())));
        return new Paper(wording.language(), title, parts, wording.line("paper.missing"));
    }

    private void stage(Stage stage) {
        switch (stage) {
            case Block block ->
                parts.add(new Part.Line(heading(wording.line("block." + block.code()), block.minutes())));
            case Step step -> step(step);
        }
    }

    private void step(Step step) {
        parts.add(new Part.Heading(2, heading(step.number() + ". " + wording.in(step.label()), step.minutes())));
        parts.add(new Part.Line(does(step) + " " + wording.in(step.aim())));
        if (step.pinned() != null) {
            parts.add(new Part.Quote(wording.in(step.pinned())));
        }
        if (role == Role.FACILITATOR) {
            step.traps()
                    .forEach(trap -> parts.add(new Part.Item(wording.line(
                            "memo.trap",
                            "trap",
                            wording.in(trap.trap()),
                            "intervention",
                            wording.in(trap.intervention())))));
        } else if (!step.rightsOf(role).isEmpty()) {
            step.prompts().forEach(prompt -> parts.add(new Part.Item(wording.in(prompt))));
        }
    }

    private String heading(String name, int minutes) {
        return wording.line("memo.stage", "name", name, "length", length(minutes));
    }

    private String length(int minutes) {
        return wording.line(format.pace() == Pace.LIVE ? "memo.minutes" : "memo.days", "count", minutes);
    }

    private String does(Step step) {
        return wording.line("memo.does", "part", part(step, role, wording));
    }

    /** What a role does in a step, in a few words: speak, ask, listen. */
    static String part(Step step, Role role, Wording wording) {
        Set<Right> rights = new TreeSet<>(step.rightsOf(role));
        if (role == Role.FACILITATOR) {
            return wording.line("memo.leads");
        }
        return rights.isEmpty()
                ? wording.line("memo.silent")
                : rights.stream().map(right -> wording.line("memo." + right)).collect(Collectors.joining(", "));
    }

    /** The memo of the viewer's own role, to look at. */
    static Card card(Scene scene) {
        Page page = new Page(scene);
        Role own = page.sight().leads() ? Role.FACILITATOR : page.sight().isClient() ? Role.CLIENT : Role.CONSULTANT;
        Paper memo = of(scene.format(), own, page.wording().language());
        page.title("memo.card", "title", memo.title());
        for (Step step : scene.format().steps()) {
            if (step.caseNumber() == 1) {
                page.field(new org.codevbot.core.announcement.Block.Field(
                        step.number() + ". " + page.wording().in(step.label()),
                        Text.plain(Wording.capital(part(step, own, page.wording())) + ". "
                                + page.wording().in(step.aim()))));
            }
        }
        return page.foot(page.primary("now")).card("memo.push");
    }
}
