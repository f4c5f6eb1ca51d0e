package dev.yinju.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// A line of `reports --json`: the fields of the report, and what reading it brought.
///
/// @param characters the length of its text in UTF-16 code units
/// @param passages how many passages it gave
/// @param repairs how many damaged places were mended
/// @param problems what the operator should know of it
/// @param alsoIn the other files that hold nearly the same report; absent without any
public record ReportJson(
        @JsonUnwrapped SourceJson source,
        int characters,
        int passages,
        int repairs,
        List<String> problems,

        @JsonProperty("also_in") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> alsoIn) {}
