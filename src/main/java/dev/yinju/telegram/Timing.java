package dev.yinju.telegram;

import java.time.Duration;

/// How long the bot waits for what.
///
/// @param poll how long the server may hold a poll when there is nothing new
/// @param call how long a call, or a poll beyond its time, may take before it counts as failed
/// @param sendPatience how long to try to send an answer that fails while others can be sent
/// @param startPatience how long to try to reach the server at the start before giving up
/// @param firstPause the pause after a first failure; it doubles from failure to failure
/// @param longestPause the longest such pause, so that the bot is back soon after an outage
/// @param conflictPause the pause while another program polls with the same token
/// @param typingAfter after what time without an answer 'typing…' is shown
/// @param drain how long answers under way may take once the bot was told to stop
/// @param farewell how long the last call may take, which confirms what was taken in
/// @param tidying the pause between two looks for what has been kept long enough
/// @param pace how many messages may be sent in which time
record Timing(
        Duration poll,
        Duration call,
        Duration sendPatience,
        Duration startPatience,
        Duration firstPause,
        Duration longestPause,
        Duration conflictPause,
        Duration typingAfter,
        Duration drain,
        Duration farewell,
        Duration tidying,
        Pace.Limits pace) {

    static final Timing USUAL = new Timing(
            Duration.ofSeconds(50),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(12),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofHours(1),
            Pace.Limits.USUAL);

    /// How long a poll may show no sign of life: twice what it can take.
    Duration watchdog() {
        return poll.plus(call).multipliedBy(2);
    }

    Backoff backoff() {
        return new Backoff(firstPause, longestPause);
    }
}
