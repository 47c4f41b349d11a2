package org.codevbot.core.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;

/** What each shipped format is, in one table of stages and one of kinds. */
final class FormatsDoc {
    private FormatsDoc() {}

    static String of(List<Format> formats) {
        StringBuilder text = new StringBuilder("""
                # Formats

                Drawn from `bot-core/src/main/resources/formats`; do not edit. Minutes of each length, in brackets the
                minimum where a stage gives way when time is short. The facilitator may speak in every step. How a file is
                written: [formats of one's own](../formats.md).
                """);
        Map<String, List<Format>> byCode = formats.stream()
                .collect(Collectors.groupingBy(format -> format.key().code(), LinkedHashMap::new, Collectors.toList()));
        byCode.values().forEach(lengths -> text.append(format(lengths)));
        return text.toString();
    }

    private static String format(List<Format> lengths) {
        Format first = lengths.getFirst();
        return "\n## `" + first.key().code() + "` · " + first.name().en() + " · "
                + first.name().fr() + "\n\n" + facts(first) + "\n" + stages(lengths) + "\n" + kinds(first);
    }

    private static String facts(Format format) {
        return "- Source: " + format.source().en() + "\n"
                + "- Size " + format.minSize() + " to " + format.maxSize() + ", quorum " + format.quorum()
                + " present; facilitator: " + word(format.facilitator()) + "; who confirms the subject: "
                + word(format.confirmer()) + "; follow-up: " + word(format.followUp()) + "; agreement: "
                + word(format.agreement()) + "\n"
                + "- Words: "
                + List.of(Role.CLIENT, Role.CONSULTANT, Role.FACILITATOR).stream()
                        .map(role -> format.word(role).one())
                        .map(one -> one.fr() + " / " + one.en())
                        .collect(Collectors.joining(", "))
                + ", " + format.contract().one().fr() + " / "
                + format.contract().one().en() + "\n"
                + "- Gives way when time is short: "
                + (format.giveWay().isEmpty() ? "nothing" : String.join(", ", format.giveWay())) + "\n"
                + own(format);
    }

    /** What the format has of its own. */
    private static String own(Format format) {
        List<String> own = new ArrayList<>();
        add(own, format.pace() == Pace.WORKING_DAYS, "counted in working days");
        add(own, format.cases() > 1, format.cases() + " clients in a session, the steps once for each");
        add(own, format.inspired(), "inspired by codev, never a default");
        add(own, format.mission(), "the group's mission is recalled at the opening");
        add(own, format.eachBrings(), "each brings a situation");
        add(own, !format.skills().isEmpty(), "a private skill to practise: " + texts(format.skills()));
        add(own, format.charterFirst(), "no case before all present accepted the rules");
        add(own, format.presence() != null, "a line of engaged presence");
        add(own, !format.welcome().isEmpty(), "a memo of the first session");
        add(own, !format.sponsor().isEmpty(), "a sheet for the sponsor");
        add(own, format.months() > 0, "a cycle of at least " + format.months() + " months");
        Label cadence = format.cadence();
        add(own, cadence != null, cadence == null ? "" : "meets " + cadence.en());
        return own.isEmpty() ? "" : "- Its own: " + String.join("; ", own) + "\n";
    }

    private static void add(List<String> own, boolean has, String what) {
        if (has) {
            own.add(what);
        }
    }

    private static String texts(List<Label> labels) {
        return labels.stream().map(Label::en).collect(Collectors.joining(", "));
    }

    private static String stages(List<Format> lengths) {
        List<String> header = new ArrayList<>(List.of("stage", "client", "consultant", "turn", "kinds", "produces"));
        lengths.forEach(
                format -> header.add(format.key().minutes() + (format.pace() == Pace.LIVE ? " min" : " working days")));
        Table table = new Table(header);
        Format longest = lengths.getLast();
        for (Stage stage : once(longest)) {
            List<String> row = new ArrayList<>(
                    switch (stage) {
                        case Block block -> List.of("*" + block.code() + "*", "", "", "", "", "");
                        case Step step -> step(longest, step);
                    });
            lengths.forEach(format -> row.add(minutes(format, stage.code())));
            table.row(row);
        }
        List<String> total = new ArrayList<>(List.of("total", "", "", "", "", ""));
        lengths.forEach(format -> total.add(String.valueOf(format.totalMinutes())));
        table.row(total);
        return table.text();
    }

    /** What stands once for each case is told once. */
    private static List<Stage> once(Format format) {
        Set<String> told = new HashSet<>();
        return format.stages().stream().filter(stage -> told.add(stage.code())).toList();
    }

    private static List<String> step(Format format, Step step) {
        return List.of(
                step.number() + " " + step.label().en() + " / " + step.label().fr(),
                rights(step.rightsOf(Role.CLIENT)) + (step.answersWhenAsked() ? " when asked" : ""),
                rights(step.rightsOf(Role.CONSULTANT)),
                word(step.turn())
                        + (step.roundOffered() ? ", round offered" : "")
                        + (step.hiddenOffered() ? ", hidden offered" : "")
                        + (step.sortingMinutes() > 0 ? ", " + step.sortingMinutes() + " min of silent sorting" : "")
                        + (step.pinned() != null ? ", “" + step.pinned().en() + "” in sight" : ""),
                step.kinds().stream()
                        .flatMap(code -> format.kind(code).stream())
                        .map(kind -> kind.label().en())
                        .collect(Collectors.joining(", ")),
                step.produces().stream().map(FormatsDoc::word).sorted().collect(Collectors.joining(", ")));
    }

    private static String minutes(Format format, String code) {
        return format.stages().stream()
                .filter(stage -> stage.code().equals(code))
                .map(stage -> (stage instanceof Step && format.cases() > 1 ? format.cases() + " × " : "")
                        + stage.minutes()
                        + (stage.minMinutes() < stage.minutes() ? " (" + stage.minMinutes() + ")" : ""))
                .findFirst()
                .orElse("");
    }

    private static String kinds(Format format) {
        if (format.kinds().isEmpty()) {
            return "";
        }
        List<String> header = new ArrayList<>(List.of("kind"));
        for (HelpType type : HelpType.values()) {
            if (format.kinds().stream().anyMatch(kind -> kind.openedBy().contains(type))) {
                header.add(word(type));
            }
        }
        Table table = new Table(header);
        for (Kind kind : format.kinds()) {
            List<String> row = new ArrayList<>(
                    List.of(kind.label().en() + " / " + kind.label().fr() + (kind.asks() ? " (asks)" : "")));
            header.stream()
                    .skip(1)
                    .forEach(type -> row.add(
                            kind.openedBy().stream()
                                            .anyMatch(opens -> word(opens).equals(type))
                                    ? "x"
                                    : ""));
            table.row(row);
        }
        return "The type of help in the contract opens kinds of contribution:\n\n" + table.text();
    }

    private static String rights(Set<Right> rights) {
        return rights.isEmpty()
                ? "silent"
                : rights.stream().map(FormatsDoc::word).sorted().collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return Names.spaced(constant);
    }
}
