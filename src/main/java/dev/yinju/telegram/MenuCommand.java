package dev.yinju.telegram;

/// A line of the menu that Telegram shows beside the input field.
///
/// @param name the command without its `/`: 1–32 of `[a-z0-9_]`
/// @param description what it does: 1–256 characters
public record MenuCommand(String name, String description) {}
