package dev.yinju.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of `reports --json`: the fields of the report, and what reading it brought.
///
/// @param format what the file was read as; absent where it could not be read
/// @param encoding the character set of its text; absent for formats that are not text
/// @param dropped how many parts of its text were left out: menus, notices, lists of links
/// @param characters the length of its text in UTF-16 code units
/// @param passages how many passages it gave
/// @param repairs how many damaged places were mended
/// @param problems what the operator should know of it
/// @param alsoIn the other files that hold nearly the same report; absent without any
/// @param details what was mended and left out; absent where it was not asked for
public record ReportJson(
        @JsonUnwrapped SourceJson source,
        @Nullable String format,
        @Nullable String encoding,
        int dropped,
        int characters,
        int passages,
        int repairs,
        List<String> problems,

        @JsonProperty("also_in") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> alsoIn,

        @Nullable DetailsJson details) {}
