package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Mends scraping damage. What is not certain is left as it is and reported.
final class Mender {

    /// @param text the mended text
    /// @param damaged what is damaged beyond repair, in the raw text
    record Result(MendedText text, List<Span> damaged) {}

    /// Repairs can bring others to light (`&amp;nbsp;`), each time shorter; more rounds than this need bad intent.
    private static final int MAX_ROUNDS = 16;

    private Mender() {}

    static Result mend(String raw) {
        MendedText text = MendedText.verbatim(raw);
        Set<Span> damaged = new LinkedHashSet<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            ShiftedBytes.Findings shifted = ShiftedBytes.find(text.text());
            for (Span span : shifted.damaged()) {
                damaged.add(text.offsets().toRaw(span));
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
        return new Result(text, List.copyOf(damaged));
    }
}
