package org.codevbot.core.catalog;

import java.util.List;
import java.util.function.Function;
import org.codevbot.core.session.SessionCommand;
import org.jspecify.annotations.Nullable;

/**
 * One thing that people can type or press. {@code alias} is the French word; entries that are not {@code typed} exist
 * as buttons and forms only. Names are unique, checked at start.
 */
public record Entry(
        String name, @Nullable String alias, Who who, boolean typed, List<FieldSpec> fields, Meaning meaning) {
    public Entry {
        fields = List.copyOf(fields);
    }

    /** Who may, as declared; judged on the locked state before the rules decide. */
    public enum Who {
        ANYONE,
        MEMBER,
        RIGHT_NOW,
        CONSULTANT,
        CLIENT,
        CLIENT_OR_FACILITATOR,
        FACILITATOR
    }

    /** What it means once all fields are there. */
    public sealed interface Meaning {
        /** A command of the session; {@code between} is what it means where no session is open, if anything. */
        record Does(
                Function<Args, SessionCommand> make,
                @Nullable Matter between) implements Meaning {
            /** A command that means nothing without a session. */
            public Does(Function<Args, SessionCommand> make) {
                this(make, null);
            }
        }

        /** A matter of the group itself, with or without a session. */
        record OfGroup(Matter matter) implements Meaning {}

        /** A private card to look at; {@code between} is what it is where no session has it to show, if anything. */
        record Shows(View view, @Nullable Matter between) implements Meaning {
            /** A card of a session. */
            public Shows(View view) {
                this(view, null);
            }
        }

        /**
         * Says an own draft now: the target names it, the handler checks whose it is; field {@code kind} may be there.
         */
        record SaysDraft() implements Meaning {}

        /** What is a person's own, in a session or between two. */
        sealed interface OfOwn extends Meaning {}

        /** A private note of its author, stored as it is. */
        record TakesNote() implements OfOwn {}

        /** Puts other words in the place of an own draft, which the target names; they stay a draft. */
        record ChangesDraft() implements OfOwn {}

        /** Moves an own draft to the notes. */
        record DraftToNote() implements OfOwn {}

        /** Erases an own draft or note. */
        record ForgetsOwn() implements OfOwn {}

        /** Brings an own note, which the target names, into the group that the button names. */
        record BringsNote() implements OfOwn {}
    }

    /** What concerns a group and not one of its sessions. */
    public enum Matter {
        /** What the group is; where a channel has none, the form that founds one. */
        SEE,
        /** The same, where somebody asks what makes sense now and the group has not met yet. */
        NOW,
        FOUND,
        /** What the group is, to somebody who may want to join. */
        RULES,
        JOIN,
        LET_IN,
        CHANGE,
        /** With whom a doubt about whoever leads is talked over. */
        CONTACT,
        /** Leads a group whose lead is not in its channel any more. */
        TAKE_LEAD,
        LEAVE,
        LEFT,
        START,
        /** How somebody wants to be spoken to in this group. */
        SETTINGS
    }

    /** The private cards that can be looked at. */
    public enum View {
        NOW,
        HELP,
        MEMO,
        STATUS,
        PANEL,
        NOTEBOOK,
        NOTES,
        DRAFTS,
        SUBJECTS,
        CONTRACT,
        READ_ON,
        GROUP,
        SPONSOR,
        DOCTOR,
        HOME,
        PRIVACY,
        ERASE
    }

    /**
     * A field of the entry's form; the first one also takes what is typed after the command. {@code words} are a
     * person's text, sealed before the rules see a reference. The value of a field named {@link Entry#TARGET} is the
     * action's target: what was typed or filled in becomes the target. {@code maxLength} is the form's limit; what is
     * typed after the command, or carried from a message, may have {@code typedLength} characters.
     */
    public record FieldSpec(String name, Shape shape, boolean words, boolean required, int maxLength, int typedLength) {
        /** A field that takes no more by any other way than by its form. */
        public FieldSpec(String name, Shape shape, boolean words, boolean required, int maxLength) {
            this(name, shape, words, required, maxLength, maxLength);
        }
    }

    /** The shape of a field. */
    public enum Shape {
        LINE,
        PARAGRAPH,
        CHOICE,
        MANY,
        PERSON,
        DATE
    }

    /** The field that becomes the action's target; an entry without fields takes what is typed as its target too. */
    public static final String TARGET = "target";

    /** The target of a contribution's form that was opened while words were hidden. */
    public static final String HIDDEN = "hidden";

    /** Whether there is anything to fill in. */
    public boolean hasForm() {
        return !fields.isEmpty();
    }

    /** Whether nothing required is missing; otherwise the entry's form is shown before anything is done. */
    public boolean complete(Args args) {
        return fields.stream().filter(FieldSpec::required).allMatch(field -> isThere(field, args));
    }

    /** Whether its button opens the form although nothing in it must be filled in: who presses may want to say why. */
    public boolean invites() {
        return fields.stream().noneMatch(FieldSpec::required) && fields.stream().anyMatch(FieldSpec::words);
    }

    private static boolean isThere(FieldSpec field, Args args) {
        if (field.name().equals(TARGET)) {
            return !args.target().isBlank();
        }
        return field.words() ? args.optionalText(field.name()) != null : args.optionalValue(field.name()) != null;
    }
}
