package org.codevbot.core.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a format has of its own; whatever its file does not name, it has not. */
final class CustomsReader {
    private static final int LINE = 300;
    private static final int SKILL = 60;

    private final Fields file;
    private final Faults faults;

    private CustomsReader(Fields file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static Customs read(Fields file, Faults faults) {
        return new CustomsReader(file, faults).customs();
    }

    private Customs customs() {
        return new Customs(
                file.flag("inspired"),
                file.flag("mission"),
                file.flag("each-brings"),
                labels("skills", SKILL),
                file.flag("charter-first"),
                label("presence"),
                labels("welcome", LINE),
                labels("sponsor", LINE),
                file.has("months") ? file.number("months", 1, 60) : 0,
                label("cadence"));
    }

    private List<Label> labels(String name, int most) {
        return file.list(name, 0, 12, (tree, path) -> Fields.label(tree, path, most, faults));
    }

    private @Nullable Label label(String name) {
        return file.has(name) ? file.label(name, LINE) : null;
    }
}
