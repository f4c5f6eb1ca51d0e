package dev.yinju.answering;

import java.util.List;

/// Persons in reports, told by their offices and family names. Works on folded text.
final class People {

    static final String FAMILY = "[" + FamilyNames.COMMON + "][\\p{IsHan}]{1,2}";

    private static final QuickPattern NAMED = QuickPattern.compile(
            "(?:" + Role.offices() + ")" + FAMILY + "|" + FAMILY + "(?:说|表示|介绍|告诉|坦言|认为|指出|[,、等])");

    private static final double SOMEBODY = 0.5;

    private People() {}

    /// How well the persons in a folded text fit a role, from 0 to 1: its holder best, nobody where it is not named.
    static double bestFit(String folded, Role role) {
        if (role.holder().matcher(folded).find()) {
            return 1;
        }
        return role.named().matcher(folded).find() ? SOMEBODY : 0;
    }

    /// Where the persons that fit best stand in a folded text.
    static List<Span> in(String folded, Role role) {
        List<Span> holders = Span.matches(role.holder(), folded);
        return holders.isEmpty() ? in(folded) : holders;
    }

    /// Where persons stand in a folded text.
    static List<Span> in(String folded) {
        return NAMED.in(folded);
    }
}
