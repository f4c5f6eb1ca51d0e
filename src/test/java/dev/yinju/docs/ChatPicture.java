package dev.yinju.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes `docs/chat.svg`, the picture of the README: the program answers as a bot on an emulated server, and what it
/// sends is drawn as a group chat. Names and times are made up and fixed; the answers are those of the program. Run it
/// after every change that may change an answer, from the repository's root:
///
///     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///         -Dexec.args="--enable-native-access=ALL-UNNAMED -classpath %classpath dev.yinju.docs.ChatPicture"
public final class ChatPicture {
    private static final Path PICTURE = Path.of("docs", "chat.svg");
    private static final String GROUP = "读报小组";
    private static final String VIEWER = "小王";

    private static final List<Recording.Question> QUESTIONS = List.of(
            new Recording.Question(VIEWER, "/ask 平城区共成立多少个临时党支部?", "10:24"),
            new Recording.Question("小李", "/ask 杭州亚运会什么时候开幕?", "10:26"));

    private ChatPicture() {}

    public static void main(String[] args) throws IOException {
        List<ChatMessage> messages = Recording.of(GROUP, QUESTIONS);
        Files.createDirectories(PICTURE.getParent());
        Files.writeString(PICTURE, new ChatDrawing(GROUP, VIEWER).draw(messages));
    }
}
