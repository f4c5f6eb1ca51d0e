package dev.yinju;

import java.io.File;

/// An [ahead-of-time cache](https://openjdk.org/jeps/514) of the JVM beside the packaged program: the classes that
/// answering takes, loaded and linked. A JVM can use those only that it made itself, of the very jar it runs.
///
/// @param file the cache, which need not exist; its name tells which JVM it is for
/// @param jar the program
record StartUpCache(File file, File jar) {

    private static final String OF_JAR = ".jar";

    /// The cache of this JVM for a jar.
    static StartUpCache beside(File jar) {
        String name = jar.getName();
        String program = name.endsWith(OF_JAR) ? name.substring(0, name.length() - OF_JAR.length()) : name;
        String jvm = System.getProperty("java.vm.version") + "-" + System.getProperty("os.arch");
        return new StartUpCache(new File(jar.getParentFile(), program + "-" + jvm + ".aot"), jar);
    }

    /// Whether it is there and of this jar: a cache bears the time of the jar it was made from, and so do copies that
    /// keep times. The JVM itself looks closer; this saves starting one in vain.
    boolean isReady() {
        long made = file.lastModified();
        return made != 0 && made == jar.lastModified();
    }
}
