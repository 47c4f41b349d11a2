package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
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
        exchange.getResponseHeaders().set("x-oauth-scopes", String.join(",", town.scopes));
        exchange.getResponseHeaders().set("x-slack-req-id", "strict");
        serve(
                exchange,
                new Call(method, values, ""),
                () -> Reply.json(200, run(method, token, values)),
                (status, error) -> Reply.json(status, Json.object("ok", false, "error", error)));
    }

    /** What is answered. */
    private record Reply(int status, String type, String text) {
        static Reply json(int status, JsonObject answer) {
            return new Reply(status, "application/json; charset=utf-8", Json.write(answer));
        }

        static Reply plain(int status, String text) {
            return new Reply(status, "text/plain", text);
        }
    }

    /** A refusal as the address words it. */
    private interface Refusing {
        Reply with(int status, String error);
    }

    /** Does the call and answers it, or lets it go wrong as planned. */
    private void serve(HttpExchange exchange, Call call, Supplier<Reply> work, Refusing refusing) throws IOException {
        Faults planned = faults;
        Way way = planned == null ? null : planned.strike(call);
        switch (way) {
            case null -> send(exchange, work.get());
            case Way.Hold(Held held) -> {
                held.pass();
                send(exchange, work.get());
            }
            case Way.TooMany(Duration retryAfter) -> {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(retryAfter.toSeconds()));
                note(call, "429");
                send(exchange, refusing.with(429, "ratelimited"));
            }
            case Way.Page(int status) -> {
                note(call, String.valueOf(status));
                send(exchange, new Reply(status, "text/html", "<html>Not Slack</html>"));
            }
            case Way.Refusal(String error) -> {
                note(call, error);
                send(exchange, refusing.with(200, error));
            }
            case Way.DropBefore() -> {
                note(call, "dropped");
                exchange.close();
            }
            case Way.DropAfter() -> {
                var _ = work.get();
                exchange.close();
            }
            case Way.DropAndDo(Duration after) -> {
                note(call, "dropped");
                town.later(after, () -> {
                    var _ = work.get();
                });
                exchange.close();
            }
        }
    }

    private JsonObject run(String name, String token, Map<String, String> values) {
        JsonObject answer;
        try {
            answer = Json.object("ok", true);
            synchronized (town) {
                town.happens();
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
        note(new Call(name, values, ""), Json.flag(answer, "ok") ? "ok" : Json.text(answer, "error"));
        return answer;
    }

    private void note(Call call, String answer) {
        synchronized (calls) {
            calls.add(new Call(call.method(), call.arguments(), answer));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/api/response/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call made = new Call("response_url", Map.of("body", body), "");
        serve(
                exchange,
                made,
                () -> answered(made, id, body),
                (status, error) -> Reply.plain(status == 200 ? 404 : status, error));
    }

    private Reply answered(Call made, String id, String body) {
        try {
            synchronized (town) {
                answers.take(id, body);
            }
            note(made, "ok");
            return Reply.plain(200, "ok");
        } catch (ApiError e) {
            note(made, e.error());
            return Reply.plain(404, e.error());
        }
    }

    private void upload(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/api/upload/".length());
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        Call made = new Call("upload", Map.of("length", String.valueOf(bytes.length)), "");
        serve(
                exchange,
                made,
                () -> {
                    boolean taken;
                    synchronized (town) {
                        taken = uploads.take(id, bytes);
                    }
                    note(made, taken ? "ok" : "refused");
                    return Reply.plain(taken ? 200 : 400, taken ? "OK - " + bytes.length : "failed");
                },
                (status, error) -> Reply.plain(status == 200 ? 400 : status, error));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        byte[] bytes = reply.text().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
