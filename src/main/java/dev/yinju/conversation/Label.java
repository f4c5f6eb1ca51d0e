package dev.yinju.conversation;

/// What stands on buttons.
enum Label {
    CONTEXT,
    WIDER,
    BACK,
    /// How many others there are.
    OTHERS,
    /// How many there are.
    CLOSEST,
    /// Which one of how many.
    PREVIOUS,
    /// Which one of how many.
    NEXT,
    ORIGINAL,
    REPORT,
    REPORTS,
    SHARE,
    RIGHT,
    WRONG,
    RESTRICT,
    LIFT,
    EVERYWHERE,
    ANOTHER,
    LANGUAGE_OF_EACH,
    EVERYBODY,
    ADMINISTRATORS
}
