package xiaoer.shift;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Checks the logs of all shifts as they are stored, one shift at a time, with no more than a connection. */
public final class LogChains {

    /** Events that travel at once. */
    private static final int BATCH = 500;

    private final Connection connection;

    /** @param connection reads a snapshot, or logs that grow meanwhile would seem to be cut off */
    public LogChains(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param shifts how many were checked
     * @param broken those whose log does not fit its hashes, or does not end where the shift says it does
     */
    public record Report(long shifts, long events, List<Broken> broken) {}

    /** @param event the number of the first event that does not fit */
    public record Broken(UUID shift, String student, String pack, long event) {}

    /** A shift and where its log is said to end. */
    private record Head(UUID id, String student, String pack, long lastSeq, String hash) {}

    /** Checks every shift. */
    public Report check() throws SQLException {
        List<Broken> broken = new ArrayList<>();
        long events = 0;
        List<Head> heads = heads();
        for (Head head : heads) {
            OptionalLong first = firstBroken(head);
            if (first.isPresent()) {
                broken.add(new Broken(head.id(), head.student(), head.pack(), first.getAsLong()));
            }
            events += head.lastSeq();
        }
        return new Report(heads.size(), events, List.copyOf(broken));
    }

    private List<Head> heads() throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select id, student, pack_id, last_seq, head from shift_shift order by started_at, id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                heads.add(new Head(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)));
            }
        }
        return heads;
    }

    private OptionalLong firstBroken(Head head) throws SQLException {
        long seq = 0;
        String previous = LogChain.START;
        try (PreparedStatement query =
                connection.prepareStatement("select seq, happened_at, event_type, data, sealed, salt, sealed_hash, hash"
                        + " from shift_event where shift_id = ? order by seq")) {
            query.setObject(1, head.id());
            query.setFetchSize(BATCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    seq++;
                    if (row.getLong(1) != seq || !fits(row, previous)) {
                        return OptionalLong.of(seq);
                    }
                    previous = row.getString(8);
                }
            }
        }
        boolean ends = seq == head.lastSeq() && previous.equals(head.hash());
        return ends ? OptionalLong.empty() : OptionalLong.of(seq + 1);
    }

    private static boolean fits(ResultSet row, String previous) throws SQLException {
        String sealedHash = row.getString(7);
        String hash = LogChain.hashOf(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant().toEpochMilli(),
                row.getString(3),
                row.getString(4),
                sealedHash,
                previous);
        return hash.equals(row.getString(8))
                && LogChain.sealedHashOf(row.getString(6), row.getString(5)).equals(sealedHash);
    }
}
