/// The command line: one class a command, and what they share. Start at [dev.yinju.commands.CommandLineProgram].
@NullMarked
package dev.yinju.commands;

import org.jspecify.annotations.NullMarked;
