package dev.yinju.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/// A bot in this process that repeats what it hears, for what cannot be done to another process, such as a clock that
/// jumps.
public final class InProcessBot implements AutoCloseable {
    private final BotHarness bot;

    private InProcessBot(BotHarness bot) {
        this.bot = bot;
    }

    /// Starts it.
    ///
    /// @param clock what it takes for this machine's clock
    public static InProcessBot start(URI server, Path data, InstantSource clock) {
        return new InProcessBot(
                BotHarness.start(BotHarness.Setup.on(server, data).with(clock), BotHarness::echo));
    }

    @Override
    public void close() {
        bot.stop();
    }
}
