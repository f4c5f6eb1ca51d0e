package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The updates that the bot has not confirmed, and the one poll that may wait for more.
final class UpdateQueue {
    private static final int FIRST_ID = 700_000_001;
    private static final int MOST_AT_ONCE = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Integer, JsonNode> unconfirmed = new LinkedHashMap<>();
    private int nextId = FIRST_ID;
    private long currentPoll;

    /// Adds an update with the next id.
    int add(ObjectNode update) {
        lock.lock();
        try {
            return add(nextId++, update);
        } finally {
            lock.unlock();
        }
    }

    void numberFrom(int id) {
        lock.lock();
        try {
            nextId = id;
        } finally {
            lock.unlock();
        }
    }

    int add(int id, ObjectNode update) {
        lock.lock();
        try {
            ObjectNode withId = JsonNodeFactory.instance.objectNode().put("update_id", id);
            withId.setAll(update);
            unconfirmed.put(id, withId);
            changed.signalAll();
            return id;
        } finally {
            lock.unlock();
        }
    }

    /// Confirms what lies before the call's `offset` and waits for updates as long as the call wants.
    ///
    /// @throws ApiRefusal 409 if another poll comes meanwhile
    ArrayNode poll(JsonNode parameters) throws ApiRefusal, InterruptedException {
        lock.lock();
        try {
            long poll = ++currentPoll;
            confirmBefore(parameters.path("offset").asInt(0));
            changed.signalAll();
            List<String> kinds = new ArrayList<>();
            parameters.path("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
            unconfirmed.values().removeIf(update -> !isAllowed(update, kinds));
            long nanos = TimeUnit.SECONDS.toNanos(parameters.path("timeout").asInt(0));
            while (unconfirmed.isEmpty() && poll == currentPoll && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
                unconfirmed.values().removeIf(update -> !isAllowed(update, kinds));
            }
            if (poll != currentPoll) {
                throw new ApiRefusal(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                                + " running");
            }
            ArrayNode batch = JsonNodeFactory.instance.arrayNode();
            int most = parameters.path("limit").asInt(MOST_AT_ONCE);
            unconfirmed.values().stream().limit(most).forEach(batch::add);
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void confirmBefore(int offset) {
        unconfirmed.keySet().removeIf(id -> id < offset);
    }

    /// Updates without a known kind are kept: they are what a test put there to disturb.
    private static boolean isAllowed(JsonNode update, List<String> kinds) {
        List<String> usual = List.of(
                "message",
                "edited_message",
                "channel_post",
                "my_chat_member",
                "callback_query",
                "inline_query",
                "guest_message");
        return kinds.isEmpty() || usual.stream().noneMatch(kind -> update.has(kind) && !kinds.contains(kind));
    }

    /// Waits until `condition`, which may look at this queue, holds.
    ///
    /// @return false if it did not within the time
    boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    List<Integer> unconfirmed() {
        lock.lock();
        try {
            return List.copyOf(unconfirmed.keySet());
        } finally {
            lock.unlock();
        }
    }
}
