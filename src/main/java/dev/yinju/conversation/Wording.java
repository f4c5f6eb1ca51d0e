package dev.yinju.conversation;

import dev.yinju.store.VoteStore;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;

/// What Yinju says around the quotes, in one language. The texts stand in the `wording_….properties` files beside this
/// class, as patterns of [MessageFormat]. Commands are handed in as they are to be typed, because in a group they carry
/// the bot's name.
public final class Wording {

    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Wording(language, load(language)));
        }
    }

    private final Locale locale;
    private final Properties texts;

    Wording(Language language, Properties texts) {
        this.locale = Locale.forLanguageTag(language.tag());
        this.texts = texts;
    }

    public static Wording of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /// The texts of a language as they stand in its file.
    static Properties load(Language language) {
        String file = "wording_" + language.tag().replace('-', '_') + ".properties";
        Properties texts = new Properties();
        try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return texts;
    }

    private String say(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no words in " + locale + " for " + key, Wording.class.getName(), key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    String example() {
        return say("example");
    }

    String helpPurpose(int reports) {
        return say("help.purpose", reports);
    }

    String helpHonesty() {
        return say("help.honesty");
    }

    String helpAsk() {
        return say("help.ask");
    }

    String helpAskInGroup() {
        return say("help.ask.group");
    }

    String helpGroup(String askCommand) {
        return say("help.group", askCommand);
    }

    /// A line of a help text.
    public String helpCommand(String command, String description) {
        return say("help.command", command, description);
    }

    /// What a command does, in a few words.
    String description(Command command) {
        return switch (command) {
            case ASK -> say("command.ask");
            case MORE -> say("command.more");
            case CONTEXT -> say("command.context");
            case REPORTS -> say("command.reports");
            case RANDOM -> say("command.random");
            case SETTINGS -> say("command.settings");
            case STATS -> say("command.stats");
            case REINDEX -> say("command.reindex");
            case PRIVACY -> say("command.privacy");
            case FORGET -> say("command.forget");
            case HELP, START -> say("command.help");
        };
    }

    /// What stands on a button.
    String label(Label label, Object... values) {
        return say("button." + key(label), values);
    }

    /// What is shown for a moment.
    String notice(Notice notice, Object... values) {
        return say("notice." + key(notice), values);
    }

    /// What is asked where something can be chosen.
    String option(ChatOption option) {
        return say("settings." + key(option));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String stats(int reports, OperatorDesk.Usage usage, VoteStore.Counts votes) {
        return say("operator.stats", reports, usage.questions(), usage.answered(), votes.right(), votes.wrong());
    }

    String reindexed(OperatorDesk.Changes changes) {
        return say("operator.reindexed", changes.added(), changes.changed(), changes.removed(), changes.unchanged());
    }

    String settings() {
        return say("settings.title");
    }

    String settingsOfGroup() {
        return say("settings.title.group");
    }

    String greeting(int reports) {
        return say("greeting.text", reports);
    }

    String greetingReach() {
        return say("greeting.reach");
    }

    String asked(String question) {
        return say("answer.asked", question);
    }

    String within(String title) {
        return say("answer.within", title);
    }

    String notFoundWithin(String title) {
        return say("not-found.within", title);
    }

    String chooseReport() {
        return say("reports.choose");
    }

    String reportChosen() {
        return say("reports.chosen");
    }

    String onlyThisReport() {
        return say("report.chosen");
    }

    String askReport() {
        return say("report.ask");
    }

    String publisher(String publisher) {
        return say("report.publisher", publisher);
    }

    String authors(String authors) {
        return say("report.authors", authors);
    }

    String date(String date) {
        return say("report.date", date);
    }

    String length(int characters) {
        return say("report.length", characters);
    }

    String inlineNothing() {
        return say("inline.nothing");
    }

    String inlinePrivate() {
        return say("inline.private");
    }

    String inlineHow() {
        return say("inline.how");
    }

    String noSuchShortcut(String shortcut) {
        return say("terminal.no-shortcut", shortcut);
    }

    String unknownCommand(String helpCommand) {
        return say("command.unknown", helpCommand);
    }

    String howToAsk() {
        return say("ask.how");
    }

    String howToAskInGroup(String askCommand) {
        return say("ask.how.group", askCommand);
    }

    String tooLong(int limit) {
        return say("ask.too-long", limit);
    }

    String failed() {
        return say("ask.failed");
    }

    String damaged() {
        return say("answer.damaged");
    }

    String repaired() {
        return say("answer.repaired");
    }

    /// @param names of some of the reports that say the same
    /// @param count how many there are
    String alsoIn(String names, int count) {
        return say("answer.also-in", names, count);
    }

    String notFound() {
        return say("not-found.text");
    }

    String notAnAnswer() {
        return say("not-found.notice");
    }

    String noMoreQuotes(int count) {
        return say("more.end", count);
    }

    String nothingToShow() {
        return say("more.nothing");
    }

    String wholePassage() {
        return say("context.whole");
    }

    String noReports() {
        return say("reports.none");
    }

    String reportCount(int count) {
        return say("reports.count", count);
    }

    /// What is kept about people, and how to have it deleted.
    String privacy(String forgetCommand) {
        return say("privacy.text", forgetCommand);
    }

    String forgotten() {
        return say("privacy.forgotten");
    }

    /// What somebody is told who asks too much.
    ///
    /// @param seconds when to ask again
    public String tooFast(int seconds) {
        return say("limits.too-fast", seconds);
    }

    /// The file of a report could not be sent.
    public String notSent(String report) {
        return say("document.not-sent", report);
    }

    /// The first line in a terminal.
    public String terminalWelcome(int reports) {
        return say("terminal.welcome", reports);
    }

    /// How to ask in a terminal.
    public String terminalAsk(String example) {
        return say("terminal.ask", example);
    }

    /// How to connect Telegram.
    public String terminalTelegram(String variable) {
        return say("terminal.telegram", variable);
    }

    /// How to get help and how to leave.
    public String terminalLeave(String helpCommand, String quitCommand) {
        return say("terminal.leave", helpCommand, quitCommand);
    }

    /// What the command for leaving does.
    public String terminalQuit() {
        return say("terminal.quit");
    }

    /// What stands before the line to be typed.
    public String terminalPrompt() {
        return say("terminal.prompt");
    }

    /// The last line in a terminal.
    public String terminalGoodbye() {
        return say("terminal.goodbye");
    }
}
