package xiaoer.aftersales;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;

/**
 * Where pictures are drawn anew. A decoded picture takes tens of megabytes and a core for about a second, so few are at a
 * time, and one of each student: whoever sends many does not stand in the others' way.
 */
@Component
class DrawingTable {

    /** One core stays for everything else. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Each waits on a thread of the server. */
    private static final int MOST_WAITING = 20;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<String> students = ConcurrentHashMap.newKeySet();

    /**
     * @throws Refusal {@code PICTURES_CROWDED}, or those of {@link CheckedImage#of}
     */
    CheckedImage draw(String student, byte[] upload) {
        if (!students.add(student)) {
            throw Refusal.later("PICTURES_CROWDED", Duration.ofSeconds(1));
        }
        try {
            if (places.getQueueLength() >= MOST_WAITING
                    || !places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.later("PICTURES_CROWDED", LONGEST_WAIT);
            }
            try {
                return CheckedImage.of(upload);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.later("PICTURES_CROWDED", LONGEST_WAIT);
        } finally {
            students.remove(student);
        }
    }
}
