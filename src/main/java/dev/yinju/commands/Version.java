package dev.yinju.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The program's name and version, as the build wrote it down.
final class Version implements IVersionProvider {

    private static final String FILE = "/dev/yinju/version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"yinju " + number()};
    }

    /// The program's version.
    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FILE + " is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
