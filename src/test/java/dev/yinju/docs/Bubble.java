package dev.yinju.docs;

import dev.yinju.docs.ChatMessage.Mark;
import dev.yinju.docs.TextMeasure.Line;
import java.util.List;
import java.util.Locale;

/// A message's bubble: who sent it, what it replies to, its text, its time.
///
/// @param own whether the viewer sent it
/// @param color of the sender's name
record Bubble(ChatMessage message, boolean own, String color) {
    private static final double FONT_SIZE = 15;
    private static final double SMALL = 13;
    private static final double LINE_HEIGHT = 23;
    private static final double TEXT_WIDTH = 404;
    private static final double PADDING = 12;
    private static final double NAME_HEIGHT = 22;
    private static final double REPLY_HEIGHT = 44;
    private static final double REPLY_GAP = 7;
    private static final double QUOTE_INDENT = 11;
    private static final double QUOTE_GAP = 3;
    private static final double TIME_WIDTH = 52;
    private static final double TIME_HEIGHT = 10;
    private static final double RADIUS = 14;
    private static final double BAR = 3;
    private static final double ASCENT = 16.5;
    private static final double KEY_HEIGHT = 33;
    private static final double KEY_GAP = 4;
    private static final double KEY_PADDING = 22;

    private static final String INK = "#0f1419";
    private static final String LINK = "#2a80c4";
    private static final TextMeasure TEXT = new TextMeasure(FONT_SIZE);
    private static final TextMeasure SMALL_TEXT = new TextMeasure(SMALL);

    private List<Line> lines() {
        return TEXT.lines(message.text(), TEXT_WIDTH - 2 * QUOTE_INDENT);
    }

    private boolean isQuoted(Line line) {
        return (message.isMarked(line.start(), Mark.QUOTE) || message.isMarked(line.start(), Mark.FOLDED_QUOTE));
    }

    double width() {
        double widest = lines().stream().mapToDouble(this::lineWidth).max().orElse(0);
        if (message.repliedTo() != null) {
            widest = Math.max(
                    widest, QUOTE_INDENT + SMALL_TEXT.width(message.repliedTo().text()));
        }
        for (List<String> row : message.keyboard()) {
            double keys = row.stream().mapToDouble(SMALL_TEXT::width).max().orElse(0) + KEY_PADDING;
            widest = Math.max(widest, row.size() * keys - 2 * PADDING);
        }
        return Math.min(TEXT_WIDTH, Math.max(widest, lastLineWidth())) + 2 * PADDING;
    }

    private double lineWidth(Line line) {
        String text = message.text().substring(line.start(), line.end());
        return TEXT.width(text) + (isQuoted(line) ? 2 * QUOTE_INDENT : 0);
    }

    /// With room for the time.
    private double lastLineWidth() {
        return lineWidth(lines().getLast()) + TIME_WIDTH;
    }

    /// With the buttons under it.
    double height() {
        return messageHeight() + message.keyboard().size() * (KEY_HEIGHT + KEY_GAP);
    }

    double messageHeight() {
        boolean timeBelow = lastLineWidth() > TEXT_WIDTH;
        return PADDING
                + (own ? 0 : NAME_HEIGHT)
                + (message.repliedTo() == null ? 0 : REPLY_HEIGHT + REPLY_GAP)
                + lines().stream().mapToDouble(this::lineHeight).sum()
                + (timeBelow ? TIME_HEIGHT : 0)
                + PADDING / 2;
    }

    /// An empty line under a quotation needs no whole line, for the quotation stands apart already.
    private double lineHeight(Line line) {
        return line.start() == line.end() ? LINE_HEIGHT / 2 : LINE_HEIGHT;
    }

    /// Draws the bubble with its upper left corner at a point.
    void draw(Svg svg, double x, double y) {
        drawBackground(svg, x, y);
        double top = y + PADDING - 2;
        if (!own) {
            svg.text(x + PADDING, top + 13, SMALL + 1, "start", color, true, message.sender());
            top += NAME_HEIGHT;
        }
        ChatMessage repliedTo = message.repliedTo();
        if (repliedTo != null) {
            drawReply(svg, x + PADDING, top, repliedTo);
            top += REPLY_HEIGHT + REPLY_GAP;
        }
        drawText(svg, x + PADDING, top);
        drawTime(svg, x + width() - PADDING, y + messageHeight() - 9);
        drawKeyboard(svg, x, y + messageHeight());
    }

    private void drawKeyboard(Svg svg, double x, double y) {
        double top = y + KEY_GAP;
        for (List<String> row : message.keyboard()) {
            double key = (width() - (row.size() - 1) * KEY_GAP) / row.size();
            for (int i = 0; i < row.size(); i++) {
                double left = x + i * (key + KEY_GAP);
                svg.box(left, top, key, KEY_HEIGHT, 7, "#6f8f7ac8");
                String label = SMALL_TEXT.abbreviate(row.get(i), key - 8);
                svg.text(left + key / 2, top + 21.5, SMALL, "middle", "#ffffff", true, label);
            }
            top += KEY_HEIGHT + KEY_GAP;
        }
    }

    private void drawBackground(Svg svg, double x, double y) {
        double bottom = y + messageHeight();
        double right = x + width();
        svg.box(x, y + 1.2, width(), messageHeight(), RADIUS, "#00000014");
        svg.box(x, y, width(), messageHeight(), RADIUS, own ? "#e3fccb" : "#ffffff");
        double side = own ? right : x;
        double out = own ? 1 : -1;
        svg.path(
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1f c0 9 %.1f 13 %.1f 16 h%.1f v-16 z",
                        side,
                        bottom - 16,
                        out * 3,
                        out * 8,
                        -out * 24),
                own ? "#e3fccb" : "#ffffff");
    }

    private void drawReply(Svg svg, double x, double y, ChatMessage repliedTo) {
        double width = width() - 2 * PADDING;
        drawBar(svg, x, y, width, REPLY_HEIGHT);
        svg.text(x + QUOTE_INDENT, y + 17, SMALL, "start", color, true, repliedTo.sender());
        String text = SMALL_TEXT.abbreviate(repliedTo.text(), width - 2 * QUOTE_INDENT);
        svg.text(x + QUOTE_INDENT, y + 36, SMALL, "start", INK, false, text);
    }

    private void drawBar(Svg svg, double x, double y, double width, double height) {
        svg.box(x, y, width, height, 5, color + "1c");
        svg.box(x, y, BAR, height, 1.5, color);
    }

    private void drawText(Svg svg, double x, double y) {
        long quoted = lines().stream().filter(this::isQuoted).count();
        if (quoted > 0) {
            drawBar(svg, x, y - QUOTE_GAP, width() - 2 * PADDING, quoted * LINE_HEIGHT + 2 * QUOTE_GAP);
        }
        double top = y;
        for (Line line : lines()) {
            if (line.start() < line.end()) {
                svg.spans(x + (isQuoted(line) ? QUOTE_INDENT : 0), top + ASCENT, FONT_SIZE, spans(line));
            }
            top += lineHeight(line);
        }
    }

    /// The stretches of a line within which the look does not change.
    private String spans(Line line) {
        StringBuilder spans = new StringBuilder();
        int start = line.start();
        for (int i = line.start() + 1; i <= line.end(); i++) {
            if (i == line.end() || isBold(i) != isBold(start) || !fill(i).equals(fill(start))) {
                spans.append(Svg.span(message.text().substring(start, i), fill(start), isBold(start)));
                start = i;
            }
        }
        return spans.toString();
    }

    private boolean isBold(int offset) {
        return message.isMarked(offset, Mark.BOLD);
    }

    private String fill(int offset) {
        return message.isMarked(offset, "text_link") || message.isMarked(offset, "bot_command") ? LINK : INK;
    }

    private void drawTime(Svg svg, double x, double y) {
        if (own) {
            svg.text(x, y, 11, "end", "#5aa846", false, message.time() + " ✓✓");
        } else {
            svg.text(x, y, 11, "end", "#98a2ab", false, message.time());
        }
    }
}
