package dev.yinju.docs;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Source;
import dev.yinju.reports.Reading;
import dev.yinju.reports.Report;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of `docs/READING.md` that can be made anew.
final class ReadingFigures {

    private static final String TITLE = "江堤加固完工";
    private static final String BYLINE = "2021-06-03 09:15 来源:临江日报 作者:陈小禾";
    private static final String BODY = "江堤加固工程历时三个月,昨天完工。附近的居民不用再担心洪水了。";
    private static final Map<Character, Character> TRADITIONAL =
            Map.of('个', '個', '时', '時', '担', '擔', '来', '來', '报', '報', '历', '歷', '陈', '陳', '临', '臨', '党', '黨', '员', '員');

    private static final Map<String, String> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("text", "%s\n%s\n\n%s\n");
        FORMATS.put("HTML", "<!DOCTYPE html><html><body><h1>%s</h1><div>%s</div><p>%s</p></body></html>");
        FORMATS.put("Markdown", "# %s\n\n%s\n\n> %s\n");
    }

    private ReadingFigures() {}

    /// Which formats are read in which encodings: title, publisher, author, day and text.
    static String encodings() {
        List<String> charsets = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "Big5");
        StringBuilder table = new StringBuilder("| | UTF-8 with mark | UTF-16LE with mark | "
                + String.join(" | ", charsets) + " |\n|---|" + "---|".repeat(charsets.size() + 2) + "\n");
        FORMATS.forEach((name, format) -> {
            String content = format.formatted(TITLE, BYLINE, BODY);
            table.append("| " + name + " | " + verdict(bytes("\uFEFF" + content, "UTF-8"), false) + " | "
                    + verdict(bytes("\uFEFF" + content, "UTF-16LE"), false));
            for (String charset : charsets) {
                boolean traditional = charset.equals("Big5");
                byte[] written = bytes(traditional ? traditional(content) : content, charset);
                table.append(" | ").append(verdict(written, traditional));
            }
            table.append(" |\n");
        });
        return table.toString();
    }

    /// How the same document is read as a word processor saved it in each format.
    static String documents() throws IOException {
        List<String> formats = List.of("DOCX", "DOC", "RTF", "ODT", "EPUB", "PDF");
        StringBuilder table =
                new StringBuilder("| " + String.join(" | ", formats) + " |\n|" + "---|".repeat(formats.size()) + "\n");
        for (String format : formats) {
            Path file = Path.of("src/test/resources/documents/notice." + format.toLowerCase(Locale.ROOT));
            table.append("| ")
                    .append(document(format, Files.readAllBytes(file)))
                    .append(' ');
        }
        return table.append("|\n").toString();
    }

    private static String document(String format, byte[] content) {
        if (!(new ReportReader().read("a", content, new byte[0]) instanceof Reading.Read(Report report))) {
            return "skipped";
        }
        Source source = report.source();
        String text = report.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
        List<String> wrong = new ArrayList<>();
        note(wrong, "format", format.equals(report.type().format()));
        note(wrong, "title", "青禾镇守护一江清水".equals(source.title()));
        note(wrong, "publisher", "临江日报".equals(source.publisher()));
        note(wrong, "author", source.authors().equals(List.of("陈小禾")));
        note(wrong, "editor", "林小满".equals(source.editor()));
        note(wrong, "day", LocalDate.of(2021, 6, 3).equals(source.date()));
        note(wrong, "text", text.contains("清理垃圾二十余吨。镇长林小满说：“江水清了，鱼也回来了。”"));
        note(wrong, "cells of tables", text.contains("东村\t12\t周文彬"));
        return wrong.isEmpty() ? "right" : "right but for " + String.join(", ", wrong);
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static String traditional(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf(TRADITIONAL.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }

    private static String verdict(byte[] content, boolean traditional) {
        if (!(new ReportReader().read("a", content, new byte[0]) instanceof Reading.Read(Report report))) {
            return "skipped";
        }
        Source source = report.source();
        String text = report.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
        String body = traditional ? traditional(BODY) : BODY;
        List<String> wrong = new ArrayList<>();
        note(wrong, "title", TITLE.equals(source.title()));
        note(wrong, "publisher", (traditional ? traditional("临江日报") : "临江日报").equals(source.publisher()));
        note(wrong, "author", source.authors().equals(List.of(traditional ? traditional("陈小禾") : "陈小禾")));
        note(wrong, "day", LocalDate.of(2021, 6, 3).equals(source.date()));
        note(wrong, "text", text.contains(body));
        return wrong.isEmpty() ? "right" : "wrong: " + String.join(", ", wrong);
    }

    private static void note(List<String> wrong, String what, boolean right) {
        if (!right) {
            wrong.add(what);
        }
    }

    /// Every place of some reports that was mended, before and after; notes of pronunciation are counted.
    static String mended(Path folder) throws ReportFolderException {
        ReportFolder reports = new ReportFolder(folder, 1 << 20);
        StringBuilder list = new StringBuilder("| file | before | after |\n|---|---|---|\n");
        for (ReportFolder.Entry entry : reports.list().entries()) {
            byte[] content = reports.content(entry);
            if (new ReportReader().read(entry.file(), content, new byte[0]) instanceof Reading.Read(Report report)) {
                String name = entry.file().substring(0, 3);
                places(report, new String(content, StandardCharsets.UTF_8))
                        .forEach((place, times) -> list.append("| %s | %s |\n".formatted(name, row(place, times))));
            }
        }
        return list.toString();
    }

    private static String row(List<String> place, long times) {
        return "%s | %s%s"
                .formatted(cell(place.get(0)), cell(place.get(1)), times > 1 ? " (%d times)".formatted(times) : "");
    }

    private static String cell(String text) {
        return text.isEmpty() ? "–" : "`" + text.replace("|", "\\|") + "`";
    }

    private static Map<List<String>, Long> places(Report report, String raw) {
        return report.passages().stream()
                .flatMap(passage -> places(passage, raw))
                .collect(Collectors.groupingBy(place -> place, LinkedHashMap::new, Collectors.counting()));
    }

    private static Stream<List<String>> places(Passage passage, String raw) {
        return passage.offsets().pieces().stream()
                .filter(OffsetMap.Piece::mended)
                .map(piece -> {
                    String before = raw.substring(piece.rawStart(), piece.rawEnd());
                    String after = passage.text().substring(piece.start(), piece.start() + piece.length());
                    boolean note = before.matches("\\(\\p{L}+\\)") && after.isEmpty();
                    return List.of(note ? "(pīnyīn)" : before, after);
                });
    }

    public static void main(String[] arguments) throws ReportFolderException, IOException {
        System.out.println(encodings());
        System.out.println(documents());
        System.out.println(mended(Path.of("seeds")));
    }
}
