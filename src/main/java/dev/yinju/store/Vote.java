package dev.yinju.store;

/// Somebody's opinion on a quote.
///
/// @param answer the id of the kept answer
/// @param number which of its quotes, from 1
/// @param user who thinks so
/// @param question what was asked
/// @param quote the quote's words
/// @param version of the program
/// @param right whether the quote answers
public record Vote(
        String answer, int number, String user, String question, String quote, String version, boolean right) {}
