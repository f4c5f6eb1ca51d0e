package dev.yinju.settings;

import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.Optional;

/// What was set where: options count more than the environment, the environment more than the file, the file more than
/// what holds by default.
///
/// @param options what the command line says, by the option's name
/// @param environment the environment variables; an empty one counts as not set
/// @param file what the settings file says
record Layers(Map<String, String> options, Map<String, String> environment, SettingsFile file) {

    /// A value as somebody wrote it.
    ///
    /// @param text what was written
    /// @param place where, in words that an error can start with
    private record Written(String text, String place) {}

    /// @throws SettingsException if what was written for the key is not allowed
    <T> T get(Key<T> key) throws SettingsException {
        Optional<Written> written =
                fromOptions(key).or(() -> fromEnvironment(key)).or(() -> fromFile(key));
        if (written.isEmpty()) {
            return key.parser().apply(key.fallback());
        }
        String text = written.get().text().strip();
        try {
            return key.parser().apply(text);
        } catch (InvalidPathException e) {
            throw new SettingsException(unusablePath(written.get().place(), text, e), e);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "%s %s is not allowed: it must be %s."
                            .formatted(written.get().place(), text, key.allowed()),
                    e);
        }
    }

    private Optional<Written> fromOptions(Key<?> key) {
        String option = key.option();
        return option == null
                ? Optional.empty()
                : Optional.ofNullable(options.get(option)).map(text -> new Written(text, option));
    }

    private Optional<Written> fromEnvironment(Key<?> key) {
        return key.variables().stream()
                .map(variable -> new Written(environment.getOrDefault(variable, ""), variable + " ="))
                .filter(written -> !written.text().isBlank())
                .findFirst();
    }

    private Optional<Written> fromFile(Key<?> key) {
        return file.value(key.name()).map(value -> new Written(value, "%s: %s =".formatted(file.path(), key.name())));
    }

    static String unusablePath(String place, String text, InvalidPathException e) {
        return "%s %s cannot be used as a file name here (%s). If it is not plain ASCII, set LC_ALL=C.UTF-8."
                .formatted(place, text, e.getReason());
    }
}
