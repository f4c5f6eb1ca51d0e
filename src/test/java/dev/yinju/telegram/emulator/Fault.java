package dev.yinju.telegram.emulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// What goes wrong with a call.
public sealed interface Fault {

    /// The server answers with this instead of doing anything.
    record Reply(int status, String body) implements Fault {}

    /// The server refuses every call of this method until the time is up, and counts.
    record Ban(Duration duration) implements Fault {}

    /// The connection breaks before the server has done anything.
    record Reset() implements Fault {}

    /// The server does what was asked, but the connection breaks in the middle of its reply.
    record BrokenReply() implements Fault {}

    /// The server does what was asked, but replies only when the latch is open.
    record Held(CountDownLatch until) implements Fault {}

    /// The server does what was asked, and replies with the first half of the JSON.
    record Truncated() implements Fault {}

    /// The server does what was asked, but takes its time to reply.
    record Slow(Duration delay) implements Fault {}

    static Fault refusal(int code, String description) {
        return new Reply(code, new ApiRefusal(code, description).toJson().toString());
    }

    static Fault badGateway() {
        return new Reply(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
    }

    static Fault tooManyRequests(int seconds) {
        return new Ban(Duration.ofSeconds(seconds));
    }
}
