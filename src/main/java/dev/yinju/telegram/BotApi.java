package dev.yinju.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yinju.settings.Secret;
import dev.yinju.settings.TelegramSettings;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Calls the Bot API and waits on the caller's thread. Every call ends: with a result, a failure, or, after its time
/// is up, a failure too.
final class BotApi implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /// How soon a connection that died without a word is noticed, as after a change of network.
    private static final Duration PING_INTERVAL = Duration.ofSeconds(15);

    /// How many calls may be under way at once; OkHttp's own limit is 5 a host.
    private static final int PARALLEL_CALLS = 200;

    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private final Secret token;
    private final Duration callLimit;
    private final Duration pollLimit;
    private final OkHttpClient callHttp;
    private final OkHttpClient pollHttp;
    private final TelegramClient calls;
    private final TelegramClient polls;

    /// @param clock is told what time it is on the server
    BotApi(TelegramSettings settings, Timing timing, ServerClock clock) {
        token = settings.token();
        callLimit = timing.call();
        pollLimit = timing.poll().plus(callLimit);
        callHttp = new OkHttpClient.Builder()
                .connectTimeout(CONNECT_LIMIT)
                .readTimeout(callLimit)
                .callTimeout(callLimit)
                .pingInterval(PING_INTERVAL)
                .dispatcher(dispatcher())
                .addInterceptor(new WholeReplies(json, clock))
                .build();
        pollHttp = callHttp.newBuilder()
                .readTimeout(pollLimit)
                .callTimeout(pollLimit)
                .dispatcher(dispatcher())
                .build();
        calls = client(callHttp, settings);
        polls = client(pollHttp, settings);
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(PARALLEL_CALLS);
        dispatcher.setMaxRequestsPerHost(PARALLEL_CALLS);
        return dispatcher;
    }

    private TelegramClient client(OkHttpClient http, TelegramSettings settings) {
        URI url = settings.apiUrl();
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        TelegramUrl server = new TelegramUrl(secure ? "https" : "http", url.getHost(), port, false);
        return new OkHttpTelegramClient(json, http, settings.token().value(), server);
    }

    /// @throws InterruptedException if the thread was interrupted; the call may have been made or not
    <T extends Serializable> T call(BotApiMethod<T> method) throws ApiFailure, InterruptedException {
        return await(calls, method, callLimit);
    }

    /// Sends a file; the upload may take as long as any call.
    ///
    /// @throws InterruptedException if the thread was interrupted; the file may have been sent or not
    Message call(SendDocument method) throws ApiFailure, InterruptedException {
        return await(calls.executeAsync(method), callLimit);
    }

    /// The updates from `offset` on; everything before is confirmed. Waits up to `hold` for the first.
    ///
    /// @param offset null for the oldest update that Telegram still has
    /// @throws InterruptedException if the thread was interrupted; the poll is ended then
    List<ReceivedUpdate> poll(@Nullable Integer offset, Duration hold) throws ApiFailure, InterruptedException {
        try {
            return await(polls, new UpdatesOneByOne(offset, hold, json), pollLimit);
        } catch (InterruptedException e) {
            pollHttp.dispatcher().cancelAll();
            throw e;
        }
    }

    /// Reads an update again that a poll brought.
    ///
    /// @throws IllegalArgumentException if the content is not that of an update
    Update read(String content) {
        try {
            return UpdatesOneByOne.parse(content, json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an update", e);
        }
    }

    private <T extends Serializable> T await(TelegramClient client, BotApiMethod<T> method, Duration limit)
            throws ApiFailure, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            return await(client.executeAsync(method), limit);
        } catch (TelegramApiException e) {
            throw ApiFailure.of(e, token);
        }
    }

    private <T> T await(CompletableFuture<T> reply, Duration limit) throws ApiFailure, InterruptedException {
        try {
            return reply.get(limit.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw ApiFailure.of(e.getCause() == null ? e : e.getCause(), token);
        } catch (TimeoutException e) {
            throw ApiFailure.of(e, token);
        }
    }

    /// Confirms every update before `offset` without waiting for new ones.
    ///
    /// @param atMost how long to wait for the reply
    void confirm(int offset, Duration atMost) throws ApiFailure, InterruptedException {
        await(calls, new UpdatesOneByOne(offset, Duration.ZERO, json), atMost);
    }

    @Override
    public void close() {
        for (OkHttpClient http : List.of(callHttp, pollHttp)) {
            http.dispatcher().cancelAll();
            http.dispatcher().executorService().shutdownNow();
            http.connectionPool().evictAll();
        }
    }
}
