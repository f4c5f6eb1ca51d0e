package dev.yinju.settings;

/// How the bot shows those who operate it what it does.
///
/// @param healthPort the port on this machine's loopback address where it tells how it is; 0 for none
public record Operation(int healthPort) {}
