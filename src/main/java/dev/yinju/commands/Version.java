package dev.yinju.commands;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The program's name and version, as the build wrote it down.
final class Version implements IVersionProvider {

    private static final String FILE = "/dev/yinju/version.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FILE + " is missing");
            }
            properties.load(in);
        }
        return new String[] {"yinju " + properties.getProperty("version")};
    }
}
