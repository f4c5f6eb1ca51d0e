package dev.yinju.settings;

/// A value that must not be shown: it prints as `***`.
///
/// @param value the value itself, for the one place that needs it
public record Secret(String value) {

    /// `text` with every occurrence of the value hidden. For texts made by others, such as the messages of network
    /// exceptions, which may hold a URL.
    public String hideIn(String text) {
        return value.isEmpty() ? text : text.replace(value, toString());
    }

    @Override
    public String toString() {
        return "***";
    }
}
