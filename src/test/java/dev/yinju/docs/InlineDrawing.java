package dev.yinju.docs;

import com.fasterxml.jackson.databind.JsonNode;

/// Draws what is offered above the field in which somebody types behind the bot's name.
final class InlineDrawing {
    private static final double WIDTH = 560;
    private static final double CARD = 66;
    private static final double BUTTON = 40;
    private static final double FIELD = 52;
    private static final double SIDE = 46;
    private static final double MARGIN = 12;
    private static final TextMeasure TITLE = new TextMeasure(15);
    private static final TextMeasure DESCRIPTION = new TextMeasure(13.5);

    private InlineDrawing() {}

    static String draw(String typed, JsonNode page) {
        JsonNode results = page.path("results");
        double height = BUTTON + results.size() * CARD + FIELD;
        Svg svg = new Svg();
        svg.box(0, 0, WIDTH, height, 12, "#ffffff");
        svg.text(
                WIDTH / 2,
                26,
                14,
                "middle",
                "#2a80c4",
                false,
                page.at("/button/text").asText());
        svg.box(0, BUTTON, WIDTH, 1, 0, "#0000001a");
        double y = BUTTON;
        for (JsonNode result : results) {
            draw(svg, result, y);
            y += CARD;
        }
        svg.box(0, y, WIDTH, FIELD, 0, "#f1f4f6");
        svg.text(2 * MARGIN, y + 32, 15, "start", "#0f1419", false, typed);
        return svg.document(WIDTH, height, typed);
    }

    private static void draw(Svg svg, JsonNode result, double y) {
        String title = result.path("title").asText();
        double left = 2 * MARGIN + SIDE;
        double width = WIDTH - left - MARGIN;
        svg.box(MARGIN, y + 10, SIDE, SIDE, 6, "#5b8f8a");
        String initial = title.substring(0, title.offsetByCodePoints(0, 1));
        svg.text(MARGIN + SIDE / 2, y + 40, 20, "middle", "#ffffff", true, initial);
        svg.text(left, y + 28, 15, "start", "#0f1419", true, TITLE.abbreviate(title, width));
        String description = DESCRIPTION.abbreviate(result.path("description").asText(), width);
        svg.text(left, y + 50, 13.5, "start", "#7d8a94", false, description);
        svg.box(left, y + CARD - 1, width + MARGIN, 1, 0, "#00000012");
    }
}
