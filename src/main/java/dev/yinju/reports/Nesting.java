package dev.yinju.reports;

import java.util.ArrayDeque;
import java.util.Deque;

/// How deep inside quotation marks and brackets each place of a text is. Marks without a partner do not count.
final class Nesting {

    private final int[] depth;

    Nesting(String text) {
        int[] change = new int[text.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Punctuation.isOpener(c)) {
                open.push(i);
            } else if (Punctuation.isCloser(c)) {
                close(text, i, open, change);
            }
        }
        depth = new int[text.length() + 1];
        int current = 0;
        for (int i = 0; i <= text.length(); i++) {
            current += change[i];
            depth[i] = current;
        }
    }

    private static void close(String text, int closer, Deque<Integer> open, int[] change) {
        boolean partner = open.stream()
                .limit(4)
                .anyMatch(opener -> Punctuation.matches(text.charAt(opener), text.charAt(closer)));
        while (partner && !open.isEmpty()) {
            int opener = open.pop();
            if (Punctuation.matches(text.charAt(opener), text.charAt(closer))) {
                change[opener + 1]++;
                change[closer + 1]--;
                return;
            }
        }
    }

    /// How many marks are open at an offset, between the characters before and behind it.
    int depthAt(int offset) {
        return depth[offset];
    }
}
