package dev.yinju.answering;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the items of a list that a report spreads over sentences and paragraphs, where a question asks for the list
/// and the best quote only announces it.
///
/// Items are told by their numbers (`一是…`, `二是…`), by what they begin with, where the question says what they are
/// (`哪几个方面`: `在人手方面,…`), or as the headings of a report's sections, where those are as many as announced
/// (`三支队伍`).
final class Lists {

    /// What asks for a list, or for what comes with one.
    private static final Pattern ASKS = Pattern.compile("哪(?:些|几|[两二三四五六七八九十])|什么|啥|怎么|怎样|如何|咋|有谁|分别|包括|内容");

    private static final Pattern ASKS_FOR_ITEMS = Pattern.compile("哪|分别|包括|内容");

    private static final Pattern ASKS_FOR_NAMES = Pattern.compile("有谁|叫什么|叫啥|名[字称]");

    /// Who asks for a number asks for a list where it says 哪几.
    private static final Set<AnswerKind> MAY_BE_LISTED =
            EnumSet.of(AnswerKind.LIST, AnswerKind.NUMBER, AnswerKind.WAY, AnswerKind.DEFINITION, AnswerKind.OPEN);

    private static final String DIGITS = "一二三四五六七八九十";

    /// What an item begins with.
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?:其)?([" + DIGITS + "]{1,3})(?:是|来|要|[“「\"、])"),
            Pattern.compile("第([" + DIGITS + "]{1,3})[,、:是]"),
            Pattern.compile("\\(([" + DIGITS + "]{1,3})\\)"),
            Pattern.compile("\\((\\d{1,2})\\)"),
            Pattern.compile("(\\d{1,2})(?:[、)]|\\.(?!\\d))"));

    /// The first item may stand in the sentence that announces it.
    private static final Pattern ANNOUNCES = Pattern.compile(":\\s*(?=[^:]*$)");

    /// An item begins within so many sentences after the one before.
    private static final int REACH = 12;

    /// The first item stands within so many sentences after the one that announces it.
    private static final int FIRST_REACH = 2;

    private static final Pattern COUNTED = Pattern.compile("([二两三四五六七八九]|\\d{1,2})[个支项条点种类大份]([\\p{IsHan}]{2})");

    private static final Pattern ASKED_THINGS = Pattern.compile("哪(?:几|[两二三四五六七八九十])[个支项条点种类大]?([\\p{IsHan}]{2})");

    private static final Pattern ASKED_NUMBER = Pattern.compile("([两二三四五六七八九十]|[2-9])(?:/\\d)?[ 个支项条点种类大份步招]");

    private static final int MOST_ITEMS = 12;

    private final String question;
    private final List<Window> sentences;

    private Lists(String question, List<Window> sentences) {
        this.question = question;
        this.sentences = sentences;
    }

    /// The items of the list that a question asks for and a quote announces, in their order; none if there is no such
    /// list.
    ///
    /// @param announcing the sentence of the quote that says most of the question
    /// @param report all passages of the quote's report
    static List<Window> items(String question, Window announcing, List<Passage> report) {
        AnswerKind kind = AnswerKind.of(question);
        boolean mayBeListed =
                MAY_BE_LISTED.contains(kind) || ASKS_FOR_NAMES.matcher(question).find();
        if (!mayBeListed || !(kind == AnswerKind.OPEN || ASKS.matcher(question).find())) {
            return List.of();
        }
        List<Window> sentences = report.stream()
                .flatMap(passage -> passage.eachSentence().stream())
                .toList();
        Lists lists = new Lists(question, sentences);
        int place = sentences.indexOf(announcing);
        List<Window> items = place < 0 ? List.<Window>of() : lists.after(place);
        return items.size() > MOST_ITEMS ? List.of() : items;
    }

    /// Whether a folded sentence begins with the number of an item.
    static boolean beginsItem(String folded) {
        return NUMBERS.stream().anyMatch(style -> number(style, folded) > 0);
    }

    private List<Window> after(int announcing) {

        List<Window> numbered = numbered(announcing);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        if (beginsItem(folded(announcing))) {
            return around(announcing);
        }
        List<Window> named = named(announcing);
        return named.isEmpty() ? headings(announcing) : named;
    }

    private List<Window> numbered(int announcing) {
        for (Pattern style : NUMBERS) {
            for (int first = announcing; first < Math.min(sentences.size(), announcing + FIRST_REACH + 1); first++) {
                if (first > announcing ? number(style, first) == 1 : announcesFirst(style, first)) {
                    List<Window> items = numbered(style, first);
                    if (items.size() > 1) {
                        return ASKS_FOR_ITEMS.matcher(question).find() ? items : with(announcing, items);
                    }
                }
            }
        }
        return List.of();
    }

    /// Who does not ask for the items alone wants to read how they are announced.
    private List<Window> with(int announcing, List<Window> items) {
        Window announcement = sentences.get(announcing);
        return Stream.concat(Stream.of(announcement), items.stream()).distinct().toList();
    }

    /// The list that an item belongs to, if it has as many items as the question says.
    private List<Window> around(int item) {
        Matcher asked = ASKED_NUMBER.matcher(question);
        int count = asked.find() ? number(asked.group(1)) : 0;
        return NUMBERS.stream()
                .filter(style -> number(style, item) > 0 && number(style, item) <= count)
                .flatMap(style -> IntStream.iterate(item, i -> i >= Math.max(0, item - REACH), i -> i - 1)
                        .filter(first -> number(style, first) == 1)
                        .mapToObj(first -> numbered(style, first)))
                .filter(items -> items.size() == count && items.contains(sentences.get(item)))
                .findFirst()
                .orElse(List.of());
    }

    private List<Window> numbered(Pattern style, int first) {
        List<Window> items = new ArrayList<>(List.of(sentences.get(first)));
        int last = first;
        for (int i = first + 1; i < sentences.size() && i - last <= REACH; i++) {
            int number = number(style, i);
            if (number > 0 && number <= items.size()) {
                break; // another list begins
            }
            if (number == items.size() + 1) {
                items.add(sentences.get(i));
                last = i;
            }
        }
        return items;
    }

    private boolean announcesFirst(Pattern style, int sentence) {
        Matcher announces = ANNOUNCES.matcher(folded(sentence));
        return announces.find() && number(style, folded(sentence).substring(announces.end())) == 1;
    }

    private int number(Pattern style, int sentence) {
        return number(style, folded(sentence));
    }

    /// The number that a folded text begins with; 0 if it begins with none.
    private static int number(Pattern style, String text) {
        Matcher matcher = style.matcher(text);
        return matcher.lookingAt() ? number(matcher.group(1)) : 0;
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0)) && written.charAt(0) < 128) {
            return Integer.parseInt(written);
        }
        int tens = written.indexOf('十');
        if (tens < 0) {
            return written.length() == 1 ? digit(written) : 0;
        }
        int before = tens == 0 ? 1 : digit(written.substring(0, tens));
        String after = written.substring(tens + 1);
        return 10 * before + (after.isEmpty() ? 0 : digit(after));
    }

    private static int digit(String written) {
        return "两".equals(written) ? 2 : DIGITS.indexOf(written) + 1;
    }

    /// The sentences near the announcing one that begin with the name of what the question asks for.
    private List<Window> named(int announcing) {
        Matcher things = ASKED_THINGS.matcher(question);
        if (!things.find()) {
            return List.of();
        }
        Pattern opening = Pattern.compile("^[^,。;]{0,6}" + things.group(1) + "[,:]");
        List<Window> items = IntStream.range(
                        Math.max(0, announcing - REACH), Math.min(sentences.size(), announcing + REACH))
                .filter(sentence -> opening.matcher(folded(sentence)).find())
                .mapToObj(sentences::get)
                .toList();
        return items.size() > 1 ? items : List.of();
    }

    /// The headings of the sections, if they are as many as the report says that there are of what the question asks
    /// for.
    private List<Window> headings(int announcing) {
        List<Window> headings = IntStream.range(0, sentences.size())
                .dropWhile(this::isHeading)
                .filter(this::isHeading)
                .mapToObj(sentences::get)
                .toList();
        return COUNTED.matcher(folded(announcing))
                        .results()
                        .anyMatch(counted -> number(counted.group(1)) == headings.size() && isAsked(counted.group(2)))
                ? headings
                : List.of();
    }

    /// Whether the question asks which the things of a name are, as `哪三支队伍` and `三支队伍分别是什么` do.
    private boolean isAsked(String name) {
        return Pattern.compile("哪.{0,3}" + name + "|什么是.{0,6}" + name + "|" + name
                        + "\\p{IsHan}{0,4}[”」\"]?(?:都|各|分别|具体|主要)?(?:是|有|指|包括|包含|叫|$)")
                .matcher(question.replaceAll("[?。!\\s]", ""))
                .find();
    }

    private boolean isHeading(int sentence) {
        return sentences.get(sentence).sentences().getFirst().role() == Sentence.Role.HEADING;
    }

    private String folded(int sentence) {
        return Folding.fold(sentences.get(sentence).text());
    }
}
