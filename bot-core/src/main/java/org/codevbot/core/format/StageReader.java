package org.codevbot.core.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Reads one stage, a block or a step. */
final class StageReader {
    private static final int MOST_MINUTES = 240;
    private static final int MOST_DAYS = 60;
    private static final int TITLE = 40;
    private static final int LINE = 300;
    private static final Map<String, Block.Type> BLOCKS = FormatReader.words(Block.Type.class);

    private final Faults faults;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final SortedSet<Integer> lengths;
    private final Pace pace;

    StageReader(Faults faults, List<Kind> kinds, SortedSet<Integer> lengths, Pace pace) {
        this.faults = faults;
        kinds.forEach(kind -> this.kinds.put(kind.code(), kind.code()));
        this.lengths = lengths;
        this.pace = pace;
    }

    StageDraft read(Tree tree, String path) {
        boolean block = names(tree, "block");
        boolean step = names(tree, "step");
        if (block && !step) {
            return block(new Fields(tree, path, faults, "block", "minutes", "minimum"));
        }
        Fields fields = new Fields(
                tree,
                path,
                faults,
                "step",
                "block",
                "label",
                "aim",
                "minutes",
                "minimum",
                "sorting",
                "rights",
                "turn",
                "offers",
                "kinds",
                "produces",
                "prompts",
                "traps",
                "pinned",
                "answers");
        if (!fields.usable()) {
            return StageDraft.unknown(fields);
        }
        if (block || !step) {
            faults.add(tree.line(), path, Expected.stage());
        }
        return step ? step(fields) : StageDraft.unknown(fields);
    }

    private static boolean names(Tree tree, String field) {
        return tree instanceof Tree.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().equals(field));
    }

    private StageDraft block(Fields fields) {
        Block.Type type = fields.oneOf("block", BLOCKS, Block.Type.PAUSE);
        SortedMap<Integer, Integer> minutes = column(fields, "minutes", 1, false);
        String code = new Block(type, 0, 0).code();
        return new StageDraft(
                code,
                fields,
                minutes,
                optional(fields, "minimum"),
                Collections.emptySortedMap(),
                new StageDraft.Content.OfBlock(type));
    }

    private StageDraft step(Fields fields) {
        String code = fields.code("step");
        if (BLOCKS.containsKey(code)) {
            fields.fault("step", Expected.newCode());
        }
        Label label = fields.label("label", TITLE);
        Label aim = fields.label("aim", LINE);
        SortedMap<Integer, Integer> minutes = column(fields, "minutes", 1, true);
        Map<Role, Set<Right>> rights = rights(fields.mapping("rights", "client", "consultant"));
        Turn turn = fields.has("turn") ? fields.oneOf("turn", FormatReader.words(Turn.class), Turn.FREE) : Turn.FREE;
        List<OfferedTurn> offers = fields.words("offers", FormatReader.words(OfferedTurn.class), OfferedTurn.ROUND);
        List<String> open = fields.words("kinds", kinds, "-");
        List<Output> produces = fields.words("produces", FormatReader.words(Output.class), Output.CONTRIBUTIONS);
        List<Label> prompts = fields.list("prompts", 0, 10, (tree, path) -> Fields.label(tree, path, LINE, faults));
        List<Step.Trap> traps = new ArrayList<>(fields.list("traps", 0, 10, this::trap));
        Step step = new Step(
                code,
                0,
                label,
                aim,
                0,
                0,
                rights,
                turn,
                offers.contains(OfferedTurn.ROUND),
                offers.contains(OfferedTurn.HIDDEN),
                open,
                new HashSet<>(produces),
                prompts,
                traps,
                0,
                fields.has("pinned") ? fields.label("pinned", LINE) : null,
                fields.has("answers")
                        && fields.oneOf("answers", FormatReader.words(Answers.class), Answers.FREELY)
                                == Answers.WHEN_ASKED,
                1);
        return new StageDraft(
                code,
                fields,
                minutes,
                optional(fields, "minimum"),
                optional(fields, "sorting"),
                new StageDraft.Content.OfStep(step));
    }

    /** What a facilitator may choose when the step opens. */
    private enum OfferedTurn {
        ROUND,
        HIDDEN
    }

    /** When the client's answers count. */
    private enum Answers {
        FREELY,
        WHEN_ASKED
    }

    private Step.Trap trap(Tree tree, String path) {
        Fields trap = new Fields(tree, path, faults, "trap", "intervention");
        return new Step.Trap(trap.label("trap", LINE), trap.label("intervention", LINE));
    }

    /** The facilitator is not asked for: he may speak in every step. */
    private static Map<Role, Set<Right>> rights(Fields fields) {
        Map<Role, Set<Right>> rights = new EnumMap<>(Role.class);
        rights.put(Role.CLIENT, rights(fields, "client"));
        rights.put(Role.CONSULTANT, rights(fields, "consultant"));
        return rights;
    }

    private static Set<Right> rights(Fields fields, String role) {
        if (fields.usable() && !fields.has(role)) {
            fields.fault(role, Expected.list(0, Right.values().length));
        }
        return new HashSet<>(fields.words(role, FormatReader.words(Right.class), Right.SPEAK));
    }

    private SortedMap<Integer, Integer> optional(Fields fields, String name) {
        return fields.has(name) ? column(fields, name, 0, false) : Collections.emptySortedMap();
    }

    private SortedMap<Integer, Integer> column(Fields fields, String name, int least, boolean everywhere) {
        int most = pace == Pace.LIVE ? MOST_MINUTES : MOST_DAYS;
        return fields.column(name, lengths, least, most, everywhere, Expected.column(pace));
    }
}
