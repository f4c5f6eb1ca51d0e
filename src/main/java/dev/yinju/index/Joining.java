package dev.yinju.index;

/// Waits for threads that were told to end.
final class Joining {

    private Joining() {}

    /// Returns when the thread has ended, however often this one is interrupted meanwhile.
    static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
