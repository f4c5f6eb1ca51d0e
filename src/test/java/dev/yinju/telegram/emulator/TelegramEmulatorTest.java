package dev.yinju.telegram.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The emulator is as strict as the real server, or tests on it would prove nothing.
class TelegramEmulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TelegramEmulator telegram = TelegramEmulator.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        telegram.close();
        http.close();
    }

    private CompletableFuture<JsonNode> call(String token, String method, String body) {
        URI url = URI.create(telegram.url() + "/bot" + token + "/" + method);
        HttpRequest request =
                HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body)).build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(HttpResponse::body)
                .thenApply(TelegramEmulatorTest::parse);
    }

    private JsonNode call(String method, String body) {
        return call(TelegramEmulator.TOKEN, method, body).join();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'chat_id':CHAT,'text':''} | 400 | message text is empty",
                "{'chat_id':CHAT,'text':' '} | 400 | text must be non-empty",
                "{'chat_id':CHAT,'text':'a','parse_mode':null} | 400 | a parameter is null",
                "{'chat_id':CHAT,'text':'a','message_thread_id':1} | 400 | message thread not found",
                "{'chat_id':1,'text':'a'} | 400 | chat not found",
                "{'chat_id':CHAT,'text':'a','reply_parameters':{'message_id':99}} | 400 | message to be replied not",
                "{'chat_id':CHAT,'text':'a','entities':[{'type':'bold','offset':0,'length':2}]} | 400 | out of the text",
                "{'chat_id':CHAT,'text':'𠮷','entities':[{'type':'bold','offset':0,'length':1}]} | 400 | character",
                "{'chat_id':CHAT,'text':'a','entities':[{'type':'big','offset':0,'length':1}]} | 400 | Wrong type",
                "{'chat_id':CHAT,'text':'a','colour':'red'} | 400 | unknown parameter colour",
                "{'chat_id':CHAT,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'b'}]]}} | 400 | BUTTON_TYPE",
                "{'chat_id':CHAT,'text':'a','reply_markup':{'inline_keyboard':[[]]}} | 400 | a row has 0 buttons",
                "{'chat_id':CHAT,'text':'a','reply_markup':{'inline_keyboard':[[{'text':' ','url':'http://a.b'}]]}} | 400"
                        + " | unallowed",
                "{'chat_id':CHAT,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'b','url':'ftp://a.b'}]]}} | 400"
                        + " | Wrong HTTP URL",
                "{'chat_id':CHAT,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'b','callback_data':'"
                        + "字字字字字字字字字字字字字字字字字字字字字字'}]]}} | 400 | BUTTON_DATA_INVALID",
            })
    void refusesMessagesThatRealServerRefuses(String body, int code, String description) {
        Chat chat = telegram.user("小王").inPrivate().chat();

        JsonNode reply = call("sendMessage", body.replace("'", "\"").replace("CHAT", "" + chat.id()));

        assertThat(reply.path("ok").asBoolean()).isFalse();
        assertThat(reply.path("error_code").asInt()).isEqualTo(code);
        assertThat(reply.path("description").asText()).contains(description);
        assertThat(telegram.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answerCallbackQuery | {'callback_query_id':'1'} | query is too old",
                "answerInlineQuery | {'inline_query_id':'1','results':[]} | query is too old",
                "answerInlineQuery | {'inline_query_id':'1','results':[{'type':'article','id':'','title':'a'}]} | RESULT_ID",
                "answerInlineQuery | {'inline_query_id':'1','results':[{'type':'article','id':'a'}]} | title",
                "answerInlineQuery | {'inline_query_id':'1','results':[],'button':{'text':'a','start_parameter':'ü'}} | START",
                "answerGuestQuery | {'guest_query_id':'1','result':{'type':'article','id':'a','title':'a',"
                        + "'input_message_content':{'message_text':'a'}}} | query is too old",
                "editMessageText | {'inline_message_id':'x','text':'a'} | message to edit not found",
                "setMyCommands | {'commands':[{'command':'Ask','description':'a'}]} | BOT_COMMAND_INVALID",
                "setMyCommands | {'commands':[],'language_code':'zh-hans'} | LANG_CODE_INVALID",
                "sendDocument | {'chat_id':CHAT,'document':'BQAD7'} | wrong file identifier",
                "deleteMessage | {'chat_id':CHAT,'message_id':99} | message to delete not found",
            })
    void refusesOtherCallsThatRealServerRefuses(String method, String body, String description) {
        Chat chat = telegram.user("小王").inPrivate().chat();

        JsonNode reply = call(method, body.replace("'", "\"").replace("CHAT", "" + chat.id()));

        assertThat(reply.path("description").asText()).contains(description);
    }

    @Test
    void refusesEditsThatChangeNothing() {
        Chat chat = telegram.user("小王").inPrivate().chat();
        int id = call("sendMessage", "{\"chat_id\":%d,\"text\":\"a\"}".formatted(chat.id()))
                .at("/result/message_id")
                .asInt();

        String edit = "{\"chat_id\":%d,\"message_id\":%d,\"text\":\"%s\"}";

        assertThat(call("editMessageText", edit.formatted(chat.id(), id, "a"))
                        .path("description")
                        .asText())
                .startsWith("Bad Request: message is not modified");
        assertThat(call("editMessageText", edit.formatted(chat.id(), id, "b"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void refusesLongTexts() {
        Chat chat = telegram.user("小王").inPrivate().chat();

        JsonNode fits = call("sendmessage", "{\"chat_id\":%d,\"text\":\"%s\"}".formatted(chat.id(), "字".repeat(4096)));
        JsonNode isLong =
                call("sendmessage", "{\"chat_id\":%d,\"text\":\"%s\"}".formatted(chat.id(), "字".repeat(4097)));

        assertThat(fits.path("ok").asBoolean()).isTrue();
        assertThat(isLong.path("description").asText()).isEqualTo("Bad Request: message is too long");
    }

    @Test
    void knowsItsTokenAndMethods() {
        assertThat(call("GETME", "{}").at("/result/username").asText()).isEqualTo(TelegramEmulator.BOT_NAME);
        assertThat(call("flyToTheMoon", "{}").path("description").asText()).isEqualTo("Not Found: method not found");
        assertThat(call("1:wrong", "getMe", "{}").join().path("error_code").asInt())
                .isEqualTo(401);
    }

    @Test
    void sendsUpdatesAgainUntilTheyAreConfirmed() {
        int id = telegram.user("小王").inPrivate().says("问题").updateId();

        JsonNode first = call("getUpdates", "{}");
        JsonNode again = call("getUpdates", "{\"offset\":%d}".formatted(id));
        JsonNode after = call("getUpdates", "{\"offset\":%d}".formatted(id + 1));

        assertThat(first.at("/result/0/update_id").asInt()).isEqualTo(id);
        assertThat(again).isEqualTo(first);
        assertThat(after.path("result")).isEmpty();
    }

    @Test
    void holdsPollUntilSomethingComes() {
        CompletableFuture<JsonNode> poll = call(TelegramEmulator.TOKEN, "getUpdates", "{\"timeout\":50}");
        int id = telegram.user("小王").inPrivate().says("问题").updateId();

        assertThat(poll.join().at("/result/0/update_id").asInt()).isEqualTo(id);
    }

    @Test
    void endsPollWhenAnotherComes() {
        CompletableFuture<JsonNode> one = call(TelegramEmulator.TOKEN, "getUpdates", "{\"timeout\":50}");
        CompletableFuture<JsonNode> other = call(TelegramEmulator.TOKEN, "getUpdates", "{\"timeout\":50}");

        JsonNode ended = (JsonNode) CompletableFuture.anyOf(one, other).join();
        telegram.user("小王").inPrivate().says("问题");

        assertThat(ended.path("error_code").asInt()).isEqualTo(409);
        assertThat(one.thenCombine(
                                other,
                                (a, b) ->
                                        a.path("ok").asBoolean() != b.path("ok").asBoolean())
                        .join())
                .isTrue();
    }
}
