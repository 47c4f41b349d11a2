package org.codevbot.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Forms that stay open after a refusal, by their view. Forgotten at a restart, it costs one draft more, and a form that
 * was refused before and is sent unchanged gets the same refusal again.
 */
final class OpenForms {
    private static final int REMEMBERED = 1_000;
    private static final int ENOUGH = 16;

    /** How often it was refused, and the code with which it is sent the next time: it names the draft of its words. */
    private record Refused(int times, @Nullable String code) {}

    private final Map<String, Refused> refused = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Refused> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The code with which a form is sent that was refused before. */
    synchronized Optional<String> code(String view) {
        return Optional.ofNullable(refused.get(view)).map(Refused::code);
    }

    /** It was refused and stays open; {@code code} is what it is sent with the next time, where that is another. */
    synchronized void refused(String view, @Nullable String code) {
        Refused before = refused.get(view);
        refused.put(view, new Refused(before == null ? 1 : before.times() + 1, code));
    }

    /** It was taken; what stands in its place has a code of its own. */
    synchronized void taken(String view) {
        refused.computeIfPresent(view, (ignored, before) -> new Refused(before.times(), null));
    }

    /**
     * The name of a sending. Whoever does not see that a form was taken sends it again as it is, and that is the same
     * sending, whatever Slack calls it; corrected, or after a refusal, it is another one. Nothing of what was typed can
     * be read from it.
     */
    synchronized String delivery(String view, String code, Map<String, String> values) {
        Refused before = refused.get(view);
        int times = before == null ? 0 : before.times();
        return "f/" + view + "/" + times + "/" + hash(code, values);
    }

    private static String hash(String code, Map<String, String> values) {
        Fingerprint print = new Fingerprint().field(code);
        new TreeMap<>(values).forEach((field, value) -> print.field(field).field(value));
        return print.hex(ENOUGH);
    }
}
