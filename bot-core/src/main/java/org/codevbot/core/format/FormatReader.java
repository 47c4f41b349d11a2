package org.codevbot.core.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a format's file; whatever the text is, the answer is formats or faults, never an exception. */
public final class FormatReader {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int NAME = 60;
    private static final int WORD = 30;
    private static final int LINE = 300;
    private static final int BUTTON = 24;

    private final Faults faults;
    private final Fields file;

    private FormatReader(Tree tree, Faults faults) {
        this.faults = faults;
        this.file = new Fields(
                tree,
                "",
                faults,
                "format",
                "name",
                "source",
                "lengths",
                "size",
                "quorum",
                "facilitator",
                "confirmer",
                "follow-up",
                "agreement",
                "roles",
                "contract",
                "rules",
                "kinds",
                "give-way",
                "stages",
                "pace",
                "cases",
                "inspired",
                "mission",
                "each-brings",
                "skills",
                "charter-first",
                "presence",
                "welcome",
                "sponsor",
                "months",
                "cadence");
    }

    /** The format in all its lengths, or every fault at once. */
    public static Reading read(String text) {
        return read(text, "", Set.of());
    }

    /** Also a fault where the code is one of those taken; the keys carry the edition. */
    static Reading read(String text, String edition, Set<String> taken) {
        Faults faults = new Faults();
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add(1, "", Expected.smallFile());
            return new Reading.Faulty(faults.inOrder());
        }
        Tree tree = TreeBuilder.build(text, faults);
        if (tree == null) {
            if (faults.none()) {
                faults.add(1, "", Expected.fields(List.of("format", "name", "lengths", "stages")));
            }
            return new Reading.Faulty(faults.inOrder());
        }
        List<Format> formats = new FormatReader(tree, faults).formats(edition, taken);
        return faults.none() ? new Reading.Read(formats) : new Reading.Faulty(faults.inOrder());
    }

    /** The words that a file uses for the constants of an enum. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E each : type.getEnumConstants()) {
            words.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
        }
        return words;
    }

    private List<Format> formats(String edition, Set<String> taken) {
        String code = file.code("format");
        if (taken.contains(code)) {
            file.fault("format", Expected.freeCode(new TreeSet<>(taken)));
        }
        Label name = file.label("name", NAME);
        Label source = file.labelOrText("source", LINE);
        Pace pace = file.has("pace") ? file.oneOf("pace", words(Pace.class), Pace.LIVE) : Pace.LIVE;
        int cases = cases(pace);
        SortedSet<Integer> lengths = pace == Pace.LIVE ? lengths(5, 480) : lengths(1, 60);
        Fields size = file.mapping("size", "min", "max");
        int min = size.number("min", 2, 30);
        int max = size.number("max", Math.max(2, min), 30);
        int quorum = file.number("quorum", 2, 31);
        Format.FacilitatorMode mode =
                file.oneOf("facilitator", words(Format.FacilitatorMode.class), Format.FacilitatorMode.WITH);
        Format.Confirmer confirmer = file.oneOf("confirmer", words(Format.Confirmer.class), Format.Confirmer.BOTH);
        Format.FollowUp followUp = file.oneOf("follow-up", words(Format.FollowUp.class), Format.FollowUp.OFF);
        Agreement agreement = file.has("agreement")
                ? file.oneOf("agreement", words(Agreement.class), Agreement.CLIENT_STATES)
                : Agreement.CLIENT_STATES;
        Map<Role, Format.Noun> roles = roles();
        Format.Noun contract = noun(file.mapping("contract", "one", "many", "the"));
        List<Label> rules = file.list("rules", 0, 10, (tree, path) -> Fields.label(tree, path, LINE, faults));
        List<Kind> kinds = kinds();
        Agenda agenda = Agenda.read(file, faults, kinds, lengths, pace, cases);
        Customs customs = CustomsReader.read(file, faults);
        FormatCheck.check(file, agenda, followUp, agreement);
        FormatCheck.leading(file, mode, confirmer, agreement);
        List<String> giveWay = agenda.giveWay();
        List<Format> formats = new ArrayList<>();
        for (int length : lengths) {
            List<Stage> stages = agenda.stages(length);
            formats.add(new Format(
                    new FormatKey(FormatKey.code(code, edition), length),
                    name,
                    source,
                    min,
                    max,
                    mode,
                    confirmer,
                    followUp,
                    quorum,
                    agreement,
                    roles,
                    contract,
                    rules,
                    kinds,
                    giveWay,
                    stages,
                    pace,
                    cases,
                    customs,
                    List.copyOf(lengths)));
        }
        return formats;
    }

    /** 0 where it is wrong: then no sum is made. */
    private int cases(Pace pace) {
        int before = faults.count();
        int cases = file.has("cases") ? file.number("cases", 1, 3) : 1;
        if (pace == Pace.WORKING_DAYS && cases > 1) {
            file.fault("cases", Expected.oneCase());
        }
        return faults.count() == before ? cases : 0;
    }

    /** None where one is wrong: then columns are not compared with them. */
    private SortedSet<Integer> lengths(int least, int most) {
        int before = faults.count();
        List<Integer> lengths =
                file.list("lengths", 1, 10, (tree, path) -> Scalars.number(tree, path, least, most, faults));
        return faults.count() == before ? new TreeSet<>(lengths) : Collections.emptySortedSet();
    }

    private Map<Role, Format.Noun> roles() {
        Map<String, Role> names = words(Role.class);
        Fields roles = file.mapping("roles", names.keySet().toArray(new String[0]));
        Map<Role, Format.Noun> words = new EnumMap<>(Role.class);
        names.forEach((name, role) -> words.put(role, noun(roles.mapping(name, "one", "many", "the"))));
        return words;
    }

    private static Format.Noun noun(Fields fields) {
        return new Format.Noun(fields.label("one", WORD), fields.label("many", WORD), fields.label("the", WORD));
    }

    private List<Kind> kinds() {
        Set<String> codes = new HashSet<>();
        return file.list("kinds", 0, 20, (tree, path) -> {
            Fields kind = new Fields(tree, path, faults, "code", "label", "opened-by", "asks");
            String code = kind.code("code");
            if (kind.has("code") && !codes.add(code)) {
                kind.fault("code", Expected.newCode());
            }
            List<HelpType> openedBy = kind.words("opened-by", words(HelpType.class), HelpType.IDEAS);
            return new Kind(code, kind.label("label", BUTTON), Set.copyOf(openedBy), kind.flag("asks"));
        });
    }
}
