package xiaoer.shared;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs work that authored text might drag out, on a thread that nobody else waits for. */
public final class TimeLimit {

    /** Room for the engine's own recursion; authored nesting is bounded long before. */
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    private TimeLimit() {}

    /** The work's result, or {@code late} when it takes longer; the thread is then interrupted and left behind. */
    public static <T> T within(Duration limit, Supplier<T> work, Supplier<T> late) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (Throwable e) {
                        // Errors too: a stack overflow or a full heap in the engine must not pass for a missing answer.
                        result.completeExceptionally(e);
                    }
                },
                "check",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return late.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return late.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
