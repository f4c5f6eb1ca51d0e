package dev.yinju.commands;

import java.util.Locale;

/// How many of something, in words for the operator: `1 file`, `1,200 files`.
final class Amount {

    private Amount() {}

    /// @param thing what is counted, in the singular; its plural ends in `s`
    static String of(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
