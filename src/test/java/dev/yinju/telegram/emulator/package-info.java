/// A Bot API server on this machine, for tests: it accepts what the real server accepts, refuses what it refuses, and
/// fails when it is told to. Start at [dev.yinju.telegram.emulator.TelegramEmulator].
@NullMarked
package dev.yinju.telegram.emulator;

import org.jspecify.annotations.NullMarked;
