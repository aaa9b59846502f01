package xiaoer.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens every database as the program needs it, so that whoever moves it names only the place. What the URL says itself
 * is left as it says.
 */
@Configuration(proxyBeanMethods = false)
public class ConnectionSettings {

    private static final String H2 = "jdbc:h2:";

    /** Kinds of H2 that have no file of ours. */
    private static final String NO_FILE = "(mem|tcp|ssl|zip|nio(Mem|Map)\\w*):.*";

    private static final Map<String, String> DIALECT = Map.of(
            // The SQL that H2 and PostgreSQL both understand.
            "MODE",
            "PostgreSQL",
            "DATABASE_TO_LOWER",
            "TRUE",
            "DEFAULT_NULL_ORDERING",
            "HIGH",
            // A step has thirty kinds of statements; those that a connection does not remember are parsed anew each
            // time.
            "QUERY_CACHE_SIZE",
            "256");

    private static final Map<String, String> FILE = Map.ofEntries(
            // Otherwise a killed program would lose commits it has acknowledged.
            Map.entry("WRITE_DELAY", "0"),
            // What is dead may be written over at once; FileUpkeep does the rest, and a stop writes the file anew.
            Map.entry("RETENTION_TIME", "0"),
            Map.entry("DEFRAG_ALWAYS", "TRUE"),
            // Statistics written in the middle of a commit once met a page that was gone.
            Map.entry("ANALYZE_AUTO", "0"),
            // The program closes the database when nobody uses it any more, not H2 when the machine says stop.
            Map.entry("DB_CLOSE_ON_EXIT", "FALSE"),
            // A full disk must not be filled further by traces that say so.
            Map.entry("TRACE_LEVEL_FILE", "0"));

    /** Seconds. PostgreSQL's driver waits for ever by itself; longer than any lock may be waited for. */
    private static final Map<String, String> POSTGRESQL =
            Map.of("loginTimeout", "2", "connectTimeout", "2", "socketTimeout", "20", "tcpKeepAlive", "true");

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    Pool dataSource(DataSourceProperties properties) {
        String url = properties.determineUrl();
        Pool pool = new Pool(isFile(url));
        pool.setJdbcUrl(url);
        pool.setUsername(properties.determineUsername());
        pool.setPassword(properties.determinePassword());
        missing(url).forEach(pool::addDataSourceProperty);
        return pool;
    }

    /** What has to be said beside a URL. */
    static Map<String, String> missing(String url) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (url.startsWith(H2)) {
            settings.putAll(DIALECT);
            if (isFile(url)) {
                settings.putAll(FILE);
            }
        } else if (url.startsWith("jdbc:postgresql:")) {
            settings.putAll(POSTGRESQL);
        }
        String said = url.toUpperCase(Locale.ROOT);
        settings.keySet().removeIf(setting -> said.contains(setting.toUpperCase(Locale.ROOT) + "="));
        return settings;
    }

    static boolean isFile(String url) {
        return url.startsWith(H2) && !url.substring(H2.length()).matches(NO_FILE);
    }
}
