package dev.yinju.docs;

import java.util.List;
import java.util.Locale;

/// Draws a group chat as one of its members sees it.
final class ChatDrawing {
    private static final double WIDTH = 560;
    private static final double HEADER = 58;
    private static final double MARGIN = 14;
    private static final double AVATAR = 18;
    private static final double GAP = 10;

    private static final List<String> COLORS = List.of("#3a7fc4", "#c9562f", "#7a55b8", "#2c9a5b");

    private final String group;
    private final String viewer;
    private final String subtitle;

    /// @param group the chat's name
    /// @param viewer who looks at it
    /// @param subtitle what stands under the name
    ChatDrawing(String group, String viewer, String subtitle) {
        this.group = group;
        this.viewer = viewer;
        this.subtitle = subtitle;
    }

    /// The chat as an SVG document.
    String draw(List<ChatMessage> messages) {
        List<String> members =
                messages.stream().map(ChatMessage::sender).distinct().toList();
        List<Bubble> bubbles =
                messages.stream().map(message -> bubble(message, members)).toList();
        double height = HEADER
                + MARGIN
                + bubbles.stream().mapToDouble(bubble -> bubble.height() + GAP).sum()
                + MARGIN / 2;
        Svg svg = new Svg();
        svg.box(0, 0, WIDTH, height, 12, "#cfdfc9");
        double y = HEADER + MARGIN;
        for (Bubble bubble : bubbles) {
            draw(svg, bubble, y);
            y += bubble.height() + GAP;
        }
        drawHeader(svg);
        return svg.document(WIDTH, height, title(messages));
    }

    private Bubble bubble(ChatMessage message, List<String> members) {
        String color = COLORS.get((members.indexOf(message.sender()) + COLORS.size() - 1) % COLORS.size());
        return new Bubble(message, message.sender().equals(viewer), color);
    }

    private void draw(Svg svg, Bubble bubble, double y) {
        if (bubble.own()) {
            bubble.draw(svg, WIDTH - MARGIN - bubble.width(), y);
            return;
        }
        drawAvatar(
                svg,
                MARGIN + AVATAR,
                y + bubble.messageHeight() - AVATAR,
                bubble.message().sender(),
                bubble.color());
        bubble.draw(svg, MARGIN + 2 * AVATAR + GAP, y);
    }

    private static void drawAvatar(Svg svg, double x, double y, String name, String color) {
        svg.circle(x, y, AVATAR, color);
        int last = name.offsetByCodePoints(name.length(), -1);
        svg.text(x, y + 5.5, 16, "middle", "#ffffff", true, name.substring(last));
    }

    private void drawHeader(Svg svg) {
        svg.path(
                String.format(
                        Locale.ROOT,
                        "M0 %1$.1f V12 Q0 0 12 0 H%2$.1f Q%3$.1f 0 %3$.1f 12 V%1$.1f Z",
                        HEADER,
                        WIDTH - 12,
                        WIDTH),
                "#ffffff");
        svg.box(0, HEADER, WIDTH, 1, 0, "#0000001a");
        drawAvatar(svg, MARGIN + AVATAR, HEADER / 2, group, "#5b8f8a");
        svg.text(MARGIN + 2 * AVATAR + GAP, HEADER / 2 - 3, 16, "start", "#0f1419", true, group);
        svg.text(MARGIN + 2 * AVATAR + GAP, HEADER / 2 + 16, 12.5, "start", "#7d8a94", false, subtitle);
    }

    private static String title(List<ChatMessage> messages) {
        StringBuilder title = new StringBuilder();
        messages.forEach(message -> title.append(message.sender())
                .append(":")
                .append(message.text().replaceAll("\\s+", " "))
                .append(' '));
        return title.toString().strip();
    }
}
