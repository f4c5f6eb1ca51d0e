package dev.yinju.reports;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// When a report was published.
///
/// @param time as the report gives it, whatever its time zone
record Published(LocalDate date, @Nullable LocalTime time) {}
