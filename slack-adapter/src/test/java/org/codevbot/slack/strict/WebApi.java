package org.codevbot.slack.strict;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The Web API over HTTP: token, scope and arguments are judged here, then the method does its work. */
final class WebApi {
    static {
        // Without it each answer waits for the peer's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Town town;
    private final Methods methods;
    private final Answers answers;
    private final Uploads uploads;
    private final List<Call> calls = new ArrayList<>();
    private volatile @Nullable Faults faults;

    WebApi(Town town, Methods methods, Answers answers, Uploads uploads) throws IOException {
        this.town = town;
        this.methods = methods;
        this.answers = answers;
        this.uploads = uploads;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/api/", this::call);
        server.createContext("/api/response/", this::answer);
        server.createContext("/api/upload/", this::upload);
        server.start();
    }

    void faults(Faults planned) {
        faults = planned;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    void forgetCalls() {
        synchronized (calls) {
            calls.clear();
        }
    }

    void close() {
        server.stop(0);
        threads.close();
    }

    private void call(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> values = arguments(exchange, new String(body, StandardCharsets.UTF_8));
        String token = token(exchange, values);
        Faults planned = faults;
        Faults.Way way = planned == null ? null : planned.strike(new Call(method, values, ""));
        switch (way) {
            case null -> respond(exchange, run(method, token, values));
            case Faults.Way.Hold hold -> {
                hold.held().pass();
                respond(exchange, run(method, token, values));
            }
            case Faults.Way.TooMany many -> {
                exchange.getResponseHeaders()
                        .set("Retry-After", String.valueOf(many.retryAfter().toSeconds()));
                note(method, values, "429");
                respond(exchange, 429, Json.object("ok", false, "error", "ratelimited"));
            }
            case Faults.Way.Status status -> {
                note(method, values, String.valueOf(status.status()));
                send(
                        exchange,
                        status.status(),
                        "text/html",
                        "<html>Server Error</html>".getBytes(StandardCharsets.UTF_8));
            }
            case Faults.Way.Refusal refusal -> {
                note(method, values, refusal.error());
                respond(exchange, Json.object("ok", false, "error", refusal.error()));
            }
            case Faults.Way.DropBefore drop -> {
                note(method, values, "dropped");
                exchange.close();
            }
            case Faults.Way.DropAfter drop -> {
                run(method, token, values);
                exchange.close();
            }
        }
    }

    private static String token(HttpExchange exchange, Map<String, String> values) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String given = values.remove("token");
        return header == null ? given == null ? "" : given : header.replaceFirst("^Bearer ", "");
    }

    private Map<String, String> arguments(HttpExchange exchange, String body) {
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

    private JsonObject run(String name, String token, Map<String, String> values) {
        JsonObject answer;
        try {
            answer = Json.object("ok", true);
            synchronized (town) {
                Methods.Method method = judged(name, token, values);
                for (var entry :
                        method.work().of(new Args(name, values, town.breaches)).entrySet()) {
                    answer.add(entry.getKey(), entry.getValue());
                }
            }
        } catch (ApiError e) {
            answer = Json.object("ok", false, "error", e.error());
            if (!e.messages().isEmpty()) {
                answer.add("response_metadata", Json.object("messages", Json.array(e.messages())));
            }
        } catch (Town.MissingScope e) {
            answer = Json.object(
                    "ok",
                    false,
                    "error",
                    "missing_scope",
                    "needed",
                    e.needed,
                    "provided",
                    String.join(",", town.scopes));
        }
        note(name, values, Json.flag(answer, "ok") ? "ok" : Json.text(answer, "error"));
        return answer;
    }

    private Methods.Method judged(String name, String token, Map<String, String> values) {
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

    private void note(String method, Map<String, String> values, String answer) {
        synchronized (calls) {
            calls.add(new Call(method, values, answer));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/api/response/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call made = new Call("response_url", Map.of("body", body), "");
        Faults planned = faults;
        Faults.Way way = planned == null ? null : planned.strike(made);
        switch (way) {
            case null -> answered(exchange, id, body);
            case Faults.Way.Hold hold -> {
                hold.held().pass();
                answered(exchange, id, body);
            }
            case Faults.Way.DropAfter drop -> {
                synchronized (town) {
                    answers.take(id, body);
                }
                exchange.close();
            }
            case Faults.Way.DropBefore drop -> exchange.close();
            case Faults.Way.TooMany many -> send(exchange, 429, "text/plain", new byte[0]);
            case Faults.Way.Status status -> send(exchange, status.status(), "text/plain", new byte[0]);
            case Faults.Way.Refusal refusal ->
                send(exchange, 404, "text/plain", refusal.error().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void answered(HttpExchange exchange, String id, String body) throws IOException {
        try {
            synchronized (town) {
                answers.take(id, body);
            }
            note("response_url", Map.of("body", body), "ok");
            send(exchange, 200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));
        } catch (ApiError e) {
            note("response_url", Map.of("body", body), e.error());
            send(exchange, 404, "text/plain", e.error().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void upload(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/api/upload/".length());
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        boolean taken;
        synchronized (town) {
            taken = uploads.take(id, bytes);
        }
        note("upload", Map.of("length", String.valueOf(bytes.length)), taken ? "ok" : "refused");
        send(
                exchange,
                taken ? 200 : 400,
                "text/plain",
                (taken ? "OK - " + bytes.length : "failed").getBytes(StandardCharsets.UTF_8));
    }

    private void respond(HttpExchange exchange, JsonObject answer) throws IOException {
        respond(exchange, 200, answer);
    }

    private void respond(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        exchange.getResponseHeaders().set("x-oauth-scopes", String.join(",", town.scopes));
        exchange.getResponseHeaders().set("x-slack-req-id", "strict");
        send(
                exchange,
                status,
                "application/json; charset=utf-8",
                Json.write(answer).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
