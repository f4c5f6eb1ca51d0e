/// What the bot does when things go wrong, shown on the emulated server with the program as a process of its own; not
/// part of the tests that every build runs. Start at [dev.yinju.faults.FaultSuite]; [dev.yinju.faults.Soak] lets the
/// bot run for long.
@NullMarked
package dev.yinju.faults;

import org.jspecify.annotations.NullMarked;
