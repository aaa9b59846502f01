package xiaoer.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one table, a JSON list of values each, a line each. */
final class Rows {

    /** Rows that travel at once. */
    private static final int BATCH = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;
    private final Schema.Table table;

    Rows(Connection connection, Schema.Table table) {
        this.connection = connection;
        this.table = table;
    }

    /** A row as a dump tells it. */
    interface Line {
        /** The next row; null after the last. */
        @Nullable
        List<@Nullable Object> next() throws IOException;
    }

    RowSum writeTo(OutputStream out) throws SQLException, IOException {
        RowSum sum = new RowSum();
        try (PreparedStatement query = connection.prepareStatement("select " + columns() + " from " + quoted())) {
            query.setFetchSize(BATCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] line = JSON.writeValueAsBytes(values(row));
                    sum.add(line);
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        return sum;
    }

    private List<@Nullable Object> values(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Object value = table.columns().get(i).kind().read(row, i + 1);
            values.add(row.wasNull() ? null : value);
        }
        return values;
    }

    /** Inserts all rows; what refers to another row of the same table stays empty until {@link #connect}. */
    void insert(Line lines) throws SQLException, IOException {
        String slots = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        change("insert into " + quoted() + " (" + columns() + ") values (" + slots + ")", lines, (insert, values) -> {
            for (int i = 0; i < table.columns().size(); i++) {
                Schema.Column column = table.columns().get(i);
                set(insert, i + 1, column, column.own() ? null : values.get(i));
            }
            return true;
        });
    }

    /** Fills in what refers to another row of the same table. */
    void connect(Line lines) throws SQLException, IOException {
        List<Schema.Column> own = table.own();
        List<Schema.Column> key = table.columns().stream()
                .filter(column -> table.key().contains(column.name()))
                .toList();
        String update = "update " + quoted() + " set " + equal(own, ", ") + " where " + equal(key, " and ");
        change(update, lines, (statement, values) -> {
            int at = 0;
            boolean refers = false;
            for (Schema.Column column : own) {
                Object value = values.get(table.columns().indexOf(column));
                refers |= value != null;
                set(statement, ++at, column, value);
            }
            for (Schema.Column column : key) {
                set(statement, ++at, column, values.get(table.columns().indexOf(column)));
            }
            return refers;
        });
    }

    /** Lets a column that numbers itself go on after its largest number. */
    void goOnCounting() throws SQLException {
        for (Schema.Column column : table.columns()) {
            if (column.numbersItself()) {
                try (var statement = connection.createStatement()) {
                    ResultSet largest = statement.executeQuery(
                            "select coalesce(max(" + quoted(column.name()) + "), 0) from " + quoted());
                    largest.next();
                    long next = largest.getLong(1) + 1;
                    statement.execute("alter table " + quoted() + " alter column " + quoted(column.name())
                            + " restart with " + next);
                }
            }
        }
    }

    private interface Binding {
        /** Whether there is anything to do for this row. */
        boolean bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException;
    }

    private void change(String sql, Line lines, Binding binding) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (List<@Nullable Object> values = lines.next(); values != null; values = lines.next()) {
                if (values.size() != table.columns().size()) {
                    throw DumpFile.broken(table.name() + ": " + values.size() + " ≠ "
                            + table.columns().size());
                }
                if (binding.bind(statement, values)) {
                    statement.addBatch();
                    waiting++;
                }
                if (waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement statement, int at, Schema.Column column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, column.jdbcType());
        } else {
            column.kind().set(statement, at, value);
        }
    }

    private String columns() {
        return table.columns().stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    private static String equal(List<Schema.Column> columns, String between) {
        return columns.stream().map(column -> quoted(column.name()) + " = ?").collect(Collectors.joining(between));
    }

    private String quoted() {
        return quoted(table.name());
    }

    /** The names come from the database itself, never from a file. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
