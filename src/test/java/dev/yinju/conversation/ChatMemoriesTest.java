package dev.yinju.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatMemoriesTest {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private Instant now = Instant.EPOCH;
    private final ChatMemories memories = new ChatMemories(2, LIFETIME, () -> now);

    @Test
    void remembers_the_chats_used_last() {
        ask("a", "一");
        ask("b", "二");
        memories.of("a");
        ask("c", "三");

        assertThat(questions("a")).containsExactly("一");
        assertThat(questions("b")).isEmpty();
        assertThat(questions("c")).containsExactly("三");
    }

    @Test
    void gives_no_room_to_chats_that_asked_nothing() {
        ask("a", "一");
        ask("b", "二");
        memories.of("c");
        memories.update("d", memory -> memory.within(null));

        assertThat(questions("a")).containsExactly("一");
        assertThat(questions("b")).containsExactly("二");
    }

    @Test
    void forgets_a_chat_that_was_silent_for_its_lifetime() {
        ask("a", "一");
        now = now.plusSeconds(60);
        ask("b", "二");
        now = Instant.EPOCH.plus(LIFETIME);

        assertThat(questions("a")).isEmpty();
        assertThat(questions("b")).containsExactly("二");
    }

    @Test
    void loses_nothing_when_many_ask_at_once() throws InterruptedException {
        ChatMemories many = new ChatMemories(1_000, LIFETIME, () -> now);
        CountDownLatch done = new CountDownLatch(3_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3_000; i++) {
                String chat = "chat" + i % 1_000;
                threads.execute(() -> {
                    many.update(chat, memory -> memory.asked("问", new Action.Show("a", 1, 0)));
                    done.countDown();
                });
            }
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> many.of("chat" + i).questions()))
                .allSatisfy(questions -> assertThat(questions).hasSize(3));
    }

    private void ask(String chat, String question) {
        memories.update(chat, memory -> memory.asked(question, new Action.Show("a", 1, 0)));
    }

    private List<String> questions(String chat) {
        return memories.of(chat).questions();
    }
}
