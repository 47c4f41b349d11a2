package org.codevbot.core.announcement;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Entry.FieldSpec;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Form.Option;
import org.codevbot.core.format.Label;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;

/** The form of an entry, from its fields: a label for each, the options that are open now, what is known filled in. */
final class Forms {
    /** The longest label of an option that every platform takes; what people wrote is cut to it in a list of many. */
    static final int OPTION = 75;
    /** The end may be set to a multiple of so many minutes. */
    private static final int END_STEP = 5;
    /** So much of a skill's name stands in a label. */
    private static final int SKILL = 22;
    /** No platform takes more options in one list. */
    static final int OPTIONS = 25;

    private Forms() {}

    static Form form(Entry entry, Action action, Scene scene, Map<String, String> filled) {
        if (entry.meaning() instanceof Entry.Meaning.OfGroup) {
            return GroupForms.form(entry, action, GroupScene.of(scene), filled);
        }
        Page page = new Page(scene);
        Map<String, String> values = known(entry, action, scene);
        values.putAll(filled);
        boolean card = entry.name().equals("contribute") && SpokenCards.handsCards(page);
        String name = card ? "hand-card" : entry.name();
        List<Form.Field> fields = new ArrayList<>();
        for (FieldSpec spec : entry.fields()) {
            if (isAsked(page, spec, action)) {
                field(page, entry, name, spec, values).ifPresent(fields::add);
            }
        }
        return new Form(
                page.wording().line("form." + name + ".title"),
                page.wording().line("form.send"),
                submit(action, scene),
                fields);
    }

    /** Not what the button said already, nor about a skill that the reader does not practise. */
    private static boolean isAsked(Page page, FieldSpec spec, Action action) {
        return switch (spec.name()) {
            case Entry.TARGET -> action.target().isBlank();
            case "practised" -> page.sight().skill().isPresent();
            default -> true;
        };
    }

    private static String label(Page page, String form, String name) {
        String skill =
                page.sight().skill().map(page.wording()::in).map(Forms::skill).orElse("");
        return page.wording().line("form." + form + "." + name, "skill", skill);
    }

    /** A format's own word stands in a label, which no platform takes at any length. */
    private static String skill(String name) {
        return name.length() <= SKILL ? name : name.substring(0, SKILL - 1) + "…";
    }

    /** A contribution written to be hidden carries that with it, so that it is not read when it comes late. */
    private static Action submit(Action action, Scene scene) {
        return action.entry().equals("contribute") && scene.state().floor().hidden()
                ? new Action(action.entry(), Entry.HIDDEN, action.stamp())
                : action;
    }

    private static Optional<Form.Field> field(
            Page page, Entry entry, String form, FieldSpec spec, Map<String, String> values) {
        String name = spec.name();
        String label = label(page, form, name);
        String value = values.getOrDefault(name, "");
        boolean required = spec.required();
        return switch (spec.shape()) {
            case LINE -> Optional.of(new Form.Line(name, label, required, spec.maxLength(), value));
            case PARAGRAPH -> Optional.of(new Form.Paragraph(name, label, required, spec.maxLength(), value));
            case DATE -> Optional.of(new Form.Date(name, label, required, value));
            case PERSON ->
                listed(people(page))
                        .<Form.Field>map(options -> new Form.Person(name, label, required, options))
                        .or(() -> line(spec, label));
            case CHOICE ->
                listed(options(page, entry, name))
                        .<Form.Field>map(options -> new Form.Choice(name, label, required, options, value))
                        .or(() -> line(spec, label));
            case MANY ->
                listed(options(page, entry, name))
                        .map(options -> new Form.Many(
                                name,
                                label,
                                required,
                                2,
                                options,
                                value.isEmpty() ? List.of() : List.of(value.split(","))));
        };
    }

    /** Nothing to choose from: what must be there is typed then, and the rules answer it. */
    private static Optional<Form.Field> line(FieldSpec spec, String label) {
        return spec.required()
                ? Optional.of(new Form.Line(spec.name(), label, true, spec.maxLength(), ""))
                : Optional.empty();
    }

    /** No list without options: a platform would refuse the form. */
    private static Optional<List<Option>> listed(List<Option> options) {
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(options.subList(0, Math.min(OPTIONS, options.size())));
    }

    /** What the form can be filled with before anything is typed. */
    private static Map<String, String> known(Entry entry, Action action, Scene scene) {
        Map<String, String> known = new HashMap<>();
        switch (entry.name()) {
            case "edit-draft" ->
                PersonCards.own(scene, new WordsId(action.target())).ifPresent(own -> known.put("words", own.text()));
            case "first-request" ->
                new Sight(scene)
                        .theCase()
                        .map(Case::contract)
                        .map(Contract::sentence)
                        .ifPresent(words -> text(scene, words, "sentence", known));
            case "needs" ->
                new Sight(scene).theCase().map(Case::needs).ifPresent(words -> text(scene, words, "needs", known));
            case "move-date" ->
                known.put(
                        "hour",
                        DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                                .withZone(scene.zone())
                                .format(scene.state().scheduledAt()));
            case "contract" -> new Sight(scene).theCase().ifPresent(each -> contract(scene, each.contract(), known));
            default -> {
                // Every other form starts empty.
            }
        }
        return known;
    }

    private static void text(Scene scene, Words words, String field, Map<String, String> known) {
        scene.words().apply(words.id()).ifPresent(text -> known.put(field, text));
    }

    private static void contract(Scene scene, Contract contract, Map<String, String> known) {
        if (contract.sentence() != null) {
            text(scene, contract.sentence(), "sentence", known);
        }
        known.put(
                "types",
                String.join(
                        ",", contract.types().stream().sorted().map(Enum::name).toList()));
    }

    private static List<Option> people(Page page) {
        MemberId viewer = page.scene().viewer();
        return page.sight()
                .present()
                .filter(member -> !member.equals(viewer))
                .map(member -> new Option(member.value(), page.scene().firstName(member)))
                .toList();
    }

    private static List<Option> options(Page page, Entry entry, String field) {
        return switch (field) {
            case "kind" ->
                page.sight().openKinds().stream()
                        .map(kind -> new Option(kind.code(), page.label(kind)))
                        .toList();
            case "types" ->
                page.sight().helpTypes().stream()
                        .map(type -> new Option(type.name(), page.label(type)))
                        .toList();
            case "skill" -> skills(page);
            case "three-p" -> named(page, "three-p.", Choice.ThreeP.values());
            case "outcome" -> named(page, "outcome.", FollowUp.Outcome.values());
            case "emoji" ->
                Stream.of(page.wording().line("weather").split(","))
                        .map(String::strip)
                        .map(each -> new Option(each.substring(0, each.indexOf(' ')), each))
                        .toList();
            case Entry.TARGET -> targets(page, entry);
            default -> throw new IllegalStateException("no options for " + entry.name() + "." + field);
        };
    }

    private static List<Option> named(Page page, String prefix, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), page.wording().line(prefix + value.name())))
                .toList();
    }

    private static List<Option> targets(Page page, Entry entry) {
        return switch (entry.name()) {
            case "rate" ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(n ->
                                new Option(Integer.toString(n), page.wording().line("rate." + n)))
                        .toList();
            case "confirm" ->
                page.scene().state().choice().subjects().stream()
                        .filter(subject -> !subject.withdrawn())
                        .filter(subject -> !page.scene().state().isChosen(subject.number()))
                        .map(subject -> new Option(
                                Integer.toString(subject.number()),
                                cut(page.scene().firstName(subject.author()) + " · " + shown(page, subject))))
                        .toList();
            case "practise" -> skills(page);
            case "report" -> items(page);
            case "ask-kind" ->
                page.sight().closedKinds().stream()
                        .map(kind -> new Option(kind.code(), page.label(kind)))
                        .toList();
            case "rule" -> rules(page);
            case "end-by" -> ends(page);
            default -> throw new IllegalStateException("no options for " + entry.name());
        };
    }

    private static String shown(Page page, Choice.Subject subject) {
        return page.scene()
                .words()
                .apply(subject.words().id())
                .orElseGet(() -> page.wording().line("erased"));
    }

    /** The last plan is its owner's: nobody else is offered a line of it. */
    private static List<Option> items(Page page) {
        return page.scene().state().followUpOf(page.scene().viewer()).stream()
                .flatMap(own -> own.items().stream())
                .map(item -> new Option(
                        Integer.toString(item.number()),
                        cut(page.scene()
                                .words()
                                .apply(item.aim().id())
                                .orElseGet(() -> page.wording().line("erased")))))
                .toList();
    }

    private static List<Option> rules(Page page) {
        return numbered(page, page.scene().format().rules());
    }

    private static List<Option> skills(Page page) {
        return numbered(page, page.scene().format().skills());
    }

    /** Whole, however long: what is accepted, chosen or recalled is read to its end. */
    private static List<Option> numbered(Page page, List<Label> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Option(Integer.toString(i), page.wording().in(labels.get(i))))
                .toList();
    }

    /** Hours up to the promised end, in the group's zone, each worth its minutes from now. */
    private static List<Option> ends(Page page) {
        Scene scene = page.scene();
        long until = Math.max(
                END_STEP,
                Duration.between(scene.now(), scene.state().timing().promisedEnd())
                        .toMinutes());
        List<Option> ends = new ArrayList<>();
        for (int minutes = END_STEP; minutes <= until; minutes += END_STEP) {
            String at = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(page.wording().language().locale())
                    .withZone(scene.group().zone())
                    .format(scene.now().plus(Duration.ofMinutes(minutes)));
            ends.add(new Option(Integer.toString(minutes), at));
        }
        return ends.size() > OPTIONS ? ends.subList(ends.size() - OPTIONS, ends.size()) : ends;
    }

    static String cut(String text) {
        return Page.cut(text, OPTION);
    }
}
