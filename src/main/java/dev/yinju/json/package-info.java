/// What `ask --json` and `reports --json` write and `ask` reads: the program's interface to scripts, one JSON object a
/// line. Start at [dev.yinju.json.AnswerJson].
@NullMarked
package dev.yinju.json;

import org.jspecify.annotations.NullMarked;
