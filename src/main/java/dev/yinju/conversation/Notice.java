package dev.yinju.conversation;

/// What is shown for a moment when a button was pressed.
enum Notice {
    /// The answer is too old, or the button was never ours.
    OUTDATED,
    /// The quote's report says something else now.
    CHANGED,
    THANKS_RIGHT,
    THANKS_WRONG,
    VOTED_BEFORE,
    /// The report's title.
    RESTRICTED,
    LIFTED,
    SET,
    ADMINISTRATORS_ONLY,
    /// Only they are answered in this group.
    ADMINISTRATORS_ASK,
    FAILED
}
