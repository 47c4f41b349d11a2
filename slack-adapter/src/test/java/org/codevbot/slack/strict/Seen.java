package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as one person sees it; a notice is Slack's own, such as of a pin. */
public record Seen(
        String channel,
        String ts,
        @Nullable String thread,
        String author,
        boolean byBot,
        boolean notice,
        boolean ephemeral,
        boolean edited,
        boolean pinned,
        String push,
        String text,
        List<String> buttons,
        List<String> files,
        JsonArray blocks) {
    public Seen {
        buttons = List.copyOf(buttons);
        files = List.copyOf(files);
    }

    /** The handle under which the adapter knows it. */
    public String handle() {
        return channel + "/" + ts;
    }

    /** The thread under it, or the one it stands in. */
    public Spot spot() {
        return new Spot(channel, thread == null ? ts : thread);
    }
}
