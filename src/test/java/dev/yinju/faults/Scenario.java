package dev.yinju.faults;

import dev.yinju.telegram.InProcessBot;
import dev.yinju.telegram.emulator.Fault;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Something that goes wrong while people ask.
@SuppressWarnings("ImmutableEnumChecker") // the courses are lambdas that hold nothing
enum Scenario {
    TOO_MANY_REQUESTS("429 with growing waits", trial -> {
        trial.warmUp();
        for (int seconds : List.of(1, 2, 4)) {
            trial.telegram().next("sendMessage", Fault.tooManyRequests(seconds));
        }
        trial.telegram().next("getUpdates", Fault.tooManyRequests(2));
        return askAndAwait(trial, 100);
    }),
    BAD_GATEWAY("502 with an HTML page", trial -> many(trial, Fault.badGateway())),
    RESET_BEFORE("connection reset before processing", trial -> many(trial, new Fault.Reset())),
    RESET_AFTER("connection reset after processing", trial -> many(trial, new Fault.BrokenReply())),
    TRUNCATED_JSON("truncated JSON", trial -> many(trial, new Fault.Truncated())),
    SLOW("replies that take 3 s", trial -> many(trial, new Fault.Slow(Duration.ofSeconds(3)))),
    CONFLICT("409, another poller", trial -> {
        trial.warmUp();
        Fault conflict = Fault.refusal(409, "Conflict: terminated by other getUpdates request");
        trial.telegram().next("getUpdates", conflict);
        return askAndAwait(trial, 100);
    }),
    OFFLINE("no network for 10 s", trial -> {
        trial.warmUp();
        trial.telegram().goOffline();
        trial.questions().ask(100);
        Thread.sleep(Duration.ofSeconds(10));
        trial.telegram().goOnline();
        return trial.questions().awaitAllAnswered();
    }),
    POISON("updates that cannot be read", trial -> {
        trial.warmUp();
        for (int i = 0; i < 20; i++) {
            trial.telegram().inject("{\"message\":{\"message_id\":\"many\",\"chat\":[1,2]}}");
            trial.questions().ask(5);
        }
        return trial.questions().awaitAllAnswered();
    }),
    KILL("kill -9 with 500 questions waiting, 3 times", trial -> {
        trial.warmUp();
        trial.questions().ask(500);
        for (int share = 1; share <= 3; share++) {
            Duration unused = trial.questions().awaitAnswered(10 + 120 * share, Duration.ofMinutes(2));
            trial.bot().kill();
            trial.startBot();
        }
        return trial.questions().awaitAllAnswered();
    }),
    TERMINATE("SIGTERM with 200 questions waiting", trial -> {
        trial.warmUp();
        trial.questions().ask(200);
        Duration unused = trial.questions().awaitAnswered(60, Duration.ofMinutes(1));
        int exitCode = trial.bot().terminate();
        if (exitCode != 0) {
            throw new IOException("exit code " + exitCode);
        }
        trial.startBot();
        return trial.questions().awaitAllAnswered();
    }),
    DISK_FULL("disk full for a while", trial -> {
        try (SmallDisk disk = SmallDisk.mount(trial.data())) {
            trial.warmUp();
            disk.fill();
            trial.questions().ask(50);
            Duration unused = trial.questions().awaitAllAnswered();
            disk.makeRoom();
            Duration took = askAndAwait(trial, 50);
            int exitCode = trial.bot().terminate();
            if (exitCode != 0) {
                throw new IOException("exit code " + exitCode);
            }
            return took;
        }
    }),
    DAMAGED_DATABASE("damaged database", trial -> {
        trial.warmUp();
        trial.bot().kill();
        byte[] rubbish = "not a database ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        Files.write(trial.data().resolve("yinju.db"), rubbish);
        Files.write(trial.data().resolve("yinju.db-wal"), rubbish);
        trial.questions().ask(100);
        trial.startBot();
        Duration took = trial.questions().awaitAllAnswered();
        try (Stream<Path> files = Files.list(trial.data())) {
            if (files.noneMatch(file -> file.getFileName().toString().contains(".damaged-"))) {
                throw new IOException("the damaged file was not set aside");
            }
        }
        return took;
    }),
    DAMAGED_INDEX("damaged index", trial -> {
        trial.warmUp();
        trial.bot().kill();
        try (Stream<Path> files = Files.list(trial.data().resolve("index"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                Files.write(file, new byte[100]);
            }
        }
        trial.questions().ask(100);
        trial.startBot();
        return trial.questions().awaitAllAnswered();
    }),
    CLOCK("clock of the machine jumps 5 days ahead, then 10 back", trial -> {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> Instant.now().plus(ahead.get());
        InProcessBot bot = InProcessBot.start(trial.telegram().url(), trial.data(), clock);
        try {
            Duration took = askAndAwait(trial, 10);
            ahead.set(Duration.ofDays(5));
            took = took.plus(askAndAwait(trial, 50));
            ahead.set(Duration.ofDays(-5));
            return took.plus(askAndAwait(trial, 50));
        } finally {
            bot.close();
        }
    });

    private final String title;
    private final Course course;

    /// What happens.
    @FunctionalInterface
    interface Course {
        /// Lets it happen, and waits until all questions are answered.
        ///
        /// @return how long that took: from the end of the fault, or, if it is in single calls, from asking
        Duration run(Trial trial) throws IOException, InterruptedException;
    }

    Scenario(String title, Course course) {
        this.title = title;
        this.course = course;
    }

    String title() {
        return title;
    }

    Duration run(Trial trial) throws IOException, InterruptedException {
        return course.run(trial);
    }

    /// The fault in thirty calls to send, and in three polls.
    private static Duration many(Trial trial, Fault fault) throws IOException, InterruptedException {
        trial.warmUp();
        TelegramEmulator telegram = trial.telegram();
        for (int i = 0; i < 30; i++) {
            telegram.next("sendMessage", fault);
        }
        for (int i = 0; i < 3; i++) {
            telegram.next("getUpdates", fault);
        }
        return askAndAwait(trial, 100);
    }

    private static Duration askAndAwait(Trial trial, int questions) throws InterruptedException {
        trial.questions().ask(questions);
        return trial.questions().awaitAllAnswered();
    }
}
