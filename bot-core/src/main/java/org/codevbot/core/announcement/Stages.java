package org.codevbot.core.announcement;

import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;

/** The names and minutes of stages, as people read them. */
final class Stages {
    private Stages() {}

    static String name(Page page, int stage) {
        return name(page, page.scene().format().stages().get(stage));
    }

    /** "Step 2 of 6 · Clarification", or the block's own name. */
    static String name(Page page, Stage stage) {
        return switch (stage) {
            case Step step -> {
                Format format = page.scene().format();
                yield page.wording()
                        .line(
                                format.cases() > 1 ? "stage.step-of-case" : "stage.step",
                                "case",
                                step.caseNumber(),
                                "number",
                                step.number(),
                                "steps",
                                format.steps().size() / format.cases(),
                                "label",
                                page.wording().in(step.label()));
            }
            case Block block -> page.wording().line("block." + block.code());
        };
    }

    /** The label alone of a step, or the block's name. */
    static String label(Page page, int stage) {
        return switch (page.scene().format().stages().get(stage)) {
            case Step step -> page.wording().in(step.label());
            case Block block -> page.wording().line("block." + block.code());
        };
    }

    /** How long a stage lasts in this session, in minutes or working days. */
    static Text lasting(Page page, int stage) {
        Scene scene = page.scene();
        return page.sight().windows().apply()
                ? page.wording().text("days", "days", page.sight().windows().days(stage))
                : page.wording().text("minutes", "minutes", minutes(scene, stage));
    }

    /** The minutes that a stage has in this session, whatever the format says. */
    static int minutes(Scene scene, int stage) {
        return (int) Math.round(scene.state().timing().stages().get(stage).allotted() / 60.0);
    }
}
