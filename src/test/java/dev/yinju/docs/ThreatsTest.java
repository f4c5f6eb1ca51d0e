package dev.yinju.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the page on threats says is shown by tests is shown by tests that exist.
class ThreatsTest {
    private static final Path PAGE = Path.of("docs", "THREATS.md");
    private static final Path TESTS = Path.of("src", "test", "java");

    /// A method of a test class, or a scenario of the fault suite.
    private static final Pattern NAME = Pattern.compile("`(\\w+Test|\\w+IT|Scenario)\\.(\\w+)`");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
    }

    @Test
    void everyRowNamesATest() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(10)
                .allMatch(row -> NAME.matcher(row.substring(row.lastIndexOf("| ", row.length() - 3)))
                        .find());
    }

    @Test
    void everyNamedTestExists() throws IOException {
        assertThat(NAME.matcher(Files.readString(PAGE))
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .allMatch(ThreatsTest::exists);
    }

    private static boolean exists(String quoted) {
        String[] name = quoted.replace("`", "").split("\\.", -1);
        Pattern declaration = Pattern.compile("(void |^    )" + name[1] + "\\(", Pattern.MULTILINE);
        return sources(name[0]).anyMatch(source -> declaration.matcher(source).find());
    }

    private static Stream<String> sources(String className) {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(className + ".java")).map(ThreatsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
