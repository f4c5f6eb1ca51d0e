package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Mends scraping damage. What is not certain is left as it is and reported.
final class Mender {

    /// What is damaged beyond repair.
    ///
    /// @param raw where it is in the file's decoded text
    /// @param words what stands there
    record Damage(Span raw, String words) {}

    /// @param text the mended text
    /// @param damaged what is damaged beyond repair
    record Result(MendedText text, List<Damage> damaged) {}

    /// Repairs can bring others to light (`&amp;nbsp;`), each time shorter; more rounds than this need bad intent.
    private static final int MAX_ROUNDS = 16;

    private Mender() {}

    static Result mend(MendedText extracted) {
        MendedText text = extracted;
        Map<Span, Damage> damaged = new LinkedHashMap<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            ShiftedBytes.Findings shifted = ShiftedBytes.find(text.text());
            for (Span span : shifted.damaged()) {
                Span raw = text.offsets().toRaw(span);
                damaged.putIfAbsent(raw, new Damage(raw, span.of(text.text())));
            }
            List<Edit> edits = new ArrayList<>(shifted.edits());
            edits.addAll(new PinyinNotes(text.text()).edits());
            edits.addAll(HtmlRemnants.find(text.text()));
            edits.addAll(InvisibleCharacters.find(text.text()));
            if (edits.isEmpty()) {
                break;
            }
            text = text.with(edits);
        }
        return new Result(text, List.copyOf(damaged.values()));
    }
}
