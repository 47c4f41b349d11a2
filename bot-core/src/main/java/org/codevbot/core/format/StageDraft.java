package org.codevbot.core.format;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A stage as its file says it, with its columns of minutes; {@code content} makes the stage of one length. */
record StageDraft(
        String code,
        Fields fields,
        SortedMap<Integer, Integer> minutes,
        SortedMap<Integer, Integer> minimums,
        SortedMap<Integer, Integer> sorting,
        Content content) {
    /** What the stage is, apart from its minutes. */
    sealed interface Content {
        record OfBlock(Block.Type type) implements Content {}

        /** {@code step} has no number and no minutes yet. */
        record OfStep(Step step) implements Content {}

        record Unknown() implements Content {}
    }

    boolean isStep() {
        return content instanceof Content.OfStep;
    }

    boolean isBlock(Block.Type type) {
        return content instanceof Content.OfBlock block && block.type() == type;
    }

    /** The step, or null for a block. */
    @Nullable
    Step step() {
        return content instanceof Content.OfStep step ? step.step() : null;
    }

    /** What stands outside the give-way order keeps its minutes; 60 % rounded up where the file says no minimum. */
    Stage stage(int length, int caseNumber, int number, boolean givesWay) {
        int all = at(minutes, length, 1);
        int least = givesWay ? at(minimums, length, (all * 3 + 4) / 5) : all;
        return switch (content) {
            case Content.OfBlock block -> new Block(block.type(), all, least);
            case Content.OfStep of -> of.step().at(caseNumber, number, all, least, at(sorting, length, 0));
            case Content.Unknown() -> new Block(Block.Type.PAUSE, all, least);
        };
    }

    private static int at(Map<Integer, Integer> column, int length, int otherwise) {
        return column.getOrDefault(length, otherwise);
    }

    static StageDraft unknown(Fields fields) {
        return new StageDraft(
                "-",
                fields,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                new Content.Unknown());
    }
}
