package org.codevbot.core.handling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Args;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Characters;
import org.codevbot.core.catalog.CommandLine;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, pressed or sent as an entry of the catalog with its arguments. No database in here. */
final class Desk {
    private static final String NOTE = "note";
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_TARGET = 64;

    private final Catalog catalog;
    private final IdSource ids;

    Desk(Catalog catalog, IdSource ids) {
        this.catalog = catalog;
        this.ids = ids;
    }

    /** What was asked: an entry, the button's action, the arguments, and the texts that came with them. */
    record Request(
            Entry entry,
            Action action,
            Args args,
            List<Fresh> texts,
            boolean typed,
            @Nullable Fault fault) {
        /** The entry alone, as if its button were pressed. */
        Request(Entry entry) {
            this(entry, Action.of(entry.name(), null), new Args("", Map.of(), Map.of()), List.of(), false, null);
        }

        /**
         * Whether the form can be offered with these texts in it: none that holds less than what was typed, since it
         * would be sent so.
         */
        boolean reopens() {
            boolean whole = !typed
                    || texts.stream()
                            .allMatch(fresh -> entry.fields().stream()
                                    .filter(field -> field.name().equals(fresh.field()))
                                    .allMatch(field -> fresh.text().length() <= field.maxLength()));
            return entry.hasForm() && !texts.isEmpty() && whole;
        }

        /** What reopens the form as it was filled. */
        Answer.Refill refill() {
            Map<String, WordsId> kept = new LinkedHashMap<>();
            texts.forEach(fresh -> kept.put(fresh.field(), fresh.words().id()));
            return new Answer.Refill(entry.name(), args.target(), action.stamp(), kept, args.values());
        }
    }

    /** A field that cannot be taken as it is, and the limit that it breaks, or nothing. */
    record Fault(Sentence sentence, String field, String limit) {
        Fault(Sentence sentence, String field) {
            this(sentence, field, "");
        }
    }

    /** What was asked, or empty for a word or a button that the catalog does not have. */
    Optional<Request> read(Incoming.Typed typed) {
        CommandLine line = CommandLine.parse(typed.text());
        if (line.word().isEmpty()) {
            return catalog.find("now").map(entry -> request(entry, Action.of("now", null), Map.of(), true));
        }
        return catalog.find(line.word()).filter(Entry::typed).map(entry -> {
            Map<String, String> values = new HashMap<>();
            if (!line.rest().isEmpty()) {
                values.put(entry.hasForm() ? entry.fields().getFirst().name() : Entry.TARGET, line.rest());
            }
            return request(entry, Action.of(entry.name(), null), values, true);
        });
    }

    /** The note that somebody makes of a message, or empty where there are no words to keep. */
    Optional<Request> read(Incoming.Noted noted) {
        Entry note = catalog.find(NOTE).orElseThrow();
        Request request = request(
                note, Action.of(NOTE, null), Map.of(note.fields().getFirst().name(), noted.words()), true);
        Fault fault = request.fault();
        if (fault != null) {
            // The message is not theirs to say: it becomes no draft.
            Fault whole = new Fault(Sentence.MESSAGE_TOO_LONG, fault.field(), fault.limit());
            return Optional.of(new Request(note, request.action(), request.args(), List.of(), true, whole));
        }
        return Optional.of(request).filter(each -> !each.texts().isEmpty());
    }

    /** What a button or a form asks. */
    Optional<Request> read(String code, Map<String, String> values) {
        Action action = Action.decoded(code);
        if (action == null || !code.chars().allMatch(each -> each >= ' ' && each < 127)) {
            return Optional.empty();
        }
        return catalog.find(action.entry()).map(entry -> request(entry, action, values, false));
    }

    /** The typed entry nearest to a word that is none. */
    String nearest(Incoming.Typed typed) {
        return catalog.nearest(CommandLine.parse(typed.text()).word()).name();
    }

    private Request request(Entry entry, Action action, Map<String, String> given, boolean typed) {
        Map<String, Words> texts = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<Fresh> fresh = new java.util.ArrayList<>();
        String target = action.target();
        Fault fault = null;
        if (!entry.hasForm() && given.containsKey(Entry.TARGET)) {
            target = cut(given.get(Entry.TARGET));
        }
        for (Entry.FieldSpec field : entry.fields()) {
            String value = given.getOrDefault(field.name(), "").strip();
            if (Characters.isBlank(value)) {
                continue;
            }
            if (field.words()) {
                Fresh text = Fresh.of(ids, field.name(), value, null);
                fresh.add(text);
                texts.put(field.name(), text.words());
                if (isTooLong(value, field, typed)) {
                    int limit = typed ? field.typedLength() : field.maxLength();
                    fault = new Fault(Sentence.TOO_LONG, field.name(), Integer.toString(limit));
                }
            } else if (!field.name().equals(Entry.TARGET) && isText(field) && value.length() > field.maxLength()) {
                fault = new Fault(Sentence.FIELD_TOO_LONG, field.name(), Integer.toString(field.maxLength()));
            } else if (value.length() > LONGEST_VALUE) {
                fault = new Fault(Sentence.UNREADABLE_FIELD, field.name());
            } else if (field.name().equals(Entry.TARGET)) {
                target = cut(value);
            } else {
                values.put(field.name(), value);
            }
        }
        return new Request(entry, action, new Args(target, texts, values), List.copyOf(fresh), typed, fault);
    }

    /** In a form as platforms count, so that what fits it is shown whole; beyond any form as the rules count. */
    private static boolean isTooLong(String value, Entry.FieldSpec field, boolean typed) {
        boolean beyond = typed && field.typedLength() > field.maxLength();
        return beyond
                ? value.codePointCount(0, value.length()) > field.typedLength()
                : value.length() > field.maxLength();
    }

    private static boolean isText(Entry.FieldSpec field) {
        return field.shape() == Entry.Shape.LINE || field.shape() == Entry.Shape.PARAGRAPH;
    }

    private static String cut(String target) {
        String plain = target.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_TARGET ? plain.substring(0, LONGEST_TARGET) : plain;
    }
}
