package dev.yinju.docs;

import dev.yinju.docs.Recording.Answer;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Person;
import dev.yinju.telegram.emulator.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes the pictures of the documents: the program answers as a bot on an emulated server, and what it sends is drawn.
/// Names and times are made up and fixed; the answers are those of the program. Run it after every change that may
/// change what it says, from the repository's root:
///
///     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///         -Dexec.args="--enable-native-access=ALL-UNNAMED -classpath %classpath dev.yinju.docs.Gallery"
public final class Gallery {
    private static final Path FOLDER = Path.of("docs");
    private static final String GROUP = "读报小组";
    private static final String WANG = "小王";
    private static final String LI = "小李";
    private static final String QUESTION = "平城区共成立多少个临时党支部?";
    private static final String UNANSWERED = "杭州亚运会什么时候开幕?";

    private final Recording recording;
    private final Person wang;
    private final Person li;
    private final Chat group;

    private Gallery(Recording recording) {
        this.recording = recording;
        this.wang = recording.person(WANG);
        this.li = recording.person(LI);
        this.group = recording.group(GROUP);
    }

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        try (Recording recording = Recording.start()) {
            new Gallery(recording).make();
        }
    }

    private void make() throws IOException {
        ChatMessage asked = Recording.said(WANG, "/ask " + QUESTION, "10:24");
        Answer answer = recording.answerTo(wang.in(group).says(asked.text()), asked);
        ChatMessage other = Recording.said(LI, "/ask " + UNANSWERED, "10:26");
        Answer nothing = recording.answerTo(li.in(group).says(other.text()), other);
        inGroup("chat.svg", asked, answer.shown(), other, nothing.shown());

        Answer context = recording.press(li, answer, "上下文", "10:24");
        inGroup("context.svg", asked, context.shown());
        Answer back = recording.press(li, context, "返回引文", "10:24");
        Answer source = recording.press(wang, back, othersOf(back), "10:24");
        inGroup("sources.svg", asked, source.shown());

        inPrivate("start.svg", "/start", "09:58");
        inPrivate("reports.svg", "/reports", "10:31");
        report();
        settings();
        String typed = "社区党员";
        save("inline.svg", InlineDrawing.draw("@YinjuBot " + typed, recording.typed(wang, typed)));
    }

    private static String othersOf(Answer answer) {
        return answer.sent().labels().stream()
                .filter(label -> label.startsWith("其他出处"))
                .findFirst()
                .orElseThrow();
    }

    private void inPrivate(String picture, String text, String time) throws IOException {
        ChatMessage asked = Recording.said(WANG, text, time);
        Answer answer = recording.answerTo(wang.inPrivate().says(text), asked);
        save(picture, privately(asked, answer.shown()));
    }

    private void report() throws IOException {
        ChatMessage asked = Recording.said(WANG, QUESTION, "10:33");
        Answer answer = recording.answerTo(wang.inPrivate().says(QUESTION), asked);
        Answer page = recording.press(wang, answer, "报告", "10:33");
        save("report.svg", privately(asked, page.shown()));
    }

    private static String privately(ChatMessage... messages) {
        return new ChatDrawing(Recording.BOT, WANG, "机器人").draw(List.of(messages));
    }

    private void settings() throws IOException {
        group.administrator(li, true);
        ChatMessage asked = Recording.said(LI, "/settings@YinjuTestBot", "11:02");
        Said said = li.in(group).says(asked.text());
        inGroup("settings.svg", asked, recording.answerTo(said, asked).shown());
    }

    private static void inGroup(String picture, ChatMessage... messages) throws IOException {
        save(picture, new ChatDrawing(GROUP, WANG, "3 位成员").draw(List.of(messages)));
    }

    private static void save(String picture, String drawing) throws IOException {
        Files.writeString(FOLDER.resolve(picture), drawing);
    }
}
