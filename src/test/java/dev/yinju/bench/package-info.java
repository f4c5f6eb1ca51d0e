/// How fast and how large the whole program is on collections of growing size, beside plain Lucene and a plain store of
/// vectors. Nothing here is a test; start at [dev.yinju.bench.WholeProgram].
@NullMarked
package dev.yinju.bench;

import org.jspecify.annotations.NullMarked;
