package xiaoer.shift;

import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.CanonicalJson;

/**
 * The hash chain of a log: each event's hash is the SHA-256 of the canonical JSON (RFC 8785) of {@code {at, data,
 * previous, sealedHash, seq, type}}, {@code at} in milliseconds since 1970, {@code previous} being the hash of the event
 * before, and {@code sealedHash} the SHA-256 of the salt followed by the canonical JSON of what is sealed.
 */
public final class LogChain {

    /** The {@code previous} of a log's first event. */
    public static final String START = "";

    private LogChain() {}

    static String hashOf(long seq, long at, String type, String data, String sealedHash, String previous) {
        // Members in the order RFC 8785 wants and parts already canonical: equal to canonicalising the whole again.
        return CanonicalJson.sha256("{\"at\":" + at + ",\"data\":" + data + ",\"previous\":\"" + previous
                + "\",\"sealedHash\":\"" + sealedHash + "\",\"seq\":" + seq + ",\"type\":\"" + type + "\"}");
    }

    static String sealedHashOf(String salt, String sealed) {
        return CanonicalJson.sha256(salt + sealed);
    }

    /**
     * Checks a stretch of a log, in order. Opened seals are checked too.
     *
     * @param previous the hash of the event before the first of these, {@link #START} for a whole log
     * @return the number of the first event that does not fit; empty when all do
     */
    public static OptionalLong firstBroken(String previous, List<LogEvent> events) {
        String before = previous;
        for (LogEvent event : events) {
            String hash = hashOf(
                    event.seq(),
                    event.at().toEpochMilli(),
                    event.type(),
                    CanonicalJson.of(event.data()),
                    event.sealedHash(),
                    before);
            if (!hash.equals(event.hash()) || !sealFits(event)) {
                return OptionalLong.of(event.seq());
            }
            before = hash;
        }
        return OptionalLong.empty();
    }

    private static boolean sealFits(LogEvent event) {
        JsonNode sealed = event.sealed();
        String salt = event.salt();
        return sealed == null
                || salt != null && sealedHashOf(salt, CanonicalJson.of(sealed)).equals(event.sealedHash());
    }
}
