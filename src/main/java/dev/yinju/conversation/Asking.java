package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Question;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import dev.yinju.answering.WorthReading;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Answers questions, and remembers what was asked for the follow-ups.
final class Asking {

    private final Desk desk;

    Asking(Desk desk) {
        this.desk = desk;
    }

    /// Answers what somebody typed, in the report that the conversation is restricted to, if it is to one.
    ///
    /// @param repliedTo the message that is meant where nothing was typed
    Reply ask(String typed, @Nullable String repliedTo, Voice voice) {
        String question = typed.isEmpty() && repliedTo != null ? Typed.clean(repliedTo) : typed;
        if (question.length() > Conversation.MAX_QUESTION_LENGTH) {
            return new Replies(voice).tooLong(Conversation.MAX_QUESTION_LENGTH);
        }
        if (!Typed.saysSomething(question)) {
            return new Replies(voice).howToAsk(desk.example(voice));
        }
        return answer(question, desk.within(voice.asker()), null, voice);
    }

    /// Answers a question that a button asked, in all reports; the reply says which.
    Reply askAgain(String question, Voice voice) {
        return answer(question, null, voice.wording().asked(question), voice);
    }

    private Reply answer(String question, @Nullable Source within, @Nullable String heading, Voice voice) {
        Asker asker = voice.asker();
        List<String> earlier = heading == null ? desk.memory(asker).questions() : List.of();
        Answer answer = desk.reports()
                .answer(new Question(question, earlier, within == null ? null : within.file()), desk.quotes(asker));
        Desk.Kept kept = desk.keep(asker.room(), question, answer);
        Action.Show first = new Action.Show(kept.id(), answer instanceof Answer.Found ? 1 : 0, 0);
        desk.memories().update(asker.thread(), memory -> memory.asked(question, first));
        if (answer instanceof Answer.Found found) {
            return new AnswerReplies(voice).show(desk.first(kept, found), heading, within);
        }
        return desk.reports().sources().isEmpty()
                ? new Replies(voice).noReports()
                : new AnswerReplies(voice).notFound(kept.id(), kept.answer(), heading, within);
    }

    /// A quote worth reading.
    Reply random(Voice voice) {
        return WorthReading.any(desk.reports().index(), ThreadLocalRandom.current())
                .map(quote -> random(quote, voice))
                .orElseGet(() -> new Replies(voice).noReports());
    }

    private Reply random(Quote quote, Voice voice) {
        AnswerReplies.Shown shown = desk.first(desk.keep("", "", List.of(quote)), new Answer.Found(List.of(quote)));
        desk.memories().update(voice.asker().thread(), memory -> memory.shown(shown.view()));
        return new AnswerReplies(voice).show(shown, null, null);
    }
}
