package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/**
 * Two nodes in the eyes of their clients, who turn to one and to the other alternately. When a node dies under a
 * request, the same is sent once more to the other.
 */
final class TwoNodes {

    private final Program survivor;
    private final Program victim;
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile boolean both = true;

    TwoNodes(Program survivor, Program victim) {
        this.survivor = survivor;
        this.victim = victim;
    }

    void killOne() throws InterruptedException {
        victim.kill();
        both = false;
    }

    /** How many requests were sent to the killed node and never answered. */
    int cut() {
        return cut.get();
    }

    Answer get(String student, String path) throws InterruptedException {
        return send(turns.getAndIncrement(), node -> node.get(student, path));
    }

    Answer post(String student, String path, String json) throws InterruptedException {
        return post(turns.getAndIncrement(), student, path, json);
    }

    /** Sends the same command to both at once: they must answer alike, however often it is done. */
    Answer postToBoth(String student, String path, String json) throws Exception {
        int turn = turns.getAndIncrement();
        CompletableFuture<Answer> other = new CompletableFuture<>();
        Thread impatient = new Thread(() -> {
            try {
                other.complete(post(turn + 1, student, path, json));
            } catch (InterruptedException | RuntimeException | AssertionError e) {
                other.completeExceptionally(e);
            }
        });
        impatient.start();
        Answer answer = post(turn, student, path, json);
        assertThat(other.get()).isEqualTo(answer);
        return answer;
    }

    private Answer post(int turn, String student, String path, String json) throws InterruptedException {
        while (true) {
            Answer answer = send(turn, node -> node.post(student, path, json));
            // Whoever is told that the shift is busy may send the same again.
            if (!answer.body().path("reason").asString("").equals("SHIFT_BUSY")) {
                return answer;
            }
        }
    }

    private Answer send(int turn, Request request) throws InterruptedException {
        if (both && turn % 2 == 0) {
            try {
                return request.to(victim);
            } catch (IOException killed) {
                cut.incrementAndGet();
            }
        }
        try {
            return request.to(survivor);
        } catch (IOException e) {
            throw new AssertionError("The surviving node did not answer", e);
        }
    }

    private interface Request {
        Answer to(Program node) throws IOException, InterruptedException;
    }
}
