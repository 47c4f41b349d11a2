package org.codevbot.core.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session's form in one length (product.md section 2). {@code words} and {@code contract} are the format's own words
 * for its roles and for the contract; {@code rules} are its rules of life, one line each; {@code quorum} counts all who
 * are present, client and facilitator included. {@code giveWay} lists stage codes in the order in which they shrink
 * when time is short; what stands outside it keeps its minutes. In working days the key's number and all minutes are
 * days. With more than one case the steps stand once for each, all in {@code stages}. {@code lengths} are those of its
 * file, this one included.
 */
public record Format(
        FormatKey key,
        Label name,
        Label source,
        int minSize,
        int maxSize,
        FacilitatorMode facilitator,
        Confirmer confirmer,
        FollowUp followUp,
        int quorum,
        Agreement agreement,
        Map<Role, Noun> words,
        Noun contract,
        List<Label> rules,
        List<Kind> kinds,
        List<String> giveWay,
        List<Stage> stages,
        Pace pace,
        int cases,
        Customs customs,
        List<Integer> lengths) {
    public Format {
        words = Map.copyOf(words);
        rules = List.copyOf(rules);
        kinds = List.copyOf(kinds);
        giveWay = List.copyOf(giveWay);
        stages = List.copyOf(stages);
        lengths = List.copyOf(lengths);
    }

    /** Who leads: someone, nobody (a timekeeper then), or a person from outside the group. */
    public enum FacilitatorMode {
        WITH,
        WITHOUT,
        EXTERNAL
    }

    /**
     * Who confirms the client and the subject: the facilitator; the group, whose ballot decides where there are two
     * subjects or more; or both, a ballot first and then the facilitator, who says why.
     */
    public enum Confirmer {
        FACILITATOR,
        GROUP,
        BOTH
    }

    /** Whether the last plan's report is on the agenda. */
    public enum FollowUp {
        ALWAYS,
        ON,
        OFF
    }

    /** A word of the format's own: one, many, and with its article ({@code l'animateur}, {@code la demande}). */
    public record Noun(Label one, Label many, Label the) {}

    /** The format's word for a role. */
    public Noun word(Role role) {
        return Objects.requireNonNull(words.get(role));
    }

    /** The steps only, in order, of all cases. */
    public List<Step> steps() {
        return stages.stream()
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .toList();
    }

    /** The kind of that code, if the format has it. */
    public Optional<Kind> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The sum of all stages, in minutes. */
    public int totalMinutes() {
        return stages.stream().mapToInt(Stage::minutes).sum();
    }

    /** Whether this is only inspired by codev, and says so wherever it is offered. */
    public boolean inspired() {
        return customs.inspired();
    }

    /** Whether the group's mission is recalled at the opening. */
    public boolean mission() {
        return customs.mission();
    }

    /** Whether each brings a situation. */
    public boolean eachBrings() {
        return customs.eachBrings();
    }

    /** The skills of which each may choose one to practise privately today; often none. */
    public List<Label> skills() {
        return customs.skills();
    }

    /** Whether no case opens before all present accepted the rules. */
    public boolean charterFirst() {
        return customs.charterFirst();
    }

    /** The line of engaged presence at the opening. */
    public @Nullable Label presence() {
        return customs.presence();
    }

    /** The memo of a group's first session; often none. */
    public List<Label> welcome() {
        return customs.welcome();
    }

    /** The sponsor's sheet: aims, dates, what a sponsor will see; often none. */
    public List<Label> sponsor() {
        return customs.sponsor();
    }

    /** The shortest cycle in months, 0 for none. */
    public int months() {
        return customs.months();
    }

    /** How often the group meets. */
    public @Nullable Label cadence() {
        return customs.cadence();
    }
}
