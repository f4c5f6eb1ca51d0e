package dev.yinju.commands;

import dev.yinju.settings.Settings;
import dev.yinju.settings.SettingsException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command takes, before or after its name.
final class SharedOptions {

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder with the reports (default: seeds). 报告文件夹。")
    private @Nullable String reports;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder for the index and what else is kept (default: data). 索引文件夹。")
    private @Nullable String data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings file (default: config/yinju.properties). 设置文件。")
    private @Nullable String config;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Tell everything on standard error, with stack traces of unexpected errors.")
    private boolean verbose;

    private final Map<String, String> environment;

    SharedOptions(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    Map<String, String> environment() {
        return environment;
    }

    Settings settings() throws SettingsException {
        return settings(Map.of());
    }

    /// The settings that hold for a command.
    ///
    /// @param own values of the command's own options, by names such as `--top`
    Settings settings(Map<String, String> own) throws SettingsException {
        Map<String, String> options = new HashMap<>(own);
        put(options, "--reports", reports);
        put(options, "--data", data);
        put(options, "--config", config);
        put(options, "--verbose", verbose ? "debug" : null);
        Settings settings = Settings.load(options, environment);
        Logging.level(settings.logLevel());
        Logging.format(settings.logFormat());
        Settings.warnOfUnknown(environment);
        return settings;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
