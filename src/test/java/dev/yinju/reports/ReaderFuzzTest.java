package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a file holds, it is read or skipped, and what is read leads back to it.
class ReaderFuzzTest {

    private static final String[] PARAGRAPHS = {
        "江堤加固完工", "2021-06-03 09:15 来源:临江日报 作者:陈小禾", "江堤加固工程历时三个月,昨天完工。他说:“今年不怕洪水(shuǐ)了。”", "责编:林小满"
    };

    private static final List<byte[]> SAMPLES = samples();

    private static List<byte[]> samples() {
        String text = String.join("\n", PARAGRAPHS);
        String page = "<!DOCTYPE html><html><head><title>题</title></head><body><p>" + String.join("</p><p>", PARAGRAPHS)
                + "</p><table><tr><td>甲&nbsp;乙</table></body></html>";
        try {
            return List.of(
                    text.getBytes(StandardCharsets.UTF_8),
                    text.getBytes(Charset.forName("GB18030")),
                    text.getBytes(StandardCharsets.UTF_16LE),
                    page.getBytes(StandardCharsets.UTF_8),
                    ("# " + String.join("\n\n> ", PARAGRAPHS)).getBytes(StandardCharsets.UTF_8),
                    Documents.docx("题", "陈小禾", PARAGRAPHS),
                    Documents.rtf(PARAGRAPHS),
                    Documents.odt(PARAGRAPHS),
                    Documents.epub("题", "陈小禾", PARAGRAPHS),
                    Documents.chinesePdf(List.of(List.of(PARAGRAPHS), List.of(PARAGRAPHS))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 400)
    void randomBytesAreReadOrSkipped(@ForAll byte[] content) {
        assertWhole(new ReportReader().read("a", content, new byte[0]));
    }

    @Property(tries = 400)
    void damagedFilesAreReadOrSkipped(@ForAll("damaged") byte[] content) {
        assertWhole(new ReportReader().read("a", content, new byte[0]));
    }

    private static void assertWhole(Reading reading) {
        if (reading instanceof Reading.Skipped skipped) {
            assertThat(skipped.reason()).isNotBlank();
        } else if (reading instanceof Reading.Read read) {
            for (Passage passage : read.report().passages()) {
                Span all = new Span(0, passage.text().length());
                assertThat(passage.offsets().toRaw(all).length()).isPositive();
                assertThat(passage.sentences()).isNotEmpty();
            }
        }
    }

    /// A sample of some format with bytes changed, taken out, repeated, or cut off.
    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<Damage> damage = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.bytes())
                .as(Damage::new);
        return Combinators.combine(
                        Arbitraries.of(SAMPLES), damage.list().ofMinSize(1).ofMaxSize(4))
                .as((sample, damages) -> {
                    byte[] content = sample;
                    for (Damage one : damages) {
                        content = one.done(content);
                    }
                    return content;
                });
    }

    private record Damage(int kind, int at, int length, byte value) {

        byte[] done(byte[] content) {
            if (content.length < 2) {
                return content;
            }
            int start = at % content.length;
            int end = Math.min(content.length, start + length);
            byte[] damaged = content.clone();
            switch (kind) {
                case 0 -> damaged[start] = value;
                case 1 -> Arrays.fill(damaged, start, end, value);
                case 2 -> damaged = joined(content, start, end);
                default -> damaged = joined(content, end, start);
            }
            return damaged;
        }

        /// The content up to one place and from another one on.
        private static byte[] joined(byte[] content, int to, int from) {
            byte[] joined = Arrays.copyOf(content, to + content.length - from);
            System.arraycopy(content, from, joined, to, content.length - from);
            return joined;
        }
    }
}
