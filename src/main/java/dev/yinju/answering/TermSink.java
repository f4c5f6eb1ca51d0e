package dev.yinju.answering;

/// Takes the terms of a text as they are met, so that no object need be made of each. Offsets are in UTF-16 code units.
interface TermSink {

    /// A Chinese character.
    ///
    /// @param character its code point
    void character(int character, int start, int end);

    /// Two neighbouring Chinese characters; comes after the second of them.
    ///
    /// @param first its code point
    /// @param second its code point
    /// @param start where the first one starts
    /// @param end where the second one ends
    void pair(int first, int second, int start, int end);

    /// A word or number of another script.
    ///
    /// @param word without thousands separators
    void word(String word, int start, int end);
}
