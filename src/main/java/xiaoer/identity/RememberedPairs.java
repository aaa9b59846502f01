package xiaoer.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Name and password pairs that were verified lately, so that a program on HTTP Basic does not pay for a password hash
 * with every call. Only a keyed hash of the pair is held, under a key that dies with the process; a pair is worthless
 * as soon as the person's stamp has risen, on whichever node that happened.
 */
@Component
class RememberedPairs {

    static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Far more than people on one installation; bounds the memory that a flood of pairs could take. */
    private static final int MOST = 10_000;

    private record Pair(UUID person, int stamp, Instant until) {}

    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final PasswordCheck passwordCheck;
    private final People people;
    private final InstantSource wallClock;

    RememberedPairs(PasswordCheck passwordCheck, People people, InstantSource wallClock) {
        this.passwordCheck = passwordCheck;
        this.people = people;
        this.wallClock = wallClock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Verifies a pair, by memory where possible; refuses like {@link PasswordCheck#check}. */
    Person check(String name, String password, String address) {
        String hash = hash(name, password);
        Instant now = wallClock.instant();
        Pair pair = pairs.get(hash);
        if (pair != null && now.isBefore(pair.until)) {
            Person person = people.findById(pair.person).orElse(null);
            if (person != null && person.stamp() == pair.stamp) {
                return person;
            }
        }
        pairs.remove(hash);
        Person person = passwordCheck.check(name, password, address);
        if (pairs.size() >= MOST) {
            pairs.values().removeIf(old -> !now.isBefore(old.until));
        }
        if (pairs.size() < MOST) {
            pairs.put(hash, new Pair(person.id(), person.stamp(), now.plus(REMEMBERED)));
        }
        return person;
    }

    private String hash(String name, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
