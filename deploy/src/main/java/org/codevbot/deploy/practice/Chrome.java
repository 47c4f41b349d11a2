package org.codevbot.deploy.practice;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Role;

/** The words of the chat itself, such as "Send" or "Act as"; what the bot says is worded by the core. */
record Chrome(Language language, ResourceBundle words) {
    static Chrome in(Language language) {
        return new Chrome(language, ResourceBundle.getBundle("practice.chrome", language.locale()));
    }

    /** A word or sentence of the chat. */
    public String say(String key) {
        return words.getString(key);
    }

    /** A sentence of the chat with something filled in. */
    public String say(String key, Object... filled) {
        return new MessageFormat(words.getString(key), language.locale()).format(filled);
    }

    /** A format's own word for a role. */
    String word(Format format, Role role) {
        return format.word(role).one().in(language);
    }

    /** The language's code, for {@code lang}. */
    public String code() {
        return language.locale().getLanguage();
    }
}
