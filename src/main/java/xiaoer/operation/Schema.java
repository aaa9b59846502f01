package xiaoer.operation;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of a database as the database itself describes them, each after those that it refers to, so that whatever a
 * migration adds is in the next backup.
 *
 * @param tables all that a backup holds, in that order
 */
record Schema(List<Table> tables) {

    static final String HISTORY = "flyway_schema_history";

    /** Flyway writes its history by itself, and whoever was signed in signs in again. */
    private static final Set<String> LEFT_OUT = Set.of(HISTORY, "spring_session", "spring_session_attributes");

    /** @param own refers to a row of its own table, so it is filled in when all rows are there */
    record Column(String name, Kind kind, int jdbcType, boolean numbersItself, boolean own) {}

    record Table(String name, List<Column> columns, List<String> key) {

        List<Column> own() {
            return columns.stream().filter(Column::own).toList();
        }
    }

    static Schema of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        Map<String, Table> byName = new TreeMap<>();
        Map<String, Set<String>> referred = new HashMap<>();
        for (String name : names(data, catalog, schema)) {
            Set<String> own = new LinkedHashSet<>();
            Set<String> others = new LinkedHashSet<>();
            try (ResultSet keys = data.getImportedKeys(catalog, schema, name)) {
                while (keys.next()) {
                    String target = keys.getString("PKTABLE_NAME");
                    if (target.equals(name)) {
                        own.add(keys.getString("FKCOLUMN_NAME"));
                    } else {
                        others.add(target);
                    }
                }
            }
            referred.put(name, others);
            byName.put(
                    name, new Table(name, columns(data, catalog, schema, name, own), key(data, catalog, schema, name)));
        }
        return new Schema(ordered(byName, referred));
    }

    /** The version of the schema; empty when no migration has run. */
    static Optional<String> version(Connection connection) throws SQLException {
        boolean migrated = false;
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), HISTORY, null)) {
            migrated = found.next();
        }
        if (!migrated) {
            return Optional.empty();
        }
        try (var query = connection.createStatement();
                ResultSet row = query.executeQuery("select \"version\" from " + HISTORY
                        + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static List<String> names(DatabaseMetaData data, String catalog, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = data.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!LEFT_OUT.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<Column> columns(
            DatabaseMetaData data, String catalog, String schema, String table, Set<String> own) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = data.getColumns(catalog, schema, table, "%")) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME");
                columns.add(new Column(
                        name,
                        Kind.of(table, name, found.getString("TYPE_NAME")),
                        found.getInt("DATA_TYPE"),
                        "YES".equals(found.getString("IS_AUTOINCREMENT")),
                        own.contains(name)));
            }
        }
        return List.copyOf(columns);
    }

    private static List<String> key(DatabaseMetaData data, String catalog, String schema, String table)
            throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = data.getPrimaryKeys(catalog, schema, table)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private static List<Table> ordered(Map<String, Table> byName, Map<String, Set<String>> referred) {
        Set<Table> ordered = new LinkedHashSet<>();
        Set<String> placed = new LinkedHashSet<>(LEFT_OUT);
        while (ordered.size() < byName.size()) {
            List<Table> next = byName.values().stream()
                    .filter(table -> !placed.contains(table.name()))
                    .filter(table -> placed.containsAll(referred.getOrDefault(table.name(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + byName.keySet());
            }
            next.forEach(table -> {
                ordered.add(table);
                placed.add(table.name());
            });
        }
        return List.copyOf(ordered);
    }
}
