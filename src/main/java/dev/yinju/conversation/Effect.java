package dev.yinju.conversation;

import org.jspecify.annotations.Nullable;

/// What comes of the press of a button.
public sealed interface Effect {

    /// The message under which the button stands says something else now.
    ///
    /// @param notice shown for a moment besides, if anything
    record Change(Reply reply, @Nullable String notice) implements Effect {}

    /// A new message.
    record Say(Reply reply) implements Effect {}

    /// A few words that are shown for a moment.
    record Notice(String words) implements Effect {}

    /// A report's file.
    ///
    /// @param file the path relative to the reports folder
    /// @param caption the report's title
    record Send(String file, String caption) implements Effect {}
}
