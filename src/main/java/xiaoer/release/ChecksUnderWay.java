package xiaoer.release;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The checks of changes that somebody waits for at the moment: what nobody waits for gives way to them. */
@Component
public class ChecksUnderWay {

    private int number;

    <T> T during(Supplier<T> check) {
        count(1);
        try {
            return check.get();
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int more) {
        number += more;
        notifyAll();
    }

    synchronized boolean none() {
        return number == 0;
    }

    /**
     * Returns once no check is under way, or the thread is interrupted. Who calls it holds nothing that a check may wait
     * for.
     */
    public synchronized void giveWay() {
        try {
            while (number > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
