package xiaoer.shift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Random values as a pure function of (seed, stream, index): no generator has a state, so a killed program, a leap of
 * the clock or another order of questions changes nothing. The index should name what is drawn for.
 */
public final class Chance {

    private final long seed;
    private final String stream;

    public Chance(long seed, String stream) {
        this.seed = seed;
        this.stream = stream;
    }

    /** A stream below this one, e.g. one per order. */
    public Chance of(String name) {
        return new Chance(seed, stream + "/" + name);
    }

    /** 64 evenly distributed bits for this index. */
    public long bits(long index) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((seed + "|" + stream + "|" + index).getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = bits << 8 | hash[i] & 0xff;
            }
            return bits;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Evenly in [0, 1). */
    public double share(long index) {
        return (bits(index) >>> 11) * 0x1.0p-53;
    }

    /** Evenly in [from, to], both included. */
    public int between(long index, int from, int to) {
        return from + (int) Math.floorMod(bits(index), (long) to - from + 1);
    }

    /** One element; the list must not be empty. */
    public <T> T pick(long index, List<T> choices) {
        return choices.get(between(index, 0, choices.size() - 1));
    }
}
