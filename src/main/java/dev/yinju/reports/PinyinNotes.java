package dev.yinju.reports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Notes of pronunciation that a converter put behind characters, inside words: `責(zé)任`. A note that an author
/// wrote stays: such notes are few, and stand behind rare characters or ones with several readings.
final class PinyinNotes {

    static final String SYLLABLE = "[a-zü]{0,4}+[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-z]{0,3}+";
    private static final Pattern NOTE =
            Pattern.compile("(\\p{IsIdeographic})([(\uFF08]\\s?(" + SYLLABLE + ")\\s?[)\uFF09])");
    private static final int MANY = 3;

    private final List<MatchResult> notes;

    PinyinNotes(String text) {
        boolean possible = text.indexOf('(') >= 0 || text.indexOf('\uFF08') >= 0;
        this.notes = possible ? NOTE.matcher(text).results().toList() : List.of();
    }

    /// The edits that take out the notes that are damage.
    List<Edit> edits() {
        long annotated = notes.stream()
                .map(note -> note.group(1))
                .filter(PinyinNotes::common)
                .distinct()
                .count();
        return notes.stream()
                .filter(note -> annotated >= MANY || traditionalOnly(note.group(1)))
                .map(note -> Edit.remove(note.start(2), note.end(2)))
                .toList();
    }

    /// The characters that the notes give a pronunciation, by pronunciation.
    Map<String, Set<String>> readings() {
        Map<String, Set<String>> readings = new HashMap<>();
        notes.forEach(note ->
                readings.computeIfAbsent(note.group(3), key -> new HashSet<>()).add(note.group(1)));
        return readings;
    }

    private static boolean common(String character) {
        return Characters.commonness(character.charAt(0)) >= 2;
    }

    private static boolean traditionalOnly(String character) {
        return Characters.traditionalOnly(character.charAt(0));
    }
}
