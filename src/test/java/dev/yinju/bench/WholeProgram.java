package dev.yinju.bench;

import dev.yinju.embedding.LanguageModel;
import dev.yinju.index.VectorIndex;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Measures the packaged program on collections of growing size, made of the paragraphs of some folders, and writes
/// tables and plots. `docs/SPEED.md` says how it is run.
final class WholeProgram {

    private static final int STARTS = 5;
    private static final double IDLE_SECONDS = 15;

    /// How long the bot may take until it has given back the memory that it needed to start.
    private static final double SETTLING_SECONDS = 40;

    /// How much longer it may take, for each report, until it has looked at everything once.
    private static final double LOOKING_SECONDS = 0.0003;

    private final Path jar;
    private final Path work;
    private final Path questions;
    private final Paragraphs paragraphs;

    /// By the number of reports, the figures by their names.
    private final Map<Integer, Map<String, Double>> figures = new TreeMap<>();

    private WholeProgram(Path jar, Path work, Path questions, Paragraphs paragraphs) {
        this.jar = jar;
        this.work = work;
        this.questions = questions;
        this.paragraphs = paragraphs;
    }

    /// Takes options and then folders of reports: `--sizes 10,1000` the numbers of reports;
    /// `--questions FILE` a question a line; `--paragraphs N` how many different ones at most;
    /// `--work DIR` where collections are made; `--docs DIR` where tables and plots go; `--jar FILE`
    /// the packaged program.
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "--sizes", "10,1000",
                "--questions", "src/test/resources/bench/questions.txt",
                "--paragraphs", "3000",
                "--work", "target/bench",
                "--docs", "target/bench",
                "--jar", "target/yinju.jar"));
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (options.containsKey(arguments[i])) {
                options.put(arguments[i], arguments[++i]);
            } else {
                folders.add(Path.of(arguments[i]));
            }
        }
        Paragraphs paragraphs = Paragraphs.of(
                folders.isEmpty() ? List.of(Path.of("seeds")) : folders,
                Integer.parseInt(option(options, "--paragraphs")));
        Path work = Files.createDirectories(Path.of(option(options, "--work")));
        WholeProgram program = new WholeProgram(
                Path.of(option(options, "--jar")), work, Path.of(option(options, "--questions")), paragraphs);
        program.encode();
        Tables tables = new Tables(Files.createDirectories(Path.of(option(options, "--docs"))));
        for (String size : option(options, "--sizes").split(",", -1)) {
            program.measure(Integer.parseInt(size));
            tables.write(program.figures);
        }
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    private static void tell(String message) {
        System.out.println(message);
    }

    private Path kept() {
        return work.resolve("encoded");
    }

    /// Encodes all paragraphs once, for all collections.
    private void encode() throws Exception {
        Files.createDirectories(kept());
        long start = System.nanoTime();
        try (LanguageModel model = LanguageModel.load(kept().resolve("model"));
                VectorIndex vectors = VectorIndex.open(kept().resolve("vectors"), model, LanguageModel.VERSION)) {
            paragraphs.texts().forEach(vectors::encode);
        }
        tell("%d paragraphs encoded in %.1f s".formatted(paragraphs.texts().size(), (System.nanoTime() - start) / 1e9));
    }

    /// The figures of a size, which are told as they come: the largest takes long.
    private record Row(int reports, Map<String, Double> figures) {

        void put(String name, double value) {
            figures.put(name, value);
            tell("%,d reports: %s %.4g".formatted(reports, name, value));
        }

        void putAll(String prefix, Child child) throws IOException, InterruptedException {
            child.run().forEach((name, value) -> put(prefix + name, value));
        }
    }

    private void measure(int reports) throws Exception {
        Row row = new Row(reports, new LinkedHashMap<>());
        figures.put(reports, row.figures());
        Path folder = work.resolve("reports-" + reports);
        Path data = work.resolve("data-" + reports);
        delete(folder);
        delete(data);
        row.put("text.bytes", (double) paragraphs.write(reports, folder));
        copy(kept().resolve("model"), data.resolve("model"));

        row.put("words.index.seconds", program(folder, data, false, "index").seconds());
        row.put("index.bytes", (double) size(data.resolve("index")));
        row.put("words.first.seconds", firstAnswer(folder, data, false));
        row.putAll("words.", Child.of(Asking.class, folder.toString(), data.toString(), questions.toString(), "false"));
        idle(row, "words.", folder, data, false);

        copy(kept().resolve("vectors"), data.resolve("vectors"));
        row.put("vectors.index.seconds", program(folder, data, true, "index").seconds());
        row.put("vectors.bytes", (double) size(data.resolve("vectors")));
        row.put("vectors.first.seconds", firstAnswer(folder, data, true));
        row.putAll(
                "vectors.", Child.of(Asking.class, folder.toString(), data.toString(), questions.toString(), "true"));
        idle(row, "vectors.", folder, data, true);

        row.putAll("lucene.", Child.of(Baselines.class, folder.toString(), questions.toString(), "words"));
        row.putAll("store.", Child.of(Baselines.class, folder.toString(), questions.toString(), "vectors"));
        delete(folder);
        delete(data);
    }

    private Child program(Path folder, Path data, boolean vectors, String... arguments) {
        return Child.program(jar, environment(folder, data, vectors), arguments);
    }

    private static Map<String, String> environment(Path folder, Path data, boolean vectors) {
        return Map.of(
                "YINJU_REPORTS", folder.toString(),
                "YINJU_DATA", data.toString(),
                "YINJU_RETRIEVAL_VECTORS", String.valueOf(vectors));
    }

    /// The middle one of some.
    private double firstAnswer(Path folder, Path data, boolean vectors) throws IOException, InterruptedException {
        String question = Files.readAllLines(questions).getFirst();
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            seconds[i] = program(folder, data, vectors, "ask", question).seconds();
        }
        Arrays.sort(seconds);
        return seconds[STARTS / 2];
    }

    /// The bot while nobody writes to it: its memory, and its processor time as a share of one core.
    private void idle(Row row, String prefix, Path folder, Path data, boolean vectors)
            throws IOException, InterruptedException {
        try (TelegramEmulator telegram = TelegramEmulator.start()) {
            Map<String, String> environment = new LinkedHashMap<>(environment(folder, data, vectors));
            environment.put("TELEGRAM_BOT_TOKEN", TelegramEmulator.TOKEN);
            environment.put("TELEGRAM_API_URL", telegram.url().toString());
            Process bot = Child.program(jar, environment, "bot").start();
            try {
                Thread.sleep((long) ((SETTLING_SECONDS + LOOKING_SECONDS * reports(folder)) * 1000));
                double before = Child.processorSeconds(bot.pid());
                Thread.sleep((long) (IDLE_SECONDS * 1000));
                row.put(prefix + "idle.share", (Child.processorSeconds(bot.pid()) - before) / IDLE_SECONDS);
                row.put(prefix + "idle.memory", Child.megabytes(bot.pid(), "VmRSS"));
            } finally {
                bot.destroy();
                bot.waitFor();
            }
        }
    }

    private static long reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> Files.isRegularFile(file) ? file.toFile().length() : 0)
                    .sum();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.deleteIfExists(target);
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
