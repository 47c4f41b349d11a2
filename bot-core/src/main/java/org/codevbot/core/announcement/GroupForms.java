package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Entry.FieldSpec;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Form.Option;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Pace;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Mode;
import org.jspecify.annotations.Nullable;

/** The forms of a group's life: founded, joined, changed, a session begun. */
final class GroupForms {
    private final Wording wording;
    private final Entry entry;
    private final List<Format> formats;
    private final @Nullable GroupScene scene;

    private GroupForms(Wording wording, Entry entry, List<Format> formats, @Nullable GroupScene scene) {
        this.wording = wording;
        this.entry = entry;
        this.formats = formats;
        this.scene = scene;
    }

    /** Who leads a group that is being founded. */
    private enum Leads {
        ME,
        LATER,
        NOBODY
    }

    /** Who is a contact without being a member. */
    private enum Naming {
        ELSEWHERE,
        NOBODY
    }

    /** The form that founds a group, in the language of whoever asks. */
    static Form founding(
            Entry entry, Action action, Language language, List<Format> formats, Map<String, String> filled) {
        Map<String, String> values = new HashMap<>(Map.of("language", language.name(), "leads", Leads.ME.name()));
        if (!formats.isEmpty()) {
            values.put("format", formats.getFirst().key().name());
        }
        values.putAll(filled);
        return new GroupForms(new Wording(language, false, null), entry, formats, null).form(action, values);
    }

    /** Any other form, of a group that there is. */
    static Form form(Entry entry, Action action, GroupScene scene, Map<String, String> filled) {
        Map<String, String> values = new HashMap<>(known(scene));
        if (entry.name().equals("settings")) {
            values.put("language", scene.language().name());
        }
        values.putAll(filled);
        return new GroupForms(scene.wording(), entry, scene.formats(), scene).form(action, values);
    }

    private static Map<String, String> known(GroupScene scene) {
        Group group = scene.group();
        Map<String, String> known = new HashMap<>();
        known.put("name", group.name());
        String mission = group.mission();
        known.put("mission", mission == null ? "" : mission);
        known.put("language", group.language().name());
        known.put("format", group.format().name());
        MemberId lead = group.facilitator();
        known.put("facilitator", lead == null ? "" : lead.value());
        known.put("elsewhere", group.contactOutside().orElse(""));
        known.put(
                "contact",
                group.contactInside()
                        .map(contact -> contact.id().value())
                        .orElse((group.contactOutside().isPresent() ? Naming.ELSEWHERE : Naming.NOBODY).name()));
        known.put("minutes", Integer.toString(group.format().minutes()));
        known.put("mode", Mode.WRITTEN.name());
        known.put("leads", Leads.ME.name());
        known.put("address", scene.formal() ? "VOUS" : "TU");
        return known;
    }

    private Form form(Action action, Map<String, String> values) {
        List<Form.Field> fields = new ArrayList<>();
        entry.fields().forEach(spec -> field(spec, values).ifPresent(fields::add));
        return new Form(
                wording.line("form." + entry.name() + ".title"),
                wording.line("form.send"),
                new Action(action.entry(), action.target(), null),
                fields);
    }

    private Optional<Form.Field> field(FieldSpec spec, Map<String, String> values) {
        String name = spec.name();
        String label = wording.line("form." + entry.name() + "." + name);
        String value = values.getOrDefault(name, "");
        return switch (spec.shape()) {
            case LINE -> Optional.of(new Form.Line(name, label, spec.required(), spec.maxLength(), value));
            case PARAGRAPH -> Optional.of(new Form.Paragraph(name, label, spec.required(), spec.maxLength(), value));
            case CHOICE -> choice(spec, label, value);
            case MANY -> {
                List<Option> rules = rules();
                List<String> ticked = value.isEmpty() ? List.of() : List.of(value.split(","));
                yield Optional.of(new Form.Many(name, label, spec.required(), rules.size(), rules, ticked));
            }
            case PERSON, DATE -> throw new IllegalStateException("no such field in a group's form: " + name);
        };
    }

    /** No list without options: a platform would refuse the form. */
    private Optional<Form.Field> choice(FieldSpec spec, String label, String value) {
        List<Option> options = options(spec.name());
        String chosen = options.stream().map(Option::value).anyMatch(value::equals) ? value : "";
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Form.Choice(spec.name(), label, spec.required(), options, chosen));
    }

    private List<Option> options(String field) {
        return switch (field) {
            case "language" ->
                Stream.of(Language.values())
                        .map(language -> new Option(language.name(), wording.line("language." + language)))
                        .toList();
            case "format" ->
                formats.stream()
                        .limit(Forms.OPTIONS)
                        .map(format -> new Option(format.key().name(), Forms.cut(wording.in(format.name()))))
                        .toList();
            case "leads" ->
                Stream.of(Leads.values())
                        .map(each -> new Option(each.name(), wording.line("leads." + each)))
                        .toList();
            case "line" ->
                Stream.of("NONE", "DOUBT", "LEADER")
                        .filter(each -> !each.equals("LEADER") || isLed())
                        .map(each -> new Option(each, wording.line("line." + each)))
                        .toList();
            case "contact" -> contacts();
            case "facilitator" -> isLed() ? members() : List.of();
            case "minutes" -> lengths();
            case "mode" -> modes();
            case "address" ->
                Stream.of("TU", "VOUS")
                        .map(each -> new Option(each, wording.line("address." + each)))
                        .toList();
            default -> throw new IllegalStateException("no options for " + entry.name() + "." + field);
        };
    }

    private boolean isLed() {
        return scene != null && scene.format().facilitator() != Format.FacilitatorMode.WITHOUT;
    }

    private List<Option> members() {
        return scene == null
                ? List.of()
                : scene.group().active().stream()
                        .limit(Forms.OPTIONS)
                        .map(member ->
                                new Option(member.id().value(), scene.group().nameOf(member.id())))
                        .toList();
    }

    /** Any member but whoever leads, somebody outside, or nobody. */
    private List<Option> contacts() {
        MemberId lead = scene == null ? null : scene.group().facilitator();
        List<Option> all = new ArrayList<>(members().stream()
                .filter(option -> lead == null || !option.value().equals(lead.value()))
                .limit(Forms.OPTIONS - Naming.values().length)
                .toList());
        Stream.of(Naming.values())
                .map(each -> new Option(each.name(), wording.line("contact." + each)))
                .forEach(all::add);
        return all;
    }

    /** Whole: what is accepted is read to its end. */
    private List<Option> rules() {
        return scene == null
                ? List.of()
                : IntStream.range(0, scene.format().rules().size())
                        .mapToObj(i -> new Option(
                                Integer.toString(i),
                                wording.in(scene.format().rules().get(i))))
                        .toList();
    }

    private List<Option> lengths() {
        return scene == null
                ? List.of()
                : scene.format().lengths().stream()
                        .map(length -> new Option(
                                Integer.toString(length),
                                WindowCards.lasting(wording, scene.format(), length)
                                        .characters()))
                        .toList();
    }

    /** What takes days is written. */
    private List<Option> modes() {
        boolean days = scene != null && scene.format().pace() == Pace.WORKING_DAYS;
        return Stream.of(Mode.values())
                .filter(mode -> mode == Mode.WRITTEN || !days)
                .map(mode -> new Option(mode.name(), wording.line("mode." + mode)))
                .toList();
    }
}
