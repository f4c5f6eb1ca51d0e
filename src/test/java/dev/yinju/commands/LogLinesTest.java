package dev.yinju.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogLinesTest {
    /// A new line that looks like one of the log, an escape sequence of terminals, and one that turns text around.
    private static final String ATTACK = "Bad Request\n2026-01-01 ERROR all is lost\u001b[2J\u202e!";

    @AfterEach
    void forgetContext() {
        MDC.clear();
    }

    private static LogRecord logRecord(String message) {
        LogRecord log = new LogRecord(Level.WARNING, message);
        log.setLoggerName("dev.yinju.telegram.Sender");
        return log;
    }

    @Test
    void nothingInTextBeginsANewLineOrSteersTheTerminal() {
        LogRecord log = logRecord(ATTACK);
        log.setThrown(new IOException("no\rnews"));

        String line = new TextLines().format(log);

        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .contains("WARN  Sender: Bad Request\\u000a2026-01-01 ERROR all is lost\\u001b[2J\\u202e!")
                .contains("no\\u000dnews")
                .doesNotContain("\u001b", "\u202e", "\r");
    }

    @Test
    void chineseStaysReadable() {
        assertThat(new TextLines().format(logRecord("added 报告𠮷.txt"))).contains("added 报告𠮷.txt");
    }

    @Test
    void jsonIsOneObjectALineWithUpdateAndChat() throws JsonProcessingException {
        MDC.put("update", "700000001");
        MDC.put("chat", "9f3a00bc");

        String line = new JsonLines().format(logRecord(ATTACK));

        assertThat(line.lines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.path("level").asText()).isEqualTo("warn");
        assertThat(json.path("logger").asText()).isEqualTo("dev.yinju.telegram.Sender");
        assertThat(json.path("message").asText()).isEqualTo(ATTACK);
        assertThat(json.path("update").asText()).isEqualTo("700000001");
        assertThat(json.path("chat").asText()).isEqualTo("9f3a00bc");
        assertThat(json.has("error")).isFalse();
    }
}
