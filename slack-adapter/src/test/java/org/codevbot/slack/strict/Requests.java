package org.codevbot.slack.strict;

import com.google.gson.JsonElement;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a call as Slack does, and judges its token, scope and arguments before anything is done. */
final class Requests {
    private final Town town;

    Requests(Town town) {
        this.town = town;
    }

    /** The token, from the header or from the arguments, where it is taken out. */
    static String token(HttpExchange exchange, Map<String, String> values) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String given = values.remove("token");
        return header == null ? given == null ? "" : given : header.replaceFirst("^Bearer ?", "");
    }

    /** The arguments by name, each as text. */
    Map<String, String> arguments(HttpExchange exchange, String body) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        Map<String, String> values = new LinkedHashMap<>();
        if (!"POST".equals(exchange.getRequestMethod())) {
            town.breaches.add(Rule.ARGUMENT_FORM, "a " + exchange.getRequestMethod());
        }
        if (type != null && type.startsWith("application/json")) {
            JsonElement read = Json.read(body);
            if (read != null && read.isJsonObject()) {
                read.getAsJsonObject()
                        .entrySet()
                        .forEach(entry -> values.put(
                                entry.getKey(),
                                entry.getValue().isJsonPrimitive()
                                        ? entry.getValue().getAsString()
                                        : Json.write(entry.getValue())));
            }
        } else if (!body.isEmpty()) {
            if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
                town.breaches.add(Rule.ARGUMENT_FORM, "a body of type " + type);
            }
            for (String pair : body.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                values.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The method that is called, where the call holds to its token, scope and arguments. */
    Methods.Method judged(Methods methods, String name, String token, Map<String, String> values) {
        if (!methods.has(name)) {
            throw town.breaches.refuse(Rule.METHOD, "unknown_method", "no method " + name);
        }
        Methods.Method method = methods.of(name);
        if (token.isEmpty()) {
            throw town.breaches.refuse(Rule.TOKEN, "not_authed", name + " without a token");
        }
        String revoked = town.revoked;
        if (revoked != null) {
            throw new ApiError(revoked);
        }
        // Slack tells about either token's own; the stock SDK asks for both.
        Set<String> good = switch (name) {
            case "auth.test" -> Set.of(Town.BOT_TOKEN, Town.APP_TOKEN);
            case "apps.connections.open" -> Set.of(Town.APP_TOKEN);
            default -> Set.of(Town.BOT_TOKEN);
        };
        if (!good.contains(token)) {
            boolean kind = token.equals(Town.APP_TOKEN) || token.equals(Town.BOT_TOKEN);
            throw town.breaches.refuse(
                    Rule.TOKEN,
                    kind ? "not_allowed_token_type" : "invalid_auth",
                    name + " with " + (kind ? "a token of another kind" : "an unknown token"));
        }
        if (!method.scope().isEmpty()) {
            town.demand(method.scope());
        }
        for (String argument : method.required()) {
            if (values.getOrDefault(argument, "").isEmpty()) {
                throw town.breaches.refuse(Rule.ARGUMENT_MISSING, "invalid_arguments", name + " without " + argument);
            }
        }
        for (String argument : values.keySet()) {
            if (!method.known().contains(argument)) {
                throw town.breaches.refuse(
                        Rule.ARGUMENT_UNKNOWN, "invalid_arg_name", name + " with an unknown " + argument);
            }
        }
        return method;
    }
}
