package xiaoer.operation;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds, whichever database holds it: how its value is written into a dump, where both databases must write
 * alike, and how it is read from one.
 */
enum Kind {
    TEXT(Set.of("varchar", "character varying", "text", "bpchar", "char", "character", "character large object")) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void bind(PreparedStatement insert, int at, Object told) throws SQLException {
            insert.setString(at, (String) told);
        }
    },
    WHOLE(Set.of("int2", "int4", "int8", "smallint", "integer", "bigint")) {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        void bind(PreparedStatement insert, int at, Object told) throws SQLException {
            insert.setLong(at, ((Number) told).longValue());
        }
    },
    DECIMAL(Set.of("numeric", "decimal")) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? null : value.toPlainString();
        }

        @Override
        void bind(PreparedStatement insert, int at, Object told) throws SQLException {
            insert.setBigDecimal(at, new BigDecimal((String) told));
        }
    },
    TRUTH(Set.of("bool", "boolean")) {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        void bind(PreparedStatement insert, int at, Object told) throws SQLException {
            insert.setBoolean(at, (Boolean) told);
        }
    },
    INSTANT(Set.of("timestamptz", "timestamp with time zone")) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant().toString();
        }

        @Override
        void bind(PreparedStatement insert, int at, Object told) throws SQLException {
            insert.setObject(at, Instant.parse((String) told).atOffset(ZoneOffset.UTC));
        }
    },
    BYTES(Set.of("bytea", "binary varying", "binary large object")) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            byte[] value = row.getBytes(column);
            return value == null ? null : Base64.getEncoder().encodeToString(value);
        }

        @Override
        void bind(PreparedStatement insert, int at, Object told) throws SQLException {
            insert.setBytes(at, Base64.getDecoder().decode((String) told));
        }
    },
    UNIQUE_ID(Set.of("uuid")) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            UUID value = row.getObject(column, UUID.class);
            return value == null ? null : value.toString();
        }

        @Override
        void bind(PreparedStatement insert, int at, Object told) throws SQLException {
            insert.setObject(at, UUID.fromString((String) told));
        }
    };

    private final Set<String> typeNames;

    Kind(Set<String> typeNames) {
        this.typeNames = typeNames;
    }

    /** Never null for a kind that is no object in Java; whoever reads asks the row whether it was. */
    @Nullable
    abstract Object read(ResultSet row, int column) throws SQLException;

    /** @throws RuntimeException when what a dump tells is no such value */
    abstract void bind(PreparedStatement insert, int at, Object told) throws SQLException;

    /** Sets a told value, which came from a file that anybody may have written. */
    void set(PreparedStatement insert, int at, Object told) throws SQLException {
        try {
            bind(insert, at, told);
        } catch (ClassCastException | IllegalArgumentException | DateTimeParseException e) {
            throw DumpFile.broken(told + " is no " + this);
        }
    }

    static Kind of(String table, String column, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        for (Kind kind : values()) {
            if (kind.typeNames.contains(name)) {
                return kind;
            }
        }
        throw new IllegalStateException("No backup knows the type " + typeName + " of " + table + "." + column);
    }
}
