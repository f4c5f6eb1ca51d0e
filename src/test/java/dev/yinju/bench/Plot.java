package dev.yinju.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Lines over the number of reports, both axes logarithmic.
///
/// @param lines by their names, the figures by the number of reports; all above 0
record Plot(String title, Map<String, Map<Integer, Double>> lines) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 190;
    private static final int EDGE = 40;
    private static final List<String> COLOURS =
            List.of("#0b6e99", "#8fc1d4", "#b5482a", "#e3a48f", "#4d7c3a", "#8a6d3b");

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(svg, LEFT, 20, title + ", by the number of reports", "#222");
        for (int power = 1; power <= 5; power++) {
            double x = x((int) Math.pow(10, power));
            line(svg, x, EDGE, x, HEIGHT - EDGE);
            text(svg, x - 20, HEIGHT - EDGE + 18, String.format(Locale.ROOT, "%,d", (int) Math.pow(10, power)), "#666");
        }
        for (int power = lowest(); power <= highest(); power++) {
            double y = y(Math.pow(10, power));
            line(svg, LEFT, y, WIDTH - RIGHT, y);
            text(svg, 8, y + 4, power < 0 ? String.valueOf(Math.pow(10, power)) : "1" + "0".repeat(power), "#666");
        }
        int number = 0;
        for (Map.Entry<String, Map<Integer, Double>> line : lines.entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>\n"
                    .formatted(
                            colour,
                            line.getValue().entrySet().stream()
                                    .map(point -> String.format(
                                            Locale.ROOT, "%.1f,%.1f", x(point.getKey()), y(point.getValue())))
                                    .collect(Collectors.joining(" "))));
            text(svg, WIDTH - RIGHT + 12, EDGE + 16 + 20 * number, line.getKey(), colour);
            number++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void text(StringBuilder svg, double x, double y, String text, String colour) {
        svg.append(
                String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n", x, y, colour, text));
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
                x1,
                y1,
                x2,
                y2));
    }

    private static double x(int reports) {
        return LEFT + (Math.log10(reports) - 1) / 4 * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        double share = (Math.log10(value) - lowest()) / Math.max(1, highest() - lowest());
        return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
    }

    private int lowest() {
        return (int) Math.floor(Math.log10(extreme(false)));
    }

    private int highest() {
        return (int) Math.ceil(Math.log10(extreme(true)));
    }

    private double extreme(boolean largest) {
        var values =
                lines.values().stream().flatMap(line -> line.values().stream()).mapToDouble(Double::doubleValue);
        return (largest ? values.max() : values.min()).orElse(1);
    }
}
