package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods that this Slack has: scope, arguments, and who does them. */
final class Methods {
    /** Does one call under the town's lock and gives what is answered beside ok. */
    interface Work {
        JsonObject of(Args args);
    }

    /** A method: the scope it needs (none where empty), what it requires and knows, what it does. */
    record Method(String scope, Set<String> required, Set<String> known, Work work) {}

    private final Map<String, Method> methods = new HashMap<>();

    static Methods of(
            Town town, Echo echo, Deliveries deliveries, ViewMethods views, Uploads uploads, Sockets sockets) {
        Methods methods = new Methods();
        new ConversationMethods(town).addTo(methods);
        new ChatMethods(town, echo).addTo(methods);
        new MarkMethods(town, deliveries).addTo(methods);
        views.addTo(methods);
        uploads.addTo(methods);
        methods.add("apps.connections.open", "", List.of(), List.of(), args -> Json.object("url", sockets.ticket()));
        return methods;
    }

    void add(String name, String scope, List<String> required, List<String> optional, Work work) {
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        known.add("token");
        methods.put(name, new Method(scope, Set.copyOf(required), Set.copyOf(known), work));
    }

    boolean has(String name) {
        return methods.containsKey(name);
    }

    Method of(String name) {
        return methods.get(name);
    }
}
