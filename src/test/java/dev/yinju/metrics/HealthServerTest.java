package dev.yinju.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final Health GOOD = new Health(true, Duration.ofSeconds(2), Duration.ofSeconds(3), 4);

    private final Metrics metrics = new Metrics();
    private final HttpClient http = HttpClient.newHttpClient();
    private Health health = GOOD;
    private final HealthServer server = start();

    private HealthServer start() {
        try {
            return HealthServer.start(0, () -> health, metrics);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }

    @Test
    void tellsThatAllIsWell() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/healthz");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .isEqualTo("{\"ok\":true,\"polling\":true,\"polled_seconds_ago\":2.0,\"index_age_seconds\":3.0,"
                        + "\"inbox_depth\":4}\n");
    }

    @Test
    void isUnavailableWhenPollingIsDead() throws IOException, InterruptedException {
        health = new Health(false, Duration.ofMinutes(9), Duration.ofSeconds(3), 4);

        assertThat(get("/healthz").statusCode()).isEqualTo(503);
    }

    @Test
    void isUnavailableWhenTheDatabaseOrTheIndexIs() throws IOException, InterruptedException {
        health = new Health(true, Duration.ZERO, Duration.ZERO, -1);
        assertThat(get("/healthz").statusCode()).isEqualTo(503);

        health = new Health(true, Duration.ZERO, Duration.ofHours(2), 0);
        assertThat(get("/healthz").statusCode()).isEqualTo(503);
    }

    @Test
    void showsMetricsInTheFormatOfPrometheus() throws IOException, InterruptedException {
        metrics.count(Counter.QUESTIONS, 3);
        metrics.lookedUp(Duration.ofMillis(20));
        metrics.lookedUp(Duration.ofSeconds(99));
        metrics.show("yinju_inbox_depth", "Updates that wait.", () -> 7);

        HttpResponse<String> page = get("/metrics");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(page.body().lines())
                .contains(
                        "# TYPE yinju_questions_total counter",
                        "yinju_questions_total 3",
                        "yinju_inbox_depth 7.0",
                        "yinju_lookup_seconds_bucket{le=\"0.01\"} 0",
                        "yinju_lookup_seconds_bucket{le=\"0.025\"} 1",
                        "yinju_lookup_seconds_bucket{le=\"+Inf\"} 2",
                        "yinju_lookup_seconds_sum 99.020000",
                        "yinju_lookup_seconds_count 2")
                .allMatch(line -> line.matches("# (HELP|TYPE) yinju_\\w+ .+|yinju_\\w+(\\{le=\"[^\"]+\"})? [0-9.]+"));
    }

    @Test
    void showsTheOthersWhereAGaugeCannotBeRead() throws IOException, InterruptedException {
        metrics.show("yinju_inbox_depth", "Updates that wait.", () -> {
            throw new IllegalStateException("the database is gone");
        });

        HttpResponse<String> page = get("/metrics");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().lines()).contains("yinju_inbox_depth NaN", "yinju_questions_total 0");
    }

    @Test
    void hasNothingElse() throws IOException, InterruptedException {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/healthz/../../etc/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(others).as("addresses of this machine in a network").isNotEmpty();

        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, server.port()).close())
                        .isInstanceOf(IOException.class));
    }

    @Test
    void saysThatThePortIsTaken() {
        assertThatThrownBy(() -> HealthServer.start(server.port(), () -> GOOD, metrics))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("health.port = " + server.port());
    }
}
