package dev.yinju.conversation;

/// Somebody pressed a button.
///
/// @param data what the button carries, see [Button.Press]; anything at all if it was forged
public record Press(Asker asker, String data) {}
