package dev.yinju.settings;

import java.time.Duration;

/// What the bot takes in from Telegram, and how long it keeps it.
///
/// @param access who may use it
/// @param userPerMinute how many questions a user may ask in a minute
/// @param chatPerMinute how many questions may be asked in a chat in a minute
/// @param maxAge how old a question may be to be answered still, after an outage
/// @param feedbackKept how long it is kept what users said of answers
public record Delivery(Access access, int userPerMinute, int chatPerMinute, Duration maxAge, Duration feedbackKept) {

    /// What holds where nothing else is set.
    public static final Delivery USUAL = new Delivery(Access.OPEN, 20, 60, Duration.ofHours(24), Duration.ofDays(30));
}
