/// How good the answers are, measured on questions whose answers are known. Start at
/// [dev.yinju.evaluation.Evaluation].
@NullMarked
package dev.yinju.evaluation;

import org.jspecify.annotations.NullMarked;
