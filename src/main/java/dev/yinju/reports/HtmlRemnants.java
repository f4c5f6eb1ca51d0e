package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tags and entities of HTML that were left in a text.
final class HtmlRemnants {

    private static final Pattern TAG = Pattern.compile(
            "</?+(?:p|br|div|span|strong|font|img|td|tr|table|tbody|h[1-6]|ul|ol|li|section|center|o:p)(?:\\s[^<>]{0,500}+)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:amp;)*(?:#(\\d{1,7}+)|#[xX](\\p{XDigit}{1,6}+)|(\\w{2,8}+));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("copy", "©"),
            Map.entry("times", "×"),
            Map.entry("permil", "‰"),
            Map.entry("deg", "°"));

    private HtmlRemnants() {}

    static List<Edit> find(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return List.of();
        }
        Stream<Edit> tags = TAG.matcher(text).results().map(match -> Edit.remove(match.start(), match.end()));
        Stream<Edit> entities =
                ENTITY.matcher(text).results().map(HtmlRemnants::decode).flatMap(Optional::stream);
        return Stream.concat(tags, entities).toList();
    }

    private static Optional<Edit> decode(MatchResult entity) {
        return character(entity).map(text -> new Edit(new Span(entity.start(), entity.end()), text));
    }

    private static Optional<String> character(MatchResult entity) {
        if (entity.group(3) != null) {
            return Optional.ofNullable(NAMED.get(entity.group(3)));
        }
        int codePoint =
                entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        boolean visible = Character.isValidCodePoint(codePoint)
                && Character.isDefined(codePoint)
                && !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
        return visible ? Optional.of(Character.toString(codePoint)) : Optional.empty();
    }
}
