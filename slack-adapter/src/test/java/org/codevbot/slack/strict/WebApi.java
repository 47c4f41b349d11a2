package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Requests requests;
    private final Answers answers;
    private final Uploads uploads;
    private final List<Call> calls = new ArrayList<>();
    private volatile @Nullable Faults faults;

    WebApi(Town town, Methods methods, Answers answers, Uploads uploads) {
        this.town = town;
        this.methods = methods;
        this.requests = new Requests(town);
        this.answers = answers;
        this.uploads = uploads;
        server = server();
        server.setExecutor(threads);
        server.createContext("/api/", this::call);
        server.createContext("/api/response/", this::answer);
        server.createContext("/api/upload/", this::upload);
        server.start();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        Map<String, String> values = requests.arguments(exchange, new String(body, StandardCharsets.UTF_8));
        String token = Requests.token(exchange, values);
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

    private JsonObject run(String name, String token, Map<String, String> values) {
        JsonObject answer;
        try {
            answer = Json.object("ok", true);
            synchronized (town) {
                Methods.Method method = requests.judged(methods, name, token, values);
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
