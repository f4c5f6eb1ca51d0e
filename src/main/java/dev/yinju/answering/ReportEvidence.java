package dev.yinju.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What whole reports have to do with a question.
final class ReportEvidence {

    /// So long is what tells what a report is about, in UTF-16 code units.
    private static final int SAYS_ENOUGH = 30;

    private final ParsedQuestion question;
    private final PassageIndex.Snapshot snapshot;
    private final Weights weights;
    private final LateInteraction meaning;
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Evidence> subjects = new HashMap<>();
    private final Map<String, Boolean> aboutPlace = new HashMap<>();

    ReportEvidence(ParsedQuestion question, PassageIndex.Snapshot snapshot, Weights weights, LateInteraction meaning) {
        this.question = question;
        this.snapshot = snapshot;
        this.weights = weights;
        this.meaning = meaning;
    }

    /// The share of the question's weight that stands anywhere in a report. What is asked of one place is not answered
    /// by a report on another.
    double share(Source source) {
        return shares.computeIfAbsent(
                source.file(),
                file -> weights.share(snapshot.termsOf(file, question.terms().keySet())));
    }

    /// Whether a report names the place that is asked about, if one is.
    boolean isAboutPlace(Source source) {
        return aboutPlace.computeIfAbsent(
                source.file(),
                file -> question.place().isEmpty()
                        || !snapshot.termsOf(file, question.place()).isEmpty());
    }

    /// What a report is about: what its title, its publisher and its beginning, up to the first sentence, say. The rest
    /// of the report takes it for granted, so that a sentence which answers need not say it again.
    Evidence subject(Source source) {
        return subjects.computeIfAbsent(source.file(), file -> {
            Evidence name = new Evidence(weights.termsIn(name(source)), meaning.none(), 0);
            return beginning(file).map(name::or).orElse(name);
        });
    }

    private Optional<Evidence> beginning(String file) {
        return snapshot.opening(file)
                .filter(opening -> !opening.sentences().isEmpty())
                .map(opening -> {
                    List<Sentence> sentences = toFirstOfText(opening.sentences());
                    List<LateInteraction.Nearness> nearness = meaning.sentences(opening, sentences);
                    return Evidence.together(IntStream.range(0, sentences.size())
                            .mapToObj(i -> new Evidence(
                                    weights.termsIn(sentences.get(i).span().of(opening.text())), nearness.get(i), 0))
                            .toList());
                });
    }

    /// The sentences up to where the running text has said enough to be about something: a catchword or a place and
    /// date says little.
    private static List<Sentence> toFirstOfText(List<Sentence> sentences) {
        int said = 0;
        int count = 0;
        while (count < sentences.size() && said < SAYS_ENOUGH) {
            Sentence sentence = sentences.get(count++);
            said += sentence.role() == Sentence.Role.PROSE ? sentence.end() - sentence.start() : 0;
        }
        return sentences.subList(0, count);
    }

    /// What a report is called.
    static String name(Source source) {
        return Stream.of(source.title(), source.publisher())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
