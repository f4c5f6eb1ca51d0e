package dev.yinju.bench;

import dev.yinju.answering.Answerer;
import dev.yinju.answering.Meaning;
import dev.yinju.answering.Question;
import dev.yinju.conversation.Asker;
import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.OperatorDesk;
import dev.yinju.conversation.ReportDesk;
import dev.yinju.embedding.LanguageModel;
import dev.yinju.index.Intake;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.UpdateListener;
import dev.yinju.index.VectorIndex;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportReader;
import dev.yinju.store.ConversationStores;
import dev.yinju.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Asks an index, in a process of its own: one question after the other, many at once through the conversation, and
/// while a report changes. Prints what that took.
final class Asking {

    private static final int QUOTES = 5;
    private static final int ASKERS = 8;
    private static final double WARM_UP = 8;
    private static final double MEASURED = 8;

    private final ReportIndex index;
    private final Answerer answerer;
    private final List<String> questions;

    private Asking(ReportIndex index, @Nullable Meaning meaning, List<String> questions) {
        this.index = index;
        this.answerer = new Answerer(index, meaning, Answerer.DEFAULT_THRESHOLD);
        this.questions = questions;
    }

    /// Takes the folders of the reports and of the data, a file with a question a line, and whether to use vectors.
    public static void main(String[] arguments) throws Exception {
        Path reports = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        List<String> questions = Files.readAllLines(Path.of(arguments[2]));
        try (ReportIndex index = ReportIndex.open(data.resolve("index"))) {
            if (Boolean.parseBoolean(arguments[3])) {
                try (LanguageModel model = LanguageModel.load(data.resolve("model"));
                        VectorIndex vectors = VectorIndex.open(data.resolve("vectors"), model, LanguageModel.VERSION)) {
                    new Asking(index, new Meaning(model, vectors), questions).measure(reports, data);
                }
            } else {
                new Asking(index, null, questions).measure(reports, data);
            }
        }
    }

    private void measure(Path reports, Path data) throws Exception {
        Times.of(questions, WARM_UP, this::ask);
        Times.of(questions, MEASURED, this::ask).print("alone");
        try (Database database = Database.open(data)) {
            Conversation conversation = conversation(database);
            AtomicLong asker = new AtomicLong();
            Times.throughput(questions, WARM_UP / 2, ASKERS, question -> ask(conversation, asker, question));
            double rate = Times.throughput(questions, MEASURED, ASKERS, question -> ask(conversation, asker, question));
            System.out.println("together.rate " + rate);
        }
        change(reports);
        System.out.println(
                "memory.peak " + Child.megabytes(ProcessHandle.current().pid(), "VmHWM"));
    }

    private void ask(String question) {
        answerer.answer(Question.of(question), QUOTES);
    }

    private static void ask(Conversation conversation, AtomicLong counter, String question) {
        String chat = String.valueOf(counter.getAndIncrement() % 1000);
        Asker asker = new Asker(chat, chat, Asker.Setting.PRIVATE, chat, Language.SIMPLIFIED, "yinju", () -> false);
        if (conversation.reply(new Message(asker, true, question, null)).isEmpty()) {
            throw new IllegalStateException("no reply to " + question);
        }
    }

    private Conversation conversation(Database database) {
        InstantSource clock = InstantSource.system();
        return new Conversation(
                new ReportDesk(answerer::answer, index, List::of, QUOTES, "bench"),
                new OperatorDesk(
                        operator -> false,
                        () -> new OperatorDesk.Usage(0, 0),
                        () -> new OperatorDesk.Changes(0, 0, 0, 0)),
                ConversationStores.in(database, clock),
                clock);
    }

    /// One report changes; others ask meanwhile.
    private void change(Path reports) throws Exception {
        Intake intake = new Intake(new ReportFolder(reports, 32L << 20), new ReportReader(), Duration.ofSeconds(60));
        index.update(intake, UpdateListener.NONE);
        Path changed = reports.resolve("0").resolve("0.txt");
        Files.writeString(changed, Files.readString(changed) + "\n青石镇今年新修了三座石桥。\n");
        AtomicBoolean done = new AtomicBoolean();
        Thread updating = Thread.ofPlatform().start(() -> {
            try {
                long start = System.nanoTime();
                index.update(intake, UpdateListener.NONE);
                System.out.println("change.seconds " + (System.nanoTime() - start) / 1e9);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                done.set(true);
            }
        });
        double slowest = 0;
        for (int i = 0; !done.get(); i++) {
            slowest = Math.max(
                    slowest,
                    Times.of(List.of(questions.get(i % questions.size())), 0, this::ask)
                            .at(1));
        }
        updating.join();
        System.out.println("change.slowest " + slowest);
    }
}
