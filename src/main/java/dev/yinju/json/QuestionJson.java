package dev.yinju.json;

import dev.yinju.answering.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question with the earlier questions of its conversation, as a line of standard input may give it.
record QuestionJson(@Nullable String question, @Nullable List<@Nullable String> context) {

    Question toQuestion() throws JsonException {
        if (question == null) {
            throw new JsonException("the field \"question\" is missing");
        }
        List<String> earlier = new ArrayList<>();
        if (context != null) {
            for (String text : context) {
                if (text == null) {
                    throw new JsonException("the field \"context\" must hold texts in quotation marks only");
                }
                earlier.add(text);
            }
        }
        return new Question(question, earlier);
    }
}
