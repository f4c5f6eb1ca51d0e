package dev.yinju.reports;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a report from a file's content: decodes it, finds the article and what it says of itself, mends damage, and
/// splits the text into passages. A pure function of its input; safe for use by several threads.
public final class ReportReader {

    private static final int MAX_EXCERPT = 20;

    /// Reads a file's content, and what a side file says about the report. Whatever the content, this returns: what is
    /// no report is [Reading.Skipped].
    ///
    /// @param file the path relative to the reports folder, with `/` between folders
    /// @param sideFile the side file's content (keys `title`, `publisher`, `author`, `editor`,
    ///     `date`, `time`, `place`, `url`); empty for none
    public Reading read(String file, byte[] content, byte[] sideFile) {
        try {
            return new Reading.Read(report(file, content, new SideFile(sideFile)));
        } catch (UnreadableContentException e) {
            return new Reading.Skipped(file, String.valueOf(e.getMessage()));
        }
    }

    /// The text of a file's content as it was decoded, before anything is mended or left out; empty if there is none.
    public static Optional<String> decode(byte[] content) {
        try {
            return Optional.of(Extractor.extract(content).text().text());
        } catch (UnreadableContentException e) {
            return Optional.empty();
        }
    }

    /// What was done to a file's text, for people who want to check it; nothing if the file holds no report.
    public ReadingDetails details(byte[] content) {
        try {
            Extract extract = Extractor.extract(content);
            MendedText text = Mender.mend(extract.text()).text();
            Article article = article(extract, text);
            List<ReadingDetails.Repair> repairs = PassageBuilder.build(Source.unnamed(""), text, article).stream()
                    .flatMap(passage -> repairs(passage, extract.raw()))
                    .distinct()
                    .toList();
            List<Dropped> dropped = new ArrayList<>(extract.dropped());
            for (Article.Other other : article.dropped()) {
                dropped.add(new Dropped(
                        text.offsets().toRaw(other.line().span()), other.line().text(), other.reason()));
            }
            return new ReadingDetails(repairs, dropped);
        } catch (UnreadableContentException e) {
            return new ReadingDetails(List.of(), List.of());
        }
    }

    private static Stream<ReadingDetails.Repair> repairs(Passage passage, String raw) {
        return passage.offsets().pieces().stream()
                .filter(OffsetMap.Piece::mended)
                .map(piece -> new ReadingDetails.Repair(
                        new Span(piece.rawStart(), piece.rawEnd()),
                        raw.substring(piece.rawStart(), piece.rawEnd()),
                        passage.text().substring(piece.start(), piece.start() + piece.length())));
    }

    private static Article article(Extract extract, MendedText text) {
        return ArticleFinder.find(
                Line.of(text, extract.headings(), extract.rows()),
                extract.declared().title());
    }

    private static Report report(String file, byte[] content, SideFile sideFile) throws UnreadableContentException {
        if (content.length == 0) {
            throw new UnreadableContentException("the file is empty");
        }
        Extract extract = Extractor.extract(content);
        Mender.Result mended = Mender.mend(extract.text());
        MendedText text = mended.text();
        Article article = article(extract, text);
        Source source = sideFile.override(SourceFinder.find(file, article, extract.declared()));
        List<Passage> passages = PassageBuilder.build(source, text, article).stream()
                .map(passage -> marked(passage, mended.damaged()))
                .toList();
        if (passages.stream().noneMatch(passage -> passage.text().codePoints().anyMatch(Character::isLetter))) {
            throw new UnreadableContentException("no words in it");
        }
        int characters = pieces(passages).mapToInt(OffsetMap.Piece::length).sum();
        int repairs = (int) pieces(passages).filter(OffsetMap.Piece::mended).count();
        List<String> problems = problems(extract, mended, passages);
        problems.addAll(sideFile.problems());
        int dropped = extract.dropped().size() + article.dropped().size();
        return new Report(source, passages, characters, repairs, extract.type(), dropped, problems);
    }

    /// The passage with the roles of its damaged sentences.
    private static Passage marked(Passage passage, List<Mender.Damage> damaged) {
        List<Sentence> sentences = passage.sentences().stream()
                .map(sentence -> isDamaged(passage, sentence, damaged)
                        ? new Sentence(sentence.start(), sentence.end(), Sentence.Role.DAMAGED)
                        : sentence)
                .toList();
        return new Passage(passage.source(), passage.ordinal(), passage.text(), sentences, passage.offsets());
    }

    private static boolean isDamaged(Passage passage, Sentence sentence, List<Mender.Damage> damaged) {
        Span raw = passage.offsets().toRaw(sentence.span());
        return damaged.stream().anyMatch(damage -> damage.raw().overlaps(raw));
    }

    /// The pieces of all passages, wherever they stand there; those that several passages have, once.
    private static Stream<OffsetMap.Piece> pieces(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.offsets().pieces().stream())
                .map(piece ->
                        new OffsetMap.Piece(0, piece.length(), piece.rawStart(), piece.rawLength(), piece.mended()))
                .distinct();
    }

    private static List<String> problems(Extract extract, Mender.Result mended, List<Passage> passages) {
        List<String> problems = new ArrayList<>(extract.problems());
        for (Mender.Damage damage : mended.damaged()) {
            if (passages.stream().anyMatch(passage -> covers(passage, damage.raw()))) {
                problems.add("damaged beyond repair at character %d: %s"
                        .formatted(damage.raw().start(), excerpt(damage.words())));
            }
        }
        return problems;
    }

    private static boolean covers(Passage passage, Span raw) {
        return passage.offsets().toRaw(new Span(0, passage.text().length())).overlaps(raw);
    }

    private static String excerpt(String text) {
        return text.length() <= MAX_EXCERPT ? text : text.substring(0, MAX_EXCERPT) + "…";
    }
}
