package dev.yinju.index;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Term;
import dev.yinju.answering.Tokenizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// The layout of the Lucene index. A file is a block of documents: one for each passage, and one, the last, for the
/// file itself.
final class Fields {

    /// On every document: the file it comes from. Files are replaced and removed by it, passages sorted.
    static final String FILE = "file";
    /// On a passage's document: its place in its report, to sort by.
    static final String ORDINAL = "ordinal";
    /// On the file's document: its name again, where it can be read back and the document found by it.
    static final String NAME = "name";

    /// A passage's bytes, as [PassageCodec] makes them.
    static final String PASSAGE = "passage";
    /// On the file's document: its bytes, as [PassageCodec] makes them.
    static final String INDEXED_FILE = "indexed_file";

    /// On the file's document, to see whether the file changed: see [FileState].
    static final String VERSION = "version";

    static final String HASH = "hash";

    /// On the document of a file that holds a report: its [Fingerprint], to find copies by.
    static final String FINGERPRINT = "fingerprint";

    private static final FieldType SEARCHED = new FieldType();

    static {
        SEARCHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        SEARCHED.setTokenized(true);
        SEARCHED.freeze();
    }

    private Fields() {}

    /// The field in which terms of a kind are searched.
    static String searched(Term.Kind kind) {
        return switch (kind) {
            case UNIGRAM -> "unigrams";
            case BIGRAM -> "bigrams";
            case SOUND -> "sounds";
        };
    }

    static Document passage(Passage passage) {
        Document document = new Document();
        addFile(document, passage.source().file());
        document.add(new NumericDocValuesField(ORDINAL, passage.ordinal()));
        document.add(new StoredField(PASSAGE, PassageCodec.encode(passage)));
        addSearched(document, Tokenizer.terms(searchedText(passage)));
        return document;
    }

    private static void addSearched(Document document, List<Term> terms) {
        for (Term.Kind kind : Term.Kind.values()) {
            document.add(new Field(searched(kind), new TermStream(terms, kind), SEARCHED));
        }
    }

    private static void addFile(Document document, String file) {
        document.add(new StringField(FILE, file, Field.Store.NO));
        document.add(new SortedDocValuesField(FILE, new BytesRef(file)));
    }

    /// A passage is found by its report's title and publisher too: what and where a report is about is seldom said
    /// again in each paragraph.
    private static String searchedText(Passage passage) {
        return Stream.of(
                        passage.text(),
                        passage.source().title(),
                        passage.source().publisher())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    static Document file(IndexedFile file, FileState state, Fingerprint fingerprint) {
        String name = file.source().file();
        Document document = new Document();
        addFile(document, name);
        document.add(new StringField(NAME, name, Field.Store.NO));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(name)));
        document.add(new StoredField(INDEXED_FILE, PassageCodec.encode(file)));
        document.add(version(state));
        document.add(new BinaryDocValuesField(HASH, new BytesRef(state.hash().bytes())));
        document.add(new BinaryDocValuesField(FINGERPRINT, fingerprint.bytes()));
        addSearched(document, List.of()); // lengths that all documents have are stored so that they are read faster
        return document;
    }

    /// What changes on the file's document when a file is touched and its content stays the same.
    static Field version(FileState state) {
        return new NumericDocValuesField(VERSION, state.version());
    }
}
