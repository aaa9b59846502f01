package xiaoer.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Computes password hashes, which take long on purpose: few at once, so that a crowd that signs in leaves the processor
 * to those who work; and never within a transaction, so that nobody waits for a connection or a row meanwhile.
 */
@Component
class Passwords {

    /** BCrypt reads no further; a longer password cannot have been set. */
    static final int MAX_BYTES = 72;

    /** One core stays for everything else. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** A class that signs in with the same minute; each waits on a thread of the server, so it must not be all of them. */
    private static final int MOST_WAITING = 60;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final PasswordEncoder encoder;
    private final String nobodysHash;
    private final Semaphore computing = new Semaphore(AT_ONCE, true);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    /** @throws SignInRefused when too many wait already */
    String hash(String password) {
        return compute(() -> String.valueOf(encoder.encode(password)));
    }

    /**
     * @param hash null for nobody's: it takes as long, so that timing does not tell which names exist
     * @throws SignInRefused when too many wait already
     */
    boolean matches(String password, @Nullable String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return false;
        }
        return compute(() -> encoder.matches(password, hash == null ? nobodysHash : hash)) && hash != null;
    }

    private <T> T compute(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A password is computed while a connection is held");
        }
        try {
            if (computing.getQueueLength() >= MOST_WAITING
                    || !computing.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw SignInRefused.crowded(LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SignInRefused.crowded(LONGEST_WAIT);
        }
        try {
            return work.get();
        } finally {
            computing.release();
        }
    }
}
