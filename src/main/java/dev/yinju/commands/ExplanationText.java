package dev.yinju.commands;

import dev.yinju.answering.Explanation;
import dev.yinju.answering.Explanation.Ranked;
import dev.yinju.answering.Explanation.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Why an answer is what it is, for people to read.
final class ExplanationText {

    private static final int SHOWN_OF_QUOTES = 60;
    private static final int SHOWN_TERMS = 24;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("passage", "段落"),
            Map.entry("report", "全篇"),
            Map.entry("coverage", "覆盖"),
            Map.entry("best_sentence", "最佳句"),
            Map.entry("fit", "合乎所问"),
            Map.entry("kind", "类型"),
            Map.entry("meaning", "词义"),
            Map.entry("asking", "问法"),
            Map.entry("beginning", "开头"),
            Map.entry("open_end", "断于引语"),
            Map.entry("byline", "署名"),
            Map.entry("damaged", "损坏"));

    private ExplanationText() {}

    static String of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add("  为什么:");
        addReading(explanation.reading(), lines);
        double best = explanation.ranked().isEmpty()
                ? 0
                : explanation.ranked().getFirst().confidence();
        lines.add(String.format(
                Locale.ROOT,
                "    把握 %.2f,门槛 %.2f:%s",
                best,
                explanation.threshold(),
                explanation.answered() ? "回答" : explanation.ranked().isEmpty() ? "没有找到,不回答" : "把握不够,不回答"));
        for (int place = 0; place < explanation.ranked().size(); place++) {
            addRanked(place + 1, explanation.ranked().get(place), lines);
        }
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void addReading(Reading reading, List<String> lines) {
        lines.add("    读作:" + reading.text());
        if (!reading.before().isEmpty()) {
            lines.add("    接着:" + String.join(" ← ", reading.before()));
        }
        lines.add("    问的是:"
                + Metadata.joined(
                        reading.kind(),
                        reading.asked().isEmpty() ? null : reading.asked(),
                        reading.several() ? "每篇各答" : null,
                        reading.aboutReport() ? "报告本身" : null));
        lines.add("    略去:" + String.join(" ", reading.dropped()));
        lines.add("    词:"
                + reading.terms().stream()
                        .limit(SHOWN_TERMS)
                        .map(ExplanationText::term)
                        .collect(Collectors.joining(" ")));
    }

    private static String term(Explanation.Weighed term) {
        String sound = term.kind().equals("SOUND") ? "(音)" : "";
        String unknown = term.known() ? "" : "(无)";
        return String.format(Locale.ROOT, "%s%s%s=%.1f", term.text(), sound, unknown, term.weight() * term.idf());
    }

    private static void addRanked(int place, Ranked ranked, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "    %d. %s —— %s",
                place,
                AnswerText.abbreviate(ranked.text(), SHOWN_OF_QUOTES),
                ranked.file()));
        lines.add(String.format(
                Locale.ROOT,
                "       得分 %.2f = %s;把握 %.2f%s",
                ranked.total(),
                parts(ranked.score()),
                ranked.confidence(),
                ranked.holdsWhatIsAsked() ? "" : "(没有所问的东西)"));
        lines.add("       有:%s  缺:%s".formatted(terms(ranked.matched()), terms(ranked.missed())));
    }

    private static String parts(Map<String, Double> score) {
        return score.entrySet().stream()
                .map(part -> String.format(
                        Locale.ROOT, "%s %.2f", NAMES.getOrDefault(part.getKey(), part.getKey()), part.getValue()))
                .collect(Collectors.joining(" + "));
    }

    private static String terms(List<String> terms) {
        return terms.isEmpty() ? "-" : terms.stream().limit(SHOWN_TERMS).collect(Collectors.joining(" "));
    }
}
