package dev.yinju.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.apache.tika.sax.ToTextContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// A document of a word processor, a PDF or an e-book: its text, without what is embedded in it, and what its
/// properties declare.
final class OfficeDocument {

    /// @param name as people call it
    private record Format(String name, MediaType type, Parser parser) {

        Format(String name, String subtype, Parser parser) {
            this(name, MediaType.application(subtype), parser);
        }
    }

    private static final Format PDF = new Format("PDF", "pdf", new PDFParser());
    private static final Format EPUB = new Format("EPUB", "epub+zip", new EpubParser());
    private static final List<Format> FORMATS = List.of(
            PDF,
            EPUB,
            new Format("DOCX", "vnd.openxmlformats-officedocument.wordprocessingml.document", new OOXMLParser()),
            new Format("DOC", "msword", new OfficeParser()),
            new Format("RTF", "rtf", new RTFParser()),
            new Format("ODT", "vnd.oasis.opendocument.text", new OpenDocumentParser()));

    private static final int MAX_CHARACTERS = 20_000_000;
    private static final int MIN_CHARACTERS_A_PAGE = 8;
    private static final int TITLE_WITHIN = 2_000;

    private final Format format;
    private final Metadata metadata = new Metadata();
    private List<Dropped> dropped = List.of();
    private Set<Integer> headings = Set.of();
    private Set<Integer> rows = Set.of();

    private OfficeDocument(Format format) {
        this.format = format;
    }

    /// How a document of a type is read; absent if it is none of those that are.
    static Optional<OfficeDocument> of(MediaType type) {
        return FORMATS.stream()
                .filter(format -> format.type().equals(type))
                .findFirst()
                .map(OfficeDocument::new);
    }

    /// Reads the one document that this object is for.
    Extract read(byte[] content) throws UnreadableContentException {
        String text = format.equals(PDF) ? pdf(content) : paragraphs(content);
        return new Extract(
                MendedText.verbatim(text),
                headings,
                rows,
                declared(text),
                new ContentType(format.name(), null),
                text,
                dropped,
                List.of());
    }

    private String pdf(byte[] content) throws UnreadableContentException {
        PageTexts pages = new PageTexts();
        parse(content, new BodyContentHandler(pages));
        refuseScan(pages.toString());
        PageFurniture.Result result = PageFurniture.without(pages.pages());
        dropped = result.dropped();
        String text = WrappedLines.join(result.text());
        rows = TableRows.ofPlainText(text);
        return text;
    }

    private String paragraphs(byte[] content) throws UnreadableContentException {
        ToHTMLContentHandler html = new ToHTMLContentHandler();
        parse(content, html);
        HtmlText text = HtmlPage.allText(html.toString());
        headings = text.headingsInText();
        rows = text.rowsInText();
        return text.text().text();
    }

    private void parse(byte[] content, ContentHandler handler) throws UnreadableContentException {
        try (TikaInputStream in = TikaInputStream.get(content)) {
            format.parser().parse(in, new WriteOutContentHandler(handler, MAX_CHARACTERS), metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new UnreadableContentException("protected by a password; save it without one");
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw new UnreadableContentException("a damaged %s file (%s); open it and save it anew"
                        .formatted(format.name(), e.getClass().getSimpleName()));
            }
        }
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private void refuseScan(String text) throws UnreadableContentException {
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (pages != null && letters < (long) MIN_CHARACTERS_A_PAGE * pages) {
            throw new UnreadableContentException(
                    "a PDF of %d pages without text, probably scanned; run text recognition over it first"
                            .formatted(pages));
        }
    }

    /// Properties are often left over from another document: a title counts only if the text shows it.
    private Declared declared(String text) {
        String start = text.substring(0, Math.min(TITLE_WITHIN, text.length()));
        String title = Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                .map(String::strip)
                .filter(words -> !words.isEmpty() && (format.equals(EPUB) || start.contains(words)))
                .orElse(null);
        List<String> authors = Optional.ofNullable(metadata.get(TikaCoreProperties.CREATOR))
                .map(Bylines::names)
                .orElse(List.of());
        String publisher = Optional.ofNullable(metadata.get(TikaCoreProperties.PUBLISHER))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
        return new Declared(title, publisher, authors, null, null, null);
    }

    /// Hears where pages begin.
    private static final class PageTexts extends ToTextContentHandler {
        private final List<Integer> starts = new ArrayList<>();

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes)
                throws SAXException {
            super.startElement(uri, name, qualifiedName, attributes);
            if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
                starts.add(toString().length());
            }
        }

        List<String> pages() {
            String text = toString();
            List<String> pages = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
                pages.add(text.substring(starts.get(i), end));
            }
            return pages;
        }
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
