package org.codevbot.core.script;

import java.util.ResourceBundle;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Role;

/** What stands on the screens of a session of that format, as far as it is the same in each of them. */
public final class Labels {
    private final Format format;
    private final Language language;
    private final ResourceBundle words;

    public Labels(Format format, Language language) {
        this.format = format;
        this.language = language;
        this.words = ResourceBundle.getBundle("messages", language.locale());
    }

    /** The same screens in that language. */
    public Labels in(Language other) {
        return other == language ? this : new Labels(format, other);
    }

    /** A text of a format's file. */
    public String of(Label label) {
        return label.in(language).replace('\'', '\u2019');
    }

    /** A sentence of the wording with the format's own words in it, up to what only the session knows. */
    public String word(String key) {
        String contract = of(format.contract().the());
        String text = words.getString(key)
                .replace("{the_contract}", contract)
                .replace(
                        "{The_contract}",
                        contract.substring(0, 1).toUpperCase(language.locale()) + contract.substring(1))
                .replace("{the_client}", of(format.word(Role.CLIENT).the()))
                .replace("''", "'");
        int open = text.indexOf('{');
        return (open < 0 ? text : text.substring(0, open)).replace("*", "");
    }

    String either(String english, String french) {
        return language == Language.EN ? english : french;
    }
}
