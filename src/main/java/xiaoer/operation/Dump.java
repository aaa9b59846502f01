package xiaoer.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.shared.Refusal;

/** Writes the whole installation into one zip: every table in one snapshot, and the folders that people author in. */
final class Dump {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final DataSource database;
    private final Path authoringRoot;

    Dump(DataSource database, Path authoringRoot) {
        this.database = database;
        this.authoringRoot = authoringRoot;
    }

    Contents writeTo(OutputStream out, Instant now) throws IOException, SQLException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Contents contents = Snapshot.of(database, connection -> writeTables(connection, zip, now));
        AuthoredFolders.write(authoringRoot, zip);
        zip.putNextEntry(new ZipEntry(Contents.ENTRY));
        JSON.writeValue(zip, contents);
        zip.closeEntry();
        zip.finish();
        return contents;
    }

    private static Contents writeTables(Connection connection, ZipOutputStream zip, Instant now)
            throws IOException, SQLException {
        String version =
                Schema.version(connection).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "NOTHING_TO_BACK_UP"));
        List<Contents.TableContents> tables = new ArrayList<>();
        for (Schema.Table table : Schema.of(connection).tables()) {
            zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".jsonl"));
            RowSum sum = new Rows(connection, table).writeTo(zip);
            zip.closeEntry();
            tables.add(new Contents.TableContents(
                    table.name(),
                    table.columns().stream().map(Schema.Column::name).toList(),
                    sum.rows(),
                    sum.told()));
        }
        return new Contents(
                Contents.FORM,
                ProgramVersion.told(),
                version,
                connection.getMetaData().getDatabaseProductName(),
                now.toString(),
                List.copyOf(tables));
    }
}
