package dev.yinju.conversation;

import java.net.URI;

/// Something that can be done with a reply: a button on a chat network, a short command in a terminal.
public sealed interface Button {

    /// What stands on the button.
    String label();

    /// Asks the conversation to do something.
    ///
    /// @param shortcut what to type instead where there are no buttons, without the mark before it
    /// @param data names what is to be done: at most 40 letters, digits, `-` and `_`, good for as
    ///     long as the answer that it belongs to is kept
    record Press(String label, String shortcut, String data) implements Button {}

    /// Opens a page.
    record Open(String label, URI page) implements Button {}

    /// Lets the person pass on a link that opens the bot at something.
    ///
    /// @param botName the bot's, without `@`
    /// @param start what the link hands to the bot, as what follows `/start`; made like [Press#data]
    /// @param title says what the link leads to
    record Share(String label, String botName, String start, String title) implements Button {}
}
