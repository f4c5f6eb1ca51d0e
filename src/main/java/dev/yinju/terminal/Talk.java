package dev.yinju.terminal;

import dev.yinju.conversation.Asker;
import dev.yinju.conversation.Button;
import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.Effect;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Reply;
import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Style;
import dev.yinju.conversation.Wording;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One person's conversation, line by line. What chat networks show as buttons stands under a reply as short commands.
final class Talk {

    /// The command that leaves.
    static final String QUIT = "/quit";

    /// What a short command begins with.
    static final String SHORTCUT = ":";

    private static final String HELP = "/help";
    private static final Set<String> GOODBYES = Set.of(QUIT, "/exit", "quit", "exit");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final String NAME = "terminal";

    private final Conversation conversation;
    private final Function<String, Optional<Path>> files;
    private final Language language;
    private final Asker asker;

    /// The short commands under the last reply.
    private List<String> offered = List.of();

    /// @param files finds a report's file by its path relative to the reports folder
    Talk(Conversation conversation, Function<String, Optional<Path>> files, Language language) {
        this.conversation = conversation;
        this.files = files;
        this.language = language;
        this.asker = new Asker(NAME, NAME, Asker.Setting.PRIVATE, NAME, language, null, () -> true);
    }

    Wording wording() {
        return Wording.of(language);
    }

    /// A question that shows how to ask.
    String example() {
        return conversation.examples(language).getFirst();
    }

    Optional<StyledText> reply(String line) {
        String typed = typed(line);
        Optional<String> shortcut =
                typed.startsWith(SHORTCUT) ? Optional.of(typed.substring(SHORTCUT.length())) : offeredWithNumber(typed);
        if (shortcut.isPresent()) {
            return Optional.of(text(conversation.shortcut(asker, shortcut.get())));
        }
        Optional<StyledText> reply =
                conversation.reply(new Message(asker, true, line, null)).map(this::text);
        return typed.equalsIgnoreCase(HELP) ? reply.map(this::withQuit) : reply;
    }

    /// With the marks of half width, which Chinese keyboards may make full.
    private static String typed(String line) {
        return Normalizer.normalize(line.strip(), Normalizer.Form.NFKC);
    }

    /// What a bare number stands for: the short command with it under the last reply, if there is just one.
    private Optional<String> offeredWithNumber(String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            return Optional.empty();
        }
        List<String> meant = offered.stream()
                .filter(shortcut -> shortcut.matches("[a-z]+ " + typed))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// The conversation itself knows no way out: here there is one.
    private StyledText withQuit(StyledText help) {
        String line = wording().helpCommand(QUIT, wording().terminalQuit());
        return new StyledText.Builder().append(help).append("\n" + line).build();
    }

    private StyledText text(Effect effect) {
        return switch (effect) {
            case Effect.Change(Reply reply, String notice)
            when notice != null ->
                new StyledText.Builder()
                        .append(notice + "\n\n")
                        .append(text(reply))
                        .build();
            case Effect.Change(Reply reply, String notice) -> text(reply);
            case Effect.Say(Reply reply) -> text(reply);
            case Effect.Notice(String words) -> StyledText.plain(words);
            case Effect.Send(String file, String caption) ->
                StyledText.plain(caption + "\n"
                        + files.apply(file)
                                .map(path -> path.toAbsolutePath().toString())
                                .orElse(file));
        };
    }

    private StyledText text(Reply reply) {
        offered = reply.buttons().stream()
                .flatMap(List::stream)
                .filter(Button.Press.class::isInstance)
                .map(button -> ((Button.Press) button).shortcut())
                .toList();
        StyledText.Builder text = new StyledText.Builder().append(reply.text());
        for (List<Button> row : reply.buttons()) {
            String separator = "\n";
            for (Button button : row) {
                if (button instanceof Button.Press press) {
                    text.append(separator).append(SHORTCUT + press.shortcut(), new Style.Code());
                    text.append(besides(press));
                    separator = "  ";
                }
            }
        }
        return text.build();
    }

    /// What the button says and the short command does not.
    private static String besides(Button.Press press) {
        String number = press.shortcut().substring(press.shortcut().lastIndexOf(' ') + 1);
        String label = press.label().endsWith(number)
                ? press.label()
                        .substring(0, press.label().length() - number.length())
                        .strip()
                : press.label();
        return label.isEmpty() ? "" : " " + label;
    }

    /// Whether somebody wants to leave.
    static boolean isGoodbye(String line) {
        return GOODBYES.contains(typed(line).toLowerCase(Locale.ROOT));
    }
}
