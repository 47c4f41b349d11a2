package org.codevbot.core.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which values become stored JSON: a mapper of its own, so that no setting of the web's changes what
 * stands in the database. Each document is {@code {"v":1,"is":...}}; a reader refuses a higher version.
 */
public final class StoredJson {
    /** The version written now; raise it when a former reader would misread a document. */
    static final int VERSION = 1;

    private static final Pattern HEAD = Pattern.compile("\\A\\{\"v\":(\\d{1,9}),\"is\":");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // A question that a state answers (isClosed) is no part of the state.
            .changeDefaultVisibility(each -> each.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StoredJson() {}

    /** The document of a value; {@code declared} is the type it is read back as, which writes a sealed type's name. */
    public static String text(Object value, Class<?> declared) {
        return "{\"v\":" + VERSION + ",\"is\":" + MAPPER.writerFor(declared).writeValueAsString(value) + "}";
    }

    /** The document as bytes, to be sealed. */
    public static byte[] bytes(Object value, Class<?> declared) {
        return text(value, declared).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a document back. */
    public static <T> T read(String text, Class<T> type) {
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            throw new Unreadable(0);
        }
        int version = Integer.parseInt(head.group(1));
        if (version < 1 || version > VERSION) {
            throw new Unreadable(version);
        }
        return MAPPER.readValue(text.substring(head.end(), text.length() - 1), type);
    }

    /** Reads a document back from bytes. */
    public static <T> T read(byte[] bytes, Class<T> type) {
        return read(new String(bytes, StandardCharsets.UTF_8), type);
    }

    /** A document of a version that this program does not know. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(int version) {
            super("a stored document has version " + version + ", this program reads up to " + VERSION);
        }
    }
}
