package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A text in Markdown, without its marks: a line for each block, lines of a paragraph joined, cells of a row side by
/// side with tabs between them.
final class MarkdownText extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(100)
            .build();

    /// What hardly anybody writes who does not mean it as a mark.
    private static final Pattern SURE = Pattern.compile(
            "^#{1,6}[ \\t]+\\S"
                    + "|^[ \\t]{0,3}+\\|?+(?:[ \\t]*+:?+-{3,}+:?+[ \\t]*+\\|)++[ \\t]*+(?::?+-{3,}+:?+[ \\t]*+)?+$"
                    + "|\\[[^\\]\\n]{1,200}\\]\\((?:https?:|mailto:|[/#.])[^)\\s]{0,2000}\\)",
            Pattern.MULTILINE);

    /// What means a mark if it stands there twice.
    private static final List<Pattern> TWICE = Stream.of("\\*\\*[^*\\n]{1,200}\\*\\*", "^(?:```|~~~)", "^> ")
            .map(mark -> Pattern.compile(mark, Pattern.MULTILINE))
            .toList();

    private final String markdown;
    private final SourcedText text = new SourcedText();
    private final Set<Integer> headings = new HashSet<>();
    private final Set<Integer> rows = new HashSet<>();
    private Optional<String> title = Optional.empty();

    /// The cell of a table that is being read, if it holds escaped bars, which the parser does not count.
    private @Nullable Span inexact;

    private MarkdownText(String markdown) {
        this.markdown = markdown;
    }

    static boolean looksLike(String text) {
        return SURE.matcher(text).find()
                || TWICE.stream()
                        .anyMatch(mark -> mark.matcher(text).results().limit(2).count() == 2);
    }

    /// @param encoding what the file was decoded with
    /// @param problems what came up when it was
    static Extract read(String markdown, String encoding, List<String> problems) {
        FrontMatter front = FrontMatter.of(markdown);
        MarkdownText text = new MarkdownText(markdown);
        PARSER.parse(front.blankedOut(markdown)).accept(text);
        MendedText built = text.text.build();
        text.rows.addAll(TableRows.ofPlainText(built.text()));
        return new Extract(
                built,
                built.rawStarts(text.headings),
                built.rawStarts(text.rows),
                front.declared(text.title.orElse(null)),
                new ContentType("Markdown", encoding),
                markdown,
                List.of(),
                problems);
    }

    @Override
    public void visit(Heading heading) {
        int start = text.length();
        block(heading);
        note(start, headings);
        if (title.isEmpty() && heading.getLevel() == 1) {
            title = Optional.of(text.from(start).strip()).filter(words -> !words.isEmpty());
        }
    }

    /// Notes where the line begins that stands behind an offset, in a table perhaps behind empty cells.
    private void note(int offset, Set<Integer> starts) {
        int start = offset;
        while (start < text.length() && Characters.isBlank(text.at(start))) {
            start++;
        }
        if (start < text.length()) {
            starts.add(start);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    private void block(Node block) {
        visitChildren(block);
        breakLine();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            block(block);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell
                && markdown.substring(start(node), end(node)).contains("\\|")) {
            inexact = new Span(start(node), end(node));
        }
        int start = text.length();
        visitChildren(node);
        inexact = null;
        if (node instanceof TableCell && node.getNext() != null) {
            text.addUnwritten(Line.CELL_END);
        } else if (node instanceof TableRow) {
            breakLine();
            note(start, rows);
            if (node.getParent() instanceof TableHead) {
                note(start, headings);
            }
        }
    }

    /// The number of an item is part of what is seen; a bullet is only a mark.
    @Override
    public void visit(ListItem item) {
        Node first = item.getFirstChild();
        if (item.getParent() instanceof OrderedList && first != null) {
            int start = start(item);
            text.addVerbatim(markdown, start, Math.max(start, start(first)));
        }
        visitChildren(item);
    }

    private int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? text.rawEnd() : spans.getFirst().getInputIndex();
    }

    private int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? text.rawEnd()
                : spans.getLast().getInputIndex() + spans.getLast().getLength();
    }

    @Override
    public void visit(Code code) {
        String words = code.getLiteral();
        int start = start(code) + (end(code) - start(code) - words.length()) / 2;
        if (!markdown.startsWith(words, start)) { // blanks before and after it, such as a line break
            start = markdown.indexOf(words, behindBackticks(start(code)));
        }
        boolean asWritten = start >= 0 && start + words.length() <= end(code);
        add(words, asWritten ? Writing.verbatim(words, start) : Writing.inexact(words, start(code), end(code)));
    }

    private int behindBackticks(int index) {
        int behind = index;
        while (markdown.startsWith("`", behind)) {
            behind++;
        }
        return behind;
    }

    @Override
    public void visit(Text words) {
        add(words.getLiteral(), Writing.of(words.getLiteral(), markdown, start(words), end(words), true));
    }

    private void add(String words, Writing writing) {
        for (int i = 0; i < words.length(); i++) {
            int start = inexact == null ? writing.rawStart(i) : inexact.start();
            int end = inexact == null ? writing.rawEnd(i) : inexact.end();
            text.add(words.charAt(i), start, end);
        }
    }

    /// A line that ends a sentence is taken for a paragraph, as many write them.
    @Override
    public void visit(SoftLineBreak lineBreak) {
        if (text.isEmpty()) {
            return;
        }
        if (Punctuation.endsSentence(text.lastLine())) {
            breakLine();
        } else if (!Characters.isHan(text.last()) && !Characters.isChinesePunctuation(text.last())) {
            text.addUnwritten(' ');
        }
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        breakLine();
    }

    @Override
    public void visit(Image image) {
        // what a reader sees is a picture
    }

    @Override
    public void visit(FencedCodeBlock code) {
        List<SourceSpan> lines = code.getSourceSpans();
        boolean closed = code.getClosingFenceLength() != null;
        lines(lines.subList(Math.min(1, lines.size()), Math.max(1, lines.size() - (closed ? 1 : 0))));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        lines(code.getSourceSpans());
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!html.getLiteral().startsWith("<!--")) {
            lines(html.getSourceSpans());
        }
    }

    private void lines(List<SourceSpan> lines) {
        for (SourceSpan line : lines) {
            text.addVerbatim(markdown, line.getInputIndex(), line.getInputIndex() + line.getLength());
            breakLine();
        }
    }

    private void breakLine() {
        if (!text.isEmpty() && text.last() != '\n') {
            text.addUnwritten('\n');
        }
    }
}
