package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules for a modal or a home view around its blocks. */
final class ViewLimits {
    private static final int LARGEST = 250_000;

    private ViewLimits() {}

    static List<String> check(JsonObject view, String type) {
        List<String> faults = new ArrayList<>();
        ElementLimits elements = new ElementLimits(faults);
        if (!type.equals(Json.text(view, "type"))) {
            faults.add("must be of type " + type + " [json-pointer:/view/type]");
        }
        elements.only(
                view,
                "/view",
                List.of(
                        "type",
                        "title",
                        "blocks",
                        "submit",
                        "close",
                        "private_metadata",
                        "callback_id",
                        "clear_on_close",
                        "notify_on_close",
                        "submit_disabled",
                        "external_id"));
        if ("modal".equals(type)) {
            elements.plain(view, "title", 24, true, "/view");
            elements.plain(view, "submit", 24, false, "/view");
            elements.plain(view, "close", 24, false, "/view");
            boolean asks = Json.objects(Json.array(view, "blocks"))
                    .anyMatch(block -> "input".equals(Json.text(block, "type")));
            if (asks && !Json.has(view, "submit")) {
                faults.add("submit is required where there is an input block [json-pointer:/view/submit]");
            }
        } else if (Json.has(view, "title") || Json.has(view, "submit") || Json.has(view, "close")) {
            faults.add("a home view has no title and no buttons [json-pointer:/view]");
        }
        elements.required(view, "blocks", "/view");
        elements.length(view, "private_metadata", 3000, "/view");
        elements.length(view, "callback_id", 255, "/view");
        elements.length(view, "external_id", 255, "/view");
        if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            faults.add("view_too_large");
        }
        faults.addAll(BlockLimits.ofView(Json.array(view, "blocks")));
        return faults;
    }
}
