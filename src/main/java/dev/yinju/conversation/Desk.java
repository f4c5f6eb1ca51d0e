package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import dev.yinju.store.ChatSettings;
import dev.yinju.store.ConversationStores;
import dev.yinju.store.KeptAnswer;
import dev.yinju.store.KeptQuote;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all parts of the conversation work with: the reports, what is kept, what was said before.
record Desk(ReportDesk reports, ConversationStores stores, ChatMemories memories) {

    ChatSettings settings(Asker asker) {
        return stores.settings().of(asker.room());
    }

    /// What is set in the room counts more than the person's own language.
    Voice voice(Asker asker) {
        String tag = settings(asker).language();
        return new Voice(asker, tag == null ? asker.language() : Language.of(tag));
    }

    int quotes(Asker asker) {
        int chosen = settings(asker).quotes();
        return chosen == 0 ? reports.quotes() : chosen;
    }

    ChatMemory memory(Asker asker) {
        return memories.of(asker.thread());
    }

    /// The report that alone is asked in a conversation, if it is one and still there.
    @Nullable
    Source within(Asker asker) {
        String file = memory(asker).within();
        return file == null ? null : reports.source(file).orElse(null);
    }

    /// An answer that is kept, and under which id.
    record Kept(String id, KeptAnswer answer) {}

    Kept keep(String room, String question, Answer answer) {
        return switch (answer) {
            case Answer.Found(List<Quote> quotes, int together) -> keep(room, question, true, quotes, together);
            case Answer.NotFound(List<Quote> closest) -> keep(room, question, false, closest, 1);
        };
    }

    /// A quote that is kept by itself, or a question with none.
    ///
    /// @param question empty where nobody asked
    Kept keep(String room, String question, List<Quote> quotes) {
        return keep(room, question, true, quotes, 1);
    }

    private Kept keep(String room, String question, boolean answering, List<Quote> quotes, int together) {
        List<KeptQuote> kept = quotes.stream().map(Quotations::keep).toList();
        KeptAnswer answer = new KeptAnswer(room, question, answering, kept, together);
        String id = Ids.of(Stream.concat(
                        Stream.of(room, question, answering + ":" + together),
                        kept.stream()
                                .flatMap(quote -> Stream.of(
                                        quote.file(),
                                        quote.ordinal() + ":" + quote.start(),
                                        quote.text(),
                                        quote.highlights().toString())))
                .toArray(String[]::new));
        stores.answers().keep(id, answer);
        return new Kept(id, answer);
    }

    Optional<KeptAnswer> find(String id) {
        return stores.answers().find(id);
    }

    /// The quote of a view in the reports as they are now; nothing if it is not there any more.
    Optional<AnswerReplies.Shown> find(Action.Show view, KeptAnswer answer) {
        return find(answer, view.number())
                .map(found -> new AnswerReplies.Shown(view, answer, found, together(view, answer)));
    }

    private Optional<Quotations.Found> find(KeptAnswer answer, int number) {
        return Quotations.find(answer.quotes().get(number - 1), reports.index());
    }

    /// The quotes that answer together with the first, where it is the one that is shown.
    private List<Quote> together(Action.Show view, KeptAnswer answer) {
        return IntStream.rangeClosed(2, view.number() == 1 ? answer.together() : 1)
                .mapToObj(number -> find(answer, number).map(Quotations.Found::quote))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The first quote of an answer that was given just now, with those that answer together with it.
    AnswerReplies.Shown first(Kept kept, Answer.Found answer) {
        List<Quote> rest = answer.quotes().subList(1, answer.together());
        return new AnswerReplies.Shown(
                new Action.Show(kept.id(), 1, 0), kept.answer(), Quotations.in(answer.best(), reports.index()), rest);
    }

    /// Questions that show how to ask, at least one.
    List<String> examples(Language language) {
        List<String> examples = reports.examples().get();
        return examples.isEmpty() ? List.of(Wording.of(language).example()) : examples;
    }

    String example(Voice voice) {
        return examples(voice.language()).getFirst();
    }

    /// The same as buttons that ask them.
    List<Replies.Example> exampleButtons(Voice voice) {
        return examples(voice.language()).stream()
                .map(question -> new Replies.Example(
                        question, new Action.Ask(keep("", question, List.of()).id())))
                .toList();
    }
}
