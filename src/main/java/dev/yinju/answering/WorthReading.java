package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Finds quotes that are worth reading without a question: one whole, undamaged sentence of running text, long enough
/// to say something, which can be understood alone.
public final class WorthReading {

    private static final int SHORTEST = 24;
    private static final int LONGEST = 110;

    /// So many reports are looked at until one has such a sentence.
    private static final int TRIES = 12;

    /// What refers to something said before: pronouns, conjunctions, adverbs that add or oppose.
    private static final Pattern REFERS_BACK =
            Pattern.compile("^[他她它其这這那此该該]|^(?:但|而|且|并|並|也|又|还|還|就|却|卻|则|則|因此|因而|所以|于是|於是|然而|不过|不過|同时|同時|此外|另外"
                    + "|随后|隨後|之后|之後|后来|後來|接着|接著|最后|最後|例如|比如|对此|對此|为此|為此|与此|與此|据悉|據悉|目前|如今|当天|當天|当日|當日)"
                    + "|上述|以上|以下|如下|[下上]图|[下上]圖|记者|記者");

    private static final Pattern WHOLE = Pattern.compile("^[\\p{IsHan}“「0-9].*[。！!]$", Pattern.DOTALL);

    private WorthReading() {}

    /// One of the reports' sentences that are worth reading; nothing if none was found.
    public static Optional<Quote> any(PassageIndex index, RandomGenerator random) {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            List<Source> sources = new ArrayList<>(snapshot.sources());
            for (int i = 0; i < TRIES && !sources.isEmpty(); i++) {
                Source source = sources.remove(random.nextInt(sources.size()));
                List<Quote> quotes = snapshot.passages(source.file()).stream()
                        .flatMap(passage -> passage.sentences().stream()
                                .filter(sentence -> sentence.role() == Sentence.Role.PROSE)
                                .map(sentence -> new Quote(passage, sentence.span(), 1, List.of())))
                        .filter(WorthReading::isWorthReading)
                        .toList();
                if (!quotes.isEmpty()) {
                    return Optional.of(quotes.get(random.nextInt(quotes.size())));
                }
            }
            return Optional.empty();
        }
    }

    static boolean isWorthReading(Quote quote) {
        String text = quote.text();
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && WHOLE.matcher(text).matches()
                && !REFERS_BACK.matcher(text).find()
                && isBalanced(text)
                && !quote.damaged()
                && !quote.repaired();
    }

    private static boolean isBalanced(String text) {
        return count(text, "“「『《（(") == count(text, "”」』》）)");
    }

    private static long count(String text, String characters) {
        return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
    }
}
