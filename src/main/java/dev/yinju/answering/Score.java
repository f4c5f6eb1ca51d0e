package dev.yinju.answering;

/// How a window ranks, by what speaks for and against it. The parts add up to the [total][#total()].
///
/// @param passage how well its passage was found
/// @param report how much of the question its report holds anywhere
/// @param coverage how much of the question it holds itself
/// @param bestSentence how much of it one of its sentences holds
/// @param fit how well what it holds is of the sort that is asked for, such as a number of the right things
/// @param kind whether it holds a thing of the kind that is asked for at all
/// @param byline what counts for or against its saying only who made the report
/// @param damage what counts against damage in it
/// @param speaker what counts for its beginning with the quotation whose speaker is asked for
public record Score(
        double passage,
        double report,
        double coverage,
        double bestSentence,
        double fit,
        double kind,
        double byline,
        double damage,
        double speaker) {

    public double total() {
        return passage + report + coverage + bestSentence + fit + kind + byline + damage + speaker;
    }
}
