package dev.yinju.docs;

import java.util.Locale;

/// Writes an SVG picture, element by element. Text stays text.
final class Svg {
    private static final String FONTS =
            "'PingFang SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','Hiragino Sans GB',sans-serif";

    private final StringBuilder elements = new StringBuilder();

    /// A rectangle with round corners.
    Svg box(double x, double y, double width, double height, double radius, String fill) {
        return element(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                width,
                height,
                radius,
                fill));
    }

    Svg circle(double x, double y, double radius, String fill) {
        return element(String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, radius, fill));
    }

    /// A filled outline.
    ///
    /// @param d in the language of SVG's paths
    Svg path(String d, String fill) {
        return element(String.format(Locale.ROOT, "<path d=\"%s\" fill=\"%s\"/>", d, fill));
    }

    /// A line of text.
    ///
    /// @param y of its baseline
    /// @param anchor which of its points is at x: `start`, `middle` or `end`
    Svg text(double x, double y, double size, String anchor, String fill, boolean bold, String text) {
        return element(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"%s\" %s>%s</text>",
                x,
                y,
                size,
                anchor,
                look(fill, bold),
                escaped(text)));
    }

    /// A line of text in several looks; what [#span] gave.
    Svg spans(double x, double y, double size, String spans) {
        return element(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\">%s</text>", x, y, size, spans));
    }

    /// A stretch of a line.
    static String span(String text, String fill, boolean bold) {
        return "<tspan %s>%s</tspan>".formatted(look(fill, bold), escaped(text));
    }

    private static String look(String fill, boolean bold) {
        return "fill=\"%s\"%s".formatted(fill, bold ? " font-weight=\"700\"" : "");
    }

    private Svg element(String element) {
        elements.append("  ").append(element).append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The whole picture.
    ///
    /// @param title what it shows, for those who cannot see it
    String document(double width, double height, String title) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$.0f" height="%2$.0f" viewBox="0 0 %1$.0f %2$.0f"\
                 font-family="%3$s" xml:lang="zh-Hans" xml:space="preserve" role="img">
                  <title>%4$s</title>
                %5$s</svg>
                """, width, height, FONTS, escaped(title), elements);
    }
}
