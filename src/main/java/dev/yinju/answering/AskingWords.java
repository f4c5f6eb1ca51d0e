package dev.yinju.answering;

import java.util.List;

/// Words that only ask. They stand in no answer, and what they are bound to is broken off them.
final class AskingWords {

    private static final QuickPattern WORDS = QuickPattern.compile("请问|请教|(?:什么|啥)意思|想问一下|想知道|问一下|告诉我|请说明|谁能|有谁知道"
            + "|什么时候|什么时间|什么地方|什么样|什么人|什么|为什么|为何|为啥|啥时候|啥样|啥|干[嘛啥]|做啥|咋(?:[样整办说回个]|么样)?"
            + "|多少|多久|多大|多长时间|多长|多高|哪一|哪些|哪个|哪位|哪里|哪儿|哪几|哪|几时|几(?=[个位名种篇年月日天次条项])"
            + "|多会儿|怎么样|怎么|怎样|如何|何时|何地|何人|何种|何处|是不是|是否|有没有|谁|吗|呢|呀|吧|啊|么(?=[?？]|$)"
            + "|(?:都|各|分别|具体|主要|到底|究竟)?[是有为叫](?=什么|啥|谁|哪|多少|几|怎)|都(?=[^,。]{0,2}(?:什么|啥|谁|哪|怎))"
            + "|分别是|是指|指的是|叫做|^@[a-z0-9_]+");

    private AskingWords() {}

    /// A folded question with spaces, as many as characters, in their place.
    static String blank(String folded) {
        return WORDS.blank(folded);
    }

    /// Those of a folded question, in order.
    static List<String> in(String folded) {
        return WORDS.in(folded).stream().map(span -> span.of(folded)).toList();
    }
}
