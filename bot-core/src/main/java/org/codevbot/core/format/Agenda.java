package org.codevbot.core.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stages of a file, before they are cut to one length. */
final class Agenda {
    private static final List<String> USUAL_GIVE_WAY = List.of("opening", "clarification", "consultation");

    private final List<StageDraft> drafts;
    private final List<String> giveWay;
    private final SortedSet<Integer> lengths;
    private final Pace pace;
    private final int cases;

    private Agenda(List<StageDraft> drafts, List<String> giveWay, SortedSet<Integer> lengths, Pace pace, int cases) {
        this.drafts = List.copyOf(drafts);
        this.giveWay = List.copyOf(giveWay);
        this.lengths = lengths;
        this.pace = pace;
        this.cases = cases;
    }

    static Agenda read(Fields file, Faults faults, List<Kind> kinds, SortedSet<Integer> lengths, Pace pace, int cases) {
        StageReader reader = new StageReader(faults, kinds, lengths, pace);
        Set<String> codes = new HashSet<>();
        List<StageDraft> drafts = file.list("stages", 1, 40, (tree, path) -> {
            StageDraft draft = reader.read(tree, path);
            if (!draft.code().equals("-") && !codes.add(draft.code())) {
                draft.fields().fault(draft.isStep() ? "step" : "block", Expected.newCode());
            }
            return draft;
        });
        Map<String, String> known = drafts.stream()
                .map(StageDraft::code)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<String> giveWay = file.has("give-way") && !drafts.isEmpty()
                ? file.words("give-way", known, "-")
                : USUAL_GIVE_WAY.stream().filter(known::containsKey).toList();
        return new Agenda(drafts, giveWay, lengths, pace, cases);
    }

    List<StageDraft> drafts() {
        return drafts;
    }

    List<String> giveWay() {
        return giveWay;
    }

    SortedSet<Integer> lengths() {
        return lengths;
    }

    Pace pace() {
        return pace;
    }

    int cases() {
        return cases;
    }

    /**
     * The stages that this length has. The steps, and what stands among them, come once for each case, numbered from 1
     * in each; a pause written after the last step stands between two cases where there is more than one.
     */
    List<Stage> stages(int length) {
        List<StageDraft> all = drafts.stream()
                .filter(draft -> draft.minutes().containsKey(length))
                .toList();
        int first = 0;
        while (first < all.size() && !all.get(first).isStep()) {
            first++;
        }
        int end = all.size();
        while (end > first && !all.get(end - 1).isStep()) {
            end--;
        }
        List<StageDraft> after = all.subList(end, all.size());
        List<Stage> stages = new ArrayList<>();
        add(stages, all.subList(0, first), length, 1);
        for (int number = 1; number <= cases; number++) {
            add(stages, all.subList(first, end), length, number);
            if (number < cases) {
                add(stages, after.stream().filter(Agenda::pauses).toList(), length, number);
            }
        }
        add(stages, after.stream().filter(draft -> cases == 1 || !pauses(draft)).toList(), length, cases);
        return stages;
    }

    private void add(List<Stage> stages, List<StageDraft> some, int length, int caseNumber) {
        int steps = 0;
        for (StageDraft draft : some) {
            steps += draft.isStep() ? 1 : 0;
            stages.add(draft.stage(length, caseNumber, steps, giveWay.contains(draft.code())));
        }
    }

    private static boolean pauses(StageDraft draft) {
        return draft.isBlock(Block.Type.PAUSE);
    }
}
