package dev.yinju.reports;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Short ways to a report.
final class Texts {

    private Texts() {}

    static Report report(String text) {
        return report(text.getBytes(StandardCharsets.UTF_8));
    }

    static Report report(String text, Charset charset) {
        return report(text.getBytes(charset));
    }

    static Report report(byte[] content) {
        return report(new ReportReader().read("report.txt", content, new byte[0]));
    }

    static Report report(ReportFolder folder, ReportFolder.Entry entry) throws ReportFolderException {
        return report(new ReportReader().read(entry.file(), folder.content(entry), folder.sideFile(entry)));
    }

    private static Report report(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return read.report();
        }
        throw new AssertionError("not a report: " + reading);
    }

    static String all(Report report) {
        return report.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    static List<String> sentences(Report report, Role role) {
        return report.passages().stream()
                .flatMap(passage -> passage.sentences().stream()
                        .filter(sentence -> sentence.role() == role)
                        .map(sentence -> sentence.span().of(passage.text())))
                .toList();
    }
}
