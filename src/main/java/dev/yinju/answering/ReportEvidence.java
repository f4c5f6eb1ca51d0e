package dev.yinju.answering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What whole reports have to do with a question.
final class ReportEvidence {

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
                    List<LateInteraction.Nearness> nearness = meaning.sentences(opening);
                    List<Evidence> sentences = new ArrayList<>();
                    for (Sentence sentence : opening.sentences()) {
                        BitSet terms = weights.termsIn(sentence.span().of(opening.text()));
                        sentences.add(new Evidence(terms, nearness.get(sentences.size()), 0));
                        if (sentence.role() == Sentence.Role.PROSE) {
                            break;
                        }
                    }
                    return Evidence.together(sentences);
                });
    }

    /// What a report is called.
    static String name(Source source) {
        return Stream.of(source.title(), source.publisher())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
