package dev.yinju.conversation;

import java.util.List;

/// What somebody may choose from.
///
/// @param results the best first
/// @param next leads to the next page; empty on the last
/// @param button stands above the results, and leads into the private chat with the bot
public record InlinePage(List<Result> results, String next, String button) {

    public InlinePage {
        results = List.copyOf(results);
    }

    /// What can be chosen.
    ///
    /// @param id tells it from the others of the page; at most 64 ASCII characters
    /// @param title its first line
    /// @param description its second line
    /// @param reply what is sent when it is chosen
    public record Result(String id, String title, String description, Reply reply) {}
}
