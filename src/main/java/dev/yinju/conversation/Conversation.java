package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Question;
import dev.yinju.answering.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what is to be said to a message, if anything: answers questions, carries out [commands][Command], and stays
/// silent in groups where it is not meant. Remembers, for a while, what every chat asked last, for follow-ups and for
/// showing more. Thread-safe; chats do not wait for each other's answers.
public final class Conversation {

    /// The greatest length of a question, in UTF-16 code units. Longer texts are not questions but pasted articles.
    public static final int MAX_QUESTION_LENGTH = 500;

    private static final int REMEMBERED_CHATS = 2_000;
    private static final Duration MEMORY_LIFETIME = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Function<Question, Answer> answerer;
    private final Supplier<List<Source>> reports;
    private final List<String> examples;
    private final ChatMemories memories;

    /// @param answerer answers questions from the reports; is called by many threads at once
    /// @param reports the reports at hand, in the order to list them
    /// @param examples questions that the reports answer, shown to newcomers; if empty, a general one is shown
    /// @param clock tells when a chat was last busy
    public Conversation(
            Function<Question, Answer> answerer,
            Supplier<List<Source>> reports,
            List<String> examples,
            InstantSource clock) {
        this.answerer = answerer;
        this.reports = reports;
        this.examples = List.copyOf(examples);
        this.memories = new ChatMemories(REMEMBERED_CHATS, MEMORY_LIFETIME, clock);
    }

    /// Replies to a message, or says nothing where nobody asked. Never throws: what goes wrong while answering is
    /// logged, and the reply says so.
    public Optional<Reply> reply(Message message) {
        Replies replies = new Replies(message, examples(message.language()));
        boolean privately = message.setting() == Message.Setting.PRIVATE;
        try {
            return switch (Request.of(message.text())) {
                case Request.Run run -> Optional.of(run(run, message, replies));
                case Request.Ask(String question)
                when privately || message.addressed() -> Optional.of(ask(question, message, replies));
                case Request.Unknown() when privately -> Optional.of(replies.unknownCommand());
                case Request.Ask ask -> Optional.empty();
                case Request.Unknown unknown -> Optional.empty();
            };
        } catch (RuntimeException e) {
            log.error("a message could not be answered", e);
            return Optional.of(replies.failed());
        }
    }

    /// Questions that show how to ask, at least one.
    public List<String> examples(Language language) {
        return examples.isEmpty() ? List.of(Wording.of(language).example()) : examples;
    }

    private Reply run(Request.Run run, Message message, Replies replies) {
        return switch (run.command()) {
            case ASK -> ask(run.argument(), message, replies);
            case MORE -> more(message, replies);
            case CONTEXT -> context(message, replies);
            case REPORTS -> reports(run.argument(), replies);
            case HELP, START -> replies.help(reports.get().size());
        };
    }

    private Reply ask(String typed, Message message, Replies replies) {
        String question = typed.isEmpty() && message.repliedTo() != null ? Typed.clean(message.repliedTo()) : typed;
        if (question.length() > MAX_QUESTION_LENGTH) {
            return replies.tooLong(MAX_QUESTION_LENGTH);
        }
        if (!Typed.saysSomething(question)) {
            return replies.howToAsk();
        }
        ChatMemory before = memories.of(message.chat());
        Question asked = new Question(question, before.questions());
        if (asked.asksForMore() && !before.paging().quotes().isEmpty()) {
            return more(message, replies);
        }
        Answer answer = answerer.apply(asked);
        Paging paging = Paging.of(answer);
        memories.update(message.chat(), memory -> memory.asked(question, paging));
        return switch (answer) {
            case Answer.Found found -> replies.quote(found.best(), paging);
            case Answer.NotFound notFound -> reports.get().isEmpty() ? replies.noReports() : replies.notFound(paging);
        };
    }

    private Reply more(Message message, Replies replies) {
        Paging paging = memories.update(message.chat(), ChatMemory::pageTurned).paging();
        if (paging.exhausted()) {
            return replies.noMoreQuotes(paging.quotes().size());
        }
        return paging.current().map(quote -> replies.quote(quote, paging)).orElseGet(replies::nothingToShow);
    }

    private Reply context(Message message, Replies replies) {
        return memories.of(message.chat())
                .paging()
                .current()
                .map(replies::context)
                .orElseGet(replies::nothingToShow);
    }

    private Reply reports(String page, Replies replies) {
        List<Source> sources = reports.get();
        if (sources.isEmpty()) {
            return replies.noReports();
        }
        return replies.reports(sources, page.matches("\\d{1,9}") ? Integer.parseInt(page) : 1);
    }
}
