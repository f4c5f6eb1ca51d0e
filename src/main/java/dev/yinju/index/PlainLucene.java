package dev.yinju.index;

import dev.yinju.answering.Answer;
import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Question;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Lucene answers as it comes, to compare with: its standard analyzer and settings, the paragraphs of the files as
/// they were decoded, the best paragraph as the quote. Answers whenever there is a word in common. In memory.
public final class PlainLucene implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(PlainLucene.class);

    private static final String TEXT = "text";
    private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\r\\n]*");

    private final Analyzer analyzer = new StandardAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    /// By the number of their Lucene documents.
    private final List<Passage> paragraphs = new ArrayList<>();

    private final DirectoryReader reader;

    private PlainLucene(ReportFolder folder) throws IOException, ReportFolderException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (ReportFolder.Entry entry : folder.list().entries()) {
                add(entry.file(), text(folder, entry), writer);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
    }

    /// Reads and indexes a folder. A file without a text is passed over.
    ///
    /// @throws ReportFolderException if the folder cannot be listed
    public static PlainLucene of(ReportFolder folder) throws IOException, ReportFolderException {
        return new PlainLucene(folder);
    }

    private static String text(ReportFolder folder, ReportFolder.Entry entry) {
        try {
            return ReportReader.decode(folder.content(entry)).orElse("");
        } catch (ReportFolderException | RuntimeException e) {
            LOG.debug("{} is passed over", entry.file(), e);
            return "";
        }
    }

    private void add(String file, String text, IndexWriter writer) throws IOException {
        Source source = Source.unnamed(file);
        for (MatchResult match : PARAGRAPH.matcher(text).results().toList()) {
            String paragraph = match.group().stripTrailing();
            List<Sentence> whole = List.of(new Sentence(0, paragraph.length(), Sentence.Role.PROSE));
            OffsetMap offsets = OffsetMap.verbatim(match.start(), paragraph.length());
            paragraphs.add(new Passage(source, paragraphs.size(), paragraph, whole, offsets));
            Document document = new Document();
            document.add(new TextField(TEXT, paragraph, Field.Store.NO));
            writer.addDocument(document);
        }
    }

    /// The paragraphs that Lucene ranks first. Their scores are its own, brought to below 1.
    ///
    /// @param top the most quotes to give, at least 1
    public Answer answer(Question question, int top) {
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question.text());
        if (query == null) {
            return new Answer.NotFound(List.of());
        }
        List<Quote> quotes = new ArrayList<>();
        try {
            for (ScoreDoc found : new IndexSearcher(reader).search(query, top).scoreDocs) {
                quotes.add(quote(paragraphs.get(found.doc), found.score));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return quotes.isEmpty() ? new Answer.NotFound(quotes) : new Answer.Found(quotes);
    }

    private static Quote quote(Passage paragraph, double score) {
        return new Quote(paragraph, new Span(0, paragraph.text().length()), score / (1 + score), List.of());
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(reader, directory, analyzer);
    }
}
