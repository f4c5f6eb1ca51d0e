package dev.yinju.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Tells monitoring over HTTP, on the loopback address only, how the program is: `/healthz` and `/metrics`.
public final class HealthServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private record Page(int status, String type, String body) {}

    private HealthServer(HttpServer server, Supplier<Health> health, Metrics metrics) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, health, metrics));
    }

    /// Begins to listen.
    ///
    /// @param port 0 for any that is free
    /// @throws IOException if the port is taken; the message says what to do
    public static HealthServer start(int port, Supplier<Health> health, Metrics metrics) throws IOException {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            HealthServer started = new HealthServer(server, health, metrics);
            server.start();
            return started;
        } catch (IOException e) {
            throw new IOException(
                    "health.port = %d cannot be listened on (%s). Set another, or 0 for none."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.getAddress().getPort();
    }

    private static void serve(HttpExchange exchange, Supplier<Health> health, Metrics metrics) throws IOException {
        try (exchange) {
            Page page = page(exchange, health, metrics);
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(page.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Page page(HttpExchange exchange, Supplier<Health> health, Metrics metrics) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Page(NOT_ALLOWED, "text/plain", "only GET\n");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/healthz" -> {
                Health now = health.get();
                yield new Page(now.isGood() ? OK : UNAVAILABLE, "application/json", now.toJson() + "\n");
            }
            case "/metrics" -> new Page(OK, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
            default -> new Page(NOT_FOUND, "text/plain", "there are /healthz and /metrics\n");
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
