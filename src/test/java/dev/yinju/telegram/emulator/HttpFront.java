package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Takes calls over HTTP on the loopback address and hands them to the methods, unless a fault was asked for.
final class HttpFront implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String token;
    private final Methods methods;
    private final Faults faults;
    private final Journal journal;

    /// @param port 0 for any that is free
    HttpFront(int port, String token, Methods methods, Faults faults, Journal journal) throws IOException {
        this.token = token;
        this.methods = methods;
        this.faults = faults;
        this.journal = journal;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            String method = path.length == 3 ? path[2].toLowerCase(Locale.ROOT) : "";
            JsonNode parameters = JsonNodeFactory.instance.objectNode();
            Outcome outcome;
            try {
                parameters = parameters(exchange);
                checkToken(path);
                outcome = outcome(method, parameters);
            } catch (ApiRefusal refusal) {
                outcome = new Outcome(refusal.code(), refusal.toJson().toString(), false);
            }
            journal.add(new Call(method, parameters, outcome == null ? 0 : outcome.status()));
            if (outcome != null) {
                reply(exchange, outcome);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Outcome(int status, String body, boolean broken) {}

    /// What to reply; null for a connection that breaks.
    private @Nullable Outcome outcome(String method, JsonNode parameters) throws ApiRefusal, InterruptedException {
        Fault fault = faults.take(method);
        return switch (fault) {
            case Fault.Reply(int status, String body) -> new Outcome(status, body, false);
            case Fault.Reset() -> null;
            case Fault.BrokenReply() -> new Outcome(200, result(method, parameters), true);
            case Fault.Held(var until) -> {
                String result = result(method, parameters);
                journal.showHeld();
                until.await();
                yield new Outcome(200, result, false);
            }
            case Fault.Truncated() -> {
                String result = result(method, parameters);
                yield new Outcome(200, result.substring(0, result.length() / 2), false);
            }
            case Fault.Slow(var delay) -> {
                String result = result(method, parameters);
                Thread.sleep(delay);
                yield new Outcome(200, result, false);
            }
            case Fault.Ban ban -> throw new AssertionError("a ban refuses by itself: " + ban);
            case null -> new Outcome(200, result(method, parameters), false);
        };
    }

    private String result(String method, JsonNode parameters) throws ApiRefusal, InterruptedException {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ok", true)
                .set("result", methods.call(method, parameters))
                .toString();
    }

    private void checkToken(String[] path) throws ApiRefusal {
        if (path.length != 3 || !path[1].startsWith("bot")) {
            throw new ApiRefusal(404, "Not Found");
        }
        if (!path[1].equals("bot" + token)) {
            throw new ApiRefusal(401, "Unauthorized");
        }
    }

    private static JsonNode parameters(HttpExchange exchange) throws IOException, ApiRefusal {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (Multipart.is(type)) {
            return Multipart.read(body, type);
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiRefusal.badRequest("can't parse request JSON: " + e.getOriginalMessage());
        }
    }

    private static void reply(HttpExchange exchange, Outcome outcome) throws IOException {
        byte[] body = outcome.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", outcome.body().startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(outcome.status(), body.length);
        exchange.getResponseBody().write(body, 0, outcome.broken() ? body.length / 2 : body.length);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
