package dev.yinju.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The settings file: a properties file in UTF-8.
///
/// @param path where it lies
/// @param properties what it says; knows no other keys than [Key#ALL]
record SettingsFile(Path path, Properties properties) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> KEYS = Key.ALL.stream().map(Key::name).toList();

    /// A file that is not there.
    static SettingsFile none(Path path) {
        return new SettingsFile(path, new Properties());
    }

    /// @throws SettingsException if the file cannot be read, or holds a key that is not known
    static SettingsFile read(Path path) throws SettingsException {
        Properties properties = new Properties();
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            properties.load(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            throw new SettingsException("%s is not in UTF-8. Save it in that encoding.".formatted(path), e);
        } catch (IOException e) {
            throw new SettingsException(
                    "%s cannot be read (%s). Check its name and permissions, or name another file with --config FILE."
                            .formatted(path, e),
                    e);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "%s: a backslash begins something that is not understood (%s). Write it twice, or / in paths."
                            .formatted(path, e.getMessage()),
                    e);
        }
        for (String key : properties.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new SettingsException(unknown(path, key));
            }
        }
        return new SettingsFile(path, properties);
    }

    /// What the file says to a key; a key with nothing after it says nothing.
    Optional<String> value(String key) {
        return Optional.ofNullable(properties.getProperty(key)).filter(value -> !value.isBlank());
    }

    /// Leaves the value out: it may be a secret.
    private static String unknown(Path path, String key) {
        if (key.contains("token")) {
            return "%s: %s does not belong into a file that others may read. Set the environment variable TELEGRAM_BOT_TOKEN instead."
                    .formatted(path, key);
        }
        return "%s: there is no setting %s. Did you mean %s?".formatted(path, key, NearestWord.to(key, KEYS));
    }
}
