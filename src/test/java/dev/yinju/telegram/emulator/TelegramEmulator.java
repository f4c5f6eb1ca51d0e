package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A Bot API server for one bot, on the loopback address.
///
///     var telegram = TelegramEmulator.start();
///     var question = telegram.user("小王").inPrivate().says("有多少人报名?");
///     telegram.awaitSent(sent -> sent.repliesTo(question));
///
/// It holds polls until there is something, sends updates again until they are confirmed, and ends a poll when another
/// one comes, as the real server does. Waiting never sleeps: it ends when what is waited for happens, or fails the test
/// after a generous time.
public final class TelegramEmulator implements AutoCloseable {
    public static final String TOKEN = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcz";
    public static final String BOT_NAME = "YinjuTestBot";

    private static final long BOT_ID = 4839574812L;
    private static final long FIRST_USER_ID = 100_000;
    private static final long FIRST_GROUP_ID = -1_001_000_000_000L;
    private static final long DEADLINE_SECONDS = 20;

    private final UpdateQueue updates = new UpdateQueue();
    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final Queries queries = new Queries();
    private final HeldDocuments documents = new HeldDocuments();
    private final Methods methods = new Methods(this, updates, journal, queries);
    private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final AtomicInteger groups = new AtomicInteger();
    private volatile HttpFront front;
    private volatile String webhook = "";

    private TelegramEmulator() {
        front = open(0);
    }

    public static TelegramEmulator start() {
        return new TelegramEmulator();
    }

    private HttpFront open(int port) {
        try {
            return new HttpFront(port, TOKEN, methods, faults, journal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the bot finds this server.
    public URI url() {
        return URI.create("http://127.0.0.1:" + front.port());
    }

    /// The person of this name, whose Telegram is in simplified Chinese.
    public Person user(String name) {
        return people.computeIfAbsent(name, n -> new Person(this, FIRST_USER_ID + people.size(), n, false, "zh-hans"));
    }

    /// A new group.
    public Chat group(String title) {
        return newChat("supergroup", title);
    }

    /// A new channel.
    public Chat channel(String title) {
        return newChat("channel", title);
    }

    private Chat newChat(String type, String title) {
        Chat chat = new Chat(FIRST_GROUP_ID - groups.incrementAndGet(), type, title);
        chats.put(chat.id(), chat);
        return chat;
    }

    /// Sends an update to the bot as it is written here; `update_id` is added.
    ///
    /// @return its id
    public int inject(String updateJson) {
        try {
            return updates.add((ObjectNode) new ObjectMapper().readTree(updateJson));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Sends an update again, under the number it had.
    public void repeat(Said said) {
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.set("message", said.json());
        updates.add(said.updateId(), update);
    }

    /// Gives the updates from now on the numbers from this one on, as the server does after a week without any.
    public void numberUpdatesFrom(int id) {
        updates.numberFrom(id);
    }

    /// Sets where updates are to be sent; polls are refused while it is not empty.
    public void setWebhook(String url) {
        webhook = url;
    }

    String webhook() {
        return webhook;
    }

    /// Lets something go wrong with the next call of `method` that has no fault yet.
    public void next(String method, Fault fault) {
        faults.add(method, fault);
    }

    /// Cuts all connections and takes no more, until [#goOnline].
    public void goOffline() {
        front.close();
    }

    /// Takes connections again, at the same address.
    public void goOnline() {
        front = open(front.port());
    }

    /// Waits for the first message of the bot, sent or changed, that is wanted.
    public Sent awaitSent(Predicate<Sent> wanted) {
        return journal.awaitSent(wanted);
    }

    /// The bot's messages so far, in order; one that was changed again for each change.
    public List<Sent> sent() {
        return journal.sent();
    }

    public List<Sent> sentTo(Chat chat) {
        return journal.sent().stream().filter(sent -> sent.isIn(chat)).toList();
    }

    /// The calls of a method that were replied to so far, in order.
    public List<Call> calls(String method) {
        return journal.calls(method);
    }

    /// Waits for the first call that is wanted and was replied to.
    public Call awaitCall(Predicate<Call> wanted) {
        return journal.awaitCall(wanted);
    }

    /// The ids of the updates that the bot has not confirmed.
    public List<Integer> unconfirmed() {
        return updates.unconfirmed();
    }

    /// Waits until the bot has confirmed all updates.
    public void awaitAllConfirmed() {
        try {
            long nanos = TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
            if (!updates.await(() -> updates.unconfirmed().isEmpty(), nanos)) {
                throw new AssertionError("Not confirmed: " + updates.unconfirmed());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    Chat privateChat(long userId, String name) {
        return chats.computeIfAbsent(userId, id -> new Chat(id, "private", name));
    }

    Optional<Chat> findChat(String id) {
        return id.matches("-?\\d{1,18}") ? Optional.ofNullable(chats.get(Long.valueOf(id))) : Optional.empty();
    }

    /// A message without content.
    ObjectNode message(int id, Chat chat, ObjectNode from) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("message_id", id)
                .put("date", Instant.now().getEpochSecond());
        message.set("chat", chat.json());
        message.set("from", from);
        return message;
    }

    Said publish(String kind, Chat chat, ObjectNode message) {
        return new Said(chat, message.path("message_id").asInt(), publish(kind, message), message);
    }

    int publish(String kind, ObjectNode content) {
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.set(kind, content);
        return updates.add(update);
    }

    /// Puts what the bot offered into a chat that it is not in.
    Sent bring(String inlineId, JsonNode result) {
        JsonNode content = result.path("input_message_content");
        try {
            Sent sent = new Sent(
                    0,
                    0,
                    inlineId,
                    content.path("message_text").asText(),
                    TextRules.entities(content, "message_text"),
                    KeyboardRules.check(result),
                    null,
                    null,
                    null,
                    false);
            journal.add(sent);
            return sent;
        } catch (ApiRefusal refusal) {
            throw new AssertionError(refusal);
        }
    }

    /// The bot's answer to a query, once it has come.
    public Call awaitAnswer(String query) {
        return awaitCall(call -> call.method().startsWith("answer")
                && call.parameters().toString().contains("\"" + query + "\""));
    }

    /// The time to answer a query is over.
    public void expire(String query) {
        queries.expire(query);
    }

    /// The ids of uploaded files are good no more.
    public void forgetDocuments() {
        documents.forget();
    }

    Queries queries() {
        return queries;
    }

    HeldDocuments documents() {
        return documents;
    }

    ObjectNode botJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", BOT_ID)
                .put("is_bot", true)
                .put("first_name", "引据")
                .put("username", BOT_NAME);
    }

    @Override
    public void close() {
        front.close();
    }
}
