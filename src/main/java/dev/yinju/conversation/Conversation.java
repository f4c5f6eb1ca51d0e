package dev.yinju.conversation;

import dev.yinju.answering.Question;
import dev.yinju.store.ConversationStores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what is to be said: answers questions, carries out [commands][Command], does what buttons ask for, and stays
/// silent in groups where it is not meant. Remembers, for a while, what every chat asked last, for follow-ups and for
/// short commands. Thread-safe; chats do not wait for each other's answers.
///
/// Nothing here throws: what goes wrong is logged, and the person is told to try again.
public final class Conversation implements Dialogue {

    /// The greatest length of a question, in UTF-16 code units. Longer texts are not questions but pasted articles.
    public static final int MAX_QUESTION_LENGTH = 500;

    private static final int REMEMBERED_CHATS = 2_000;
    private static final Duration MEMORY_LIFETIME = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Desk desk;
    private final Asking asking;
    private final Pressing pressing;
    private final Shortcuts shortcuts;
    private final InlineAnswers inlineAnswers;
    private final OperatorDesk operatorDesk;

    /// @param operatorDesk serves the commands of the operator
    /// @param stores keep what must outlast the process
    /// @param clock tells when a chat was last busy
    public Conversation(ReportDesk reports, OperatorDesk operatorDesk, ConversationStores stores, InstantSource clock) {
        this.desk = new Desk(reports, stores, new ChatMemories(REMEMBERED_CHATS, MEMORY_LIFETIME, clock));
        this.operatorDesk = operatorDesk;
        this.asking = new Asking(desk);
        this.pressing = new Pressing(desk, asking);
        this.shortcuts = new Shortcuts(desk);
        this.inlineAnswers = new InlineAnswers(desk);
    }

    /// Replies to a message, or says nothing where nobody asked.
    @Override
    public Optional<Reply> reply(Message message) {
        Voice voice = new Voice(message.asker(), message.asker().language());
        try {
            voice = desk.voice(message.asker());
            Request request = Request.of(message.text());
            return isMeant(request, message) && mayAsk(message.asker())
                    ? Optional.of(reply(request, message.repliedTo(), voice))
                    : Optional.empty();
        } catch (RuntimeException e) {
            log.error("a message could not be answered", e);
            return Optional.of(new Replies(voice).failed());
        }
    }

    /// Whether a message asks to have deleted what is kept about who writes it, so that whoever keeps more than the
    /// conversation can delete that, too.
    public static boolean asksToForget(String text) {
        return Request.of(text) instanceof Request.Run run && run.command() == Command.FORGET;
    }

    private boolean isMeant(Request request, Message message) {
        boolean privately = message.asker().privately();
        return switch (request) {
            case Request.Run(Command command, String argument) ->
                privately || !command.isForOperator() || isOperator(message.asker());
            case Request.Ask ask -> privately || message.addressed();
            case Request.Unknown unknown -> privately;
        };
    }

    /// Where only administrators are answered, the others get no reply, which would be as loud as an answer.
    private boolean mayAsk(Asker asker) {
        return !desk.settings(asker).administratorsOnly() || asker.administers().getAsBoolean();
    }

    private Reply reply(Request request, @Nullable String repliedTo, Voice voice) {
        return switch (request) {
            case Request.Run(Command command, String argument) -> run(command, argument, repliedTo, voice);
            case Request.Ask(String question) ->
                asksForMore(question, voice) ? shortcut("more", voice) : asking.ask(question, repliedTo, voice);
            case Request.Unknown() -> new Replies(voice).unknownCommand();
        };
    }

    /// Whether somebody asks on for what else the last answer had, as `还有呢?` does.
    private boolean asksForMore(String question, Voice voice) {
        return desk.memory(voice.asker()).last() != null
                && Question.of(question).asksForMore();
    }

    private Reply run(Command command, String argument, @Nullable String repliedTo, Voice voice) {
        return switch (command) {
            case ASK -> asking.ask(argument, repliedTo, voice);
            case MORE -> shortcut("more", voice);
            case CONTEXT -> shortcut("context", voice);
            case REPORTS -> reports(argument, voice);
            case RANDOM -> asking.random(voice);
            case SETTINGS -> settings(voice);
            case HELP -> help(voice);
            case STATS, REINDEX -> operate(command, voice);
            case PRIVACY -> new Replies(voice).privacy();
            case FORGET -> forgetPerson(voice);
            case START -> start(argument, voice);
        };
    }

    /// What a link to the bot leads to; without one, what the bot is for.
    private Reply start(String argument, Voice voice) {
        Optional<Action> linked =
                Action.of(argument).filter(action -> action instanceof Action.Show || action instanceof Action.Open);
        if (linked.isPresent()) {
            return said(pressing.carryOut(linked.get(), voice));
        }
        return voice.asker().privately()
                ? help(voice)
                : new Replies(voice).greeting(desk.reports().sources().size(), desk.example(voice));
    }

    private Reply help(Voice voice) {
        return new Replies(voice).help(desk.reports().sources().size(), desk.exampleButtons(voice));
    }

    private boolean isOperator(Asker asker) {
        return operatorDesk.operator().test(asker.user());
    }

    /// To everybody else there are no such commands.
    private Reply operate(Command command, Voice voice) {
        if (!isOperator(voice.asker())) {
            return new Replies(voice).unknownCommand();
        }
        return command == Command.STATS
                ? new Replies(voice)
                        .stats(
                                desk.reports().sources().size(),
                                operatorDesk.usage().get(),
                                desk.stores().votes().counts())
                : new Replies(voice).reindexed(operatorDesk.reindex().get());
    }

    /// What was asked in a group is the group's, by whomever, and stays.
    private Reply forgetPerson(Voice voice) {
        Asker asker = voice.asker();
        desk.stores().people().forget(asker.user());
        forgetRoom(Asker.roomElsewhere(asker.user()));
        if (asker.privately()) {
            forgetRoom(asker.room());
        }
        return new Replies(voice).forgotten();
    }

    private Reply reports(String page, Voice voice) {
        int number = page.matches("\\d{1,9}") ? Integer.parseInt(page) : 1;
        return said(pressing.carryOut(new Action.Reports(number), voice));
    }

    private Reply settings(Voice voice) {
        Asker asker = voice.asker();
        return asker.privately() || asker.administers().getAsBoolean()
                ? new SettingsReplies(voice)
                        .show(desk.settings(asker), desk.reports().quotes())
                : new Replies(voice).administratorsOnly();
    }

    private Reply shortcut(String typed, Voice voice) {
        Action.Show last = desk.memory(voice.asker()).last();
        Optional<Action> action = shortcuts.read(typed, voice);
        if (last == null || action.isEmpty()) {
            return new Replies(voice).nothingToShow(desk.example(voice));
        }
        int quotes =
                desk.find(last.answer()).map(answer -> answer.quotes().size()).orElse(0);
        if (action.get() instanceof Action.Show next && next.number() > quotes) {
            return quotes == 0
                    ? new Replies(voice).nothingToShow(desk.example(voice))
                    : new Replies(voice).noMoreQuotes(quotes);
        }
        return said(pressing.carryOut(action.get(), voice));
    }

    /// An effect as a message of its own.
    private static Reply said(Effect effect) {
        return switch (effect) {
            case Effect.Change(Reply reply, String notice) -> reply;
            case Effect.Say(Reply reply) -> reply;
            case Effect.Notice(String words) -> Reply.plain(words);
            case Effect.Send(String file, String caption) -> Reply.plain(caption + "\n" + file);
        };
    }

    /// Does what a button asks for. One that is forged, or too old, is answered with a friendly word.
    @Override
    public Effect press(Press press) {
        Voice voice = new Voice(press.asker(), press.asker().language());
        try {
            Voice actual = desk.voice(press.asker());
            return Action.of(press.data())
                    .map(action -> press(action, actual))
                    .orElseGet(() -> new Effect.Notice(actual.wording().notice(Notice.OUTDATED)));
        } catch (RuntimeException e) {
            log.error("a button could not do what it is for", e);
            return new Effect.Notice(voice.wording().notice(Notice.FAILED));
        }
    }

    private Effect press(Action action, Voice voice) {
        return action.asks() && !mayAsk(voice.asker())
                ? new Effect.Notice(voice.wording().notice(Notice.ADMINISTRATORS_ASK))
                : pressing.carryOut(action, voice);
    }

    /// Does what a short command stands for, see [Button.Press#shortcut].
    ///
    /// @param typed without the mark before it
    public Effect shortcut(Asker asker, String typed) {
        try {
            Voice voice = desk.voice(asker);
            String word = Typed.clean(typed);
            return word.equals("more") || word.equals("context")
                    ? new Effect.Say(shortcut(word, voice))
                    : shortcuts
                            .read(word, voice)
                            .map(action -> pressing.carryOut(action, voice))
                            .orElseGet(() -> new Effect.Notice(voice.wording().noSuchShortcut(":" + word)));
        } catch (RuntimeException e) {
            log.error("a short command could not be carried out", e);
            return new Effect.Say(new Replies(new Voice(asker, asker.language())).failed());
        }
    }

    /// Offers quotes while somebody types a question in another chat.
    @Override
    public InlinePage offer(InlineQuestion question) {
        try {
            return inlineAnswers.page(question);
        } catch (RuntimeException e) {
            log.error("an inline question could not be answered", e);
            Wording wording = Wording.of(question.asker().language());
            return new InlinePage(List.of(), "", wording.inlineNothing());
        }
    }

    /// The bot has left a room for good, or was made to: nothing of it is kept.
    @Override
    public void forget(String room) {
        try {
            forgetRoom(room);
        } catch (RuntimeException e) {
            log.error("what is kept of a chat could not be deleted", e);
        }
    }

    private void forgetRoom(String room) {
        desk.stores().settings().forget(room);
        desk.stores().answers().forget(room);
        desk.memories().forget(room);
    }

    /// A room has got another name.
    @Override
    public void move(String room, String successor) {
        try {
            desk.stores().settings().move(room, successor);
            desk.stores().answers().move(room, successor);
        } catch (RuntimeException e) {
            log.error("the settings of a chat could not follow it", e);
        }
    }

    /// Questions that show how to ask, at least one.
    public List<String> examples(Language language) {
        return desk.examples(language);
    }
}
