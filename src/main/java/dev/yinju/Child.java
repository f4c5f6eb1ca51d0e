package dev.yinju;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A process that does the work of this one, with its input and output. It is ended when this one is told to end, which
/// waits for it.
final class Child extends Thread {

    private @Nullable Process process;
    private boolean ended;

    private Child() {
        super("end of the child");
    }

    /// Runs a command to its end.
    ///
    /// @return its exit code
    /// @throws IOException if it could not be started
    static int run(List<String> command) throws IOException {
        Child child = new Child();
        Runtime.getRuntime().addShutdownHook(child);
        int exitCode = await(child.begin(new ProcessBuilder(command).inheritIO()));
        if (child.isEnded()) {
            System.exit(exitCode); // does not return: the end that has begun goes on, with an exit code of its own
        }
        return exitCode;
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private synchronized Process begin(ProcessBuilder builder) throws IOException {
        if (ended) {
            throw new IOException("this process is ending");
        }
        Process started = builder.start();
        process = started;
        return started;
    }

    /// What the JVM does when this process is to end.
    @Override
    public void run() {
        Process started = end();
        if (started != null) {
            await(started);
        }
    }

    private synchronized @Nullable Process end() {
        ended = true;
        if (process != null) {
            process.destroy();
        }
        return process;
    }

    /// There is nothing to do before the process has ended, whoever interrupts.
    private static int await(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
