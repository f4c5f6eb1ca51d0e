package dev.yinju.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own: the packaged one if the system property `yinju.jar` names it, else the classes
/// that this process has, too.
final class BotProcess implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final Path log;

    private BotProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts the bot.
    ///
    /// @param home has the data folder in it, and the log
    /// @param environment what is set beyond the usual
    static BotProcess start(URI server, String token, Path home, Map<String, String> environment) throws IOException {
        Path log = home.resolve("bot.log");
        ProcessBuilder builder = program("bot");
        builder.environment().putAll(environment);
        builder.environment().put("TELEGRAM_BOT_TOKEN", token);
        builder.environment().put("TELEGRAM_API_URL", server.toString());
        builder.environment().put("YINJU_DATA", home.resolve("data").toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new BotProcess(builder.start(), log);
    }

    /// Makes the index, so that no scenario has to wait for it.
    static void index(Path data) throws IOException, InterruptedException {
        ProcessBuilder builder = program("index");
        builder.environment().put("YINJU_DATA", data.toString());
        if (builder.inheritIO().start().waitFor() != 0) {
            throw new IOException("the index could not be made");
        }
    }

    private static ProcessBuilder program(String command) {
        List<String> line = new ArrayList<>(List.of(JAVA.toString(), "--enable-native-access=ALL-UNNAMED", "-Xmx256m"));
        String jar = System.getProperty("yinju.jar");
        line.addAll(
                jar == null
                        ? List.of("-cp", System.getProperty("java.class.path"), "dev.yinju.Main", command)
                        : List.of("-jar", jar, command));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("YINJU_") || name.startsWith("TELEGRAM_"));
        builder.environment().put("YINJU_REPORTS", "seeds");
        return builder;
    }

    long pid() {
        return process.pid();
    }

    /// Kills it as `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Tells it to end, as SIGTERM does, and waits until it has.
    ///
    /// @return the exit code
    int terminate() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("did not end in 30 s");
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
