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

    private Agenda(List<StageDraft> drafts, List<String> giveWay, SortedSet<Integer> lengths) {
        this.drafts = List.copyOf(drafts);
        this.giveWay = List.copyOf(giveWay);
        this.lengths = lengths;
    }

    static Agenda read(Fields file, Faults faults, List<Kind> kinds, SortedSet<Integer> lengths) {
        StageReader reader = new StageReader(faults, kinds, lengths);
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
        return new Agenda(drafts, giveWay, lengths);
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

    /** The stages that this length has, steps numbered from 1. */
    List<Stage> stages(int length) {
        List<Stage> stages = new ArrayList<>();
        int steps = 0;
        for (StageDraft draft : drafts) {
            if (draft.minutes().containsKey(length)) {
                steps += draft.isStep() ? 1 : 0;
                stages.add(draft.stage(length, steps, giveWay.contains(draft.code())));
            }
        }
        return stages;
    }
}
