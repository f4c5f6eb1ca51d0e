package dev.yinju;

/// What `java -jar` runs. It is compiled for Java 11, so that an older Java than the program needs can say so, and not
/// only that it cannot read the program's classes.
public final class Start {

    private static final int LEAST = 21;

    private Start() {}

    public static void main(String[] args) {
        Runtime.Version version = Runtime.version();
        if (version.feature() < LEAST) {
            System.err.println(refusal(version.toString(), System.getProperty("java.home")));
            System.exit(2);
        }
        Main.main(args);
    }

    /// @param version the Java that runs
    /// @param home where it stands
    static String refusal(String version, String home) {
        return "yinju: this is Java " + version + " (" + home + "), and the program needs " + LEAST + " or later."
                + " Start it with a newer one, by its path: /path/to/java -jar …"
                + System.lineSeparator()
                + "yinju: 需要 Java " + LEAST + " 或更新的版本,现在运行的是 " + version + "。请用较新的 java 的完整路径启动。";
    }
}
