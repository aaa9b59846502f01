package xiaoer.operation;

import java.util.List;

/**
 * What a backup says of itself, in its last entry.
 *
 * @param form of the backup itself; this program reads and writes form 1
 * @param program the version that took it
 * @param schema the version of the database's schema
 * @param database where the rows come from, e.g. {@code PostgreSQL}
 * @param at the real instant of the snapshot
 */
record Contents(int form, String program, String schema, String database, String at, List<TableContents> tables) {

    static final String ENTRY = "contents.json";
    static final int FORM = 1;

    /** @param sum see {@link RowSum} */
    record TableContents(String name, List<String> columns, long rows, String sum) {

        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /** What the audit trail says of a backup. */
    String told(long size) {
        return rows() + ", " + Size.told(size);
    }

    long rows() {
        return tables.stream().mapToLong(TableContents::rows).sum();
    }
}
