/// What the program has done so far, in numbers, for those who operate it. Start at [dev.yinju.metrics.Metrics].
@NullMarked
package dev.yinju.metrics;

import org.jspecify.annotations.NullMarked;
