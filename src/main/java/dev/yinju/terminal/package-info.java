/// The same conversation on standard input and output. Start at [dev.yinju.terminal.TerminalChat].
@NullMarked
package dev.yinju.terminal;

import org.jspecify.annotations.NullMarked;
