package dev.yinju.metrics;

import java.util.Locale;

/// What is counted.
public enum Counter {
    QUESTIONS("Questions that were looked up in the reports."),
    ANSWERS("Questions that the reports answered."),
    REFUSALS("Questions that the reports do not answer."),
    UPDATES("Updates that were taken in to be dealt with."),
    UPDATES_DROPPED("Updates that were dropped because they had become too old."),
    UPDATES_DENIED("Updates of users and chats that may not use the bot."),
    UPDATES_THROTTLED("Updates beyond what a user or a chat may send in a minute."),
    MESSAGES_SENT("Messages and files that were sent."),
    MESSAGES_FAILED("Messages and files that could not be sent."),
    RETRIES("Calls to Telegram that were repeated after a failure."),
    TOO_MANY_REQUESTS("Calls that Telegram refused because there were too many."),
    POLL_FAILURES("Polls that failed.");

    private final String help;

    Counter(String help) {
        this.help = help;
    }

    /// The name by which monitoring knows it, after the conventions of Prometheus.
    String metric() {
        return "yinju_" + name().toLowerCase(Locale.ROOT) + "_total";
    }

    String help() {
        return help;
    }
}
