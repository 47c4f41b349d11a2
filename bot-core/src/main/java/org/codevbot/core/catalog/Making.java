package org.codevbot.core.catalog;

import java.util.List;
import java.util.function.Function;
import org.codevbot.core.catalog.Entry.FieldSpec;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Entry.Shape;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;
import org.codevbot.core.session.Limits;
import org.codevbot.core.session.SessionCommand;
import org.jspecify.annotations.Nullable;

/** The few words in which the catalog's lists are written. */
final class Making {
    /** The longest text that a form takes. */
    static final int LONG = Limits.FIELD;
    /** A sentence. */
    static final int SENTENCE = 300;

    private Making() {}

    static Entry typed(String name, @Nullable String alias, Who who, Meaning meaning, FieldSpec... fields) {
        return new Entry(name, alias, who, true, List.of(fields), meaning);
    }

    static Entry pressed(String name, Who who, Meaning meaning, FieldSpec... fields) {
        return new Entry(name, null, who, false, List.of(fields), meaning);
    }

    static Meaning does(Function<Args, SessionCommand> make) {
        return new Meaning.Does(make);
    }

    static Meaning shows(View view) {
        return new Meaning.Shows(view);
    }

    /** A long text of a person. */
    static FieldSpec text(String name) {
        return new FieldSpec(name, Shape.PARAGRAPH, true, true, LONG);
    }

    /** What somebody says or notes: typed or carried it may be as long as any message that is heard. */
    static FieldSpec said(String name) {
        return new FieldSpec(name, Shape.PARAGRAPH, true, true, LONG, Limits.CONTRIBUTION);
    }

    /** A long text that may be left empty. */
    static FieldSpec optionalText(String name) {
        return new FieldSpec(name, Shape.PARAGRAPH, true, false, LONG);
    }

    /** A sentence of a person. */
    static FieldSpec sentence(String name) {
        return new FieldSpec(name, Shape.LINE, true, true, SENTENCE);
    }

    /** A sentence that may be left empty. */
    static FieldSpec optionalSentence(String name) {
        return new FieldSpec(name, Shape.LINE, true, false, SENTENCE);
    }

    /** A word or two that may be left empty. */
    static FieldSpec optionalWord(String name) {
        return new FieldSpec(name, Shape.LINE, true, false, Limits.SHORT);
    }

    static FieldSpec choice(String name, boolean required) {
        return new FieldSpec(name, Shape.CHOICE, false, required, 64);
    }

    static FieldSpec field(String name, Shape shape, boolean required) {
        return new FieldSpec(name, shape, false, required, 64);
    }
}
