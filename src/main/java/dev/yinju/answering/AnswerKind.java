package dev.yinju.answering;

import java.util.List;

/// The kind of thing that a question asks for, told by its words, and told again in a text that may answer. Both are
/// looked for in folded text.
enum AnswerKind {
    DATE(
            "什么时[候间]|啥时|几时|何时|哪[一]?[天年月日]|几[月号日点]|多久|多长时间",
            "(?<!第)[0-9零一二三四五六七八九十]+(?:年代?|个?月|[日号天周]|时(?!间|期|候)|世纪)|[初除元][一二三夕旦]|[春夏秋冬][季天节]|今年|去年|当天|次年|昨天"),
    REASON("为什么|为何|为啥|为的啥|干嘛|什么原因|原因是|怎么会", "因为|由于|为了?|针对|所以|因此|以便|旨在|原因"),
    SPEAKER("谁(?:曾经?)?[说喊]|谁的话|谁讲|谁提出|(?:什么|哪些?|哪位)人?说[过的]?", "[“「]"),
    PERSON("谁|哪[一]?位|什么人|啥人|何人|叫什么(?=名|[?？。]|$)|叫啥|名字(?:是|叫)?(?=[?？]|$)|姓名", ""),
    PLACE("哪里|哪儿|何[地处]|(?:什么|啥)地方|哪[一]?个?(?:[村镇乡县市区省国州街路城洲]|地方|社区)", ""),
    NUMBER("多少|(?<!哪)几(?!乎)|多[大高长重远宽]", "[0-9]|[一二两三四五六七八九十百千万亿半]"),
    LIST("哪(?:些|几|[两二三四五六七八九十])", "、"),
    WAY("怎么|怎样|如何|咋", "通过|利用|采取|采用|方式"),
    DEFINITION(
            "什么是|[”」』]的?[^,。]{0,6}[是指](?:个|一种|一个|指|的是)?(?:什么|啥|怎)|是指什么|指的是什么|什么意思|啥意思|怎么个|何谓|怎么回事",
            "(?<![立随当迅])即(?![使将便日刻时可])|是指|指的?是|就是|所谓"),
    OPEN("", "");

    private static final List<AnswerKind> MORE_TELLING_FIRST =
            List.of(SPEAKER, DATE, REASON, PERSON, PLACE, NUMBER, LIST, DEFINITION, WAY);

    @SuppressWarnings("ImmutableEnumChecker") // what it learns changes nothing that it finds
    private final QuickPattern asked;

    @SuppressWarnings("ImmutableEnumChecker")
    private final QuickPattern held;

    private final boolean hasForm;

    AnswerKind(String asked, String held) {
        this.asked = QuickPattern.compile(asked);
        this.held = QuickPattern.compile(held);
        this.hasForm = !held.isEmpty();
    }

    /// The kind that the words of a folded question ask for.
    static AnswerKind of(String folded) {
        return MORE_TELLING_FIRST.stream()
                .filter(kind -> kind.asked.isIn(folded))
                .findFirst()
                .orElse(OPEN);
    }

    /// Whether an answer comes with what is asked about or after it.
    boolean isToldAfter() {
        return this == SPEAKER || this == DEFINITION;
    }

    /// Whether a folded text holds a thing of this kind, as far as that can be told by its form.
    boolean isIn(String folded) {
        return hasForm && held.isIn(folded);
    }
}
