package xiaoer.store;

import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import xiaoer.shared.LocalizedText;

/** Says in one sentence why the program cannot start, and in another what to do, in the language of the machine. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    private final Environment environment;

    StartFailures(Environment environment) {
        this.environment = environment;
    }

    private enum Kind {
        FILE_IN_USE(each -> isH2(each, ErrorCode.DATABASE_ALREADY_OPEN_1)
                || each instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED),
        FILE_DAMAGED(each -> isH2(each, ErrorCode.FILE_CORRUPTED_1)
                || each instanceof MVStoreException store
                        && (store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                                || store.getErrorCode() == DataUtils.ERROR_CHUNK_NOT_FOUND)),
        DISK_FULL(
                each -> StoreFault.of(each).filter(StoreFault.DISK_FULL::equals).isPresent()),
        SCHEMA_NEWER(each -> each instanceof FlywayValidateException),
        PORT_TAKEN(each -> each instanceof PortInUseException),
        WRONG_PASSWORD(each -> each instanceof SQLException sql
                && (isH2(sql, ErrorCode.WRONG_USER_OR_PASSWORD)
                        || sql.getSQLState() != null && sql.getSQLState().startsWith("28"))),
        DATABASE_AWAY(each -> StoreFault.of(each).isPresent());

        private final Predicate<Throwable> shows;

        Kind(Predicate<Throwable> shows) {
            this.shows = shows;
        }

        private static boolean isH2(Throwable failure, int code) {
            return failure instanceof SQLException sql && sql.getErrorCode() == code;
        }
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            chain.add(each);
        }
        for (Kind kind : Kind.values()) {
            if (chain.stream().anyMatch(kind.shows)) {
                return new FailureAnalysis(tell(kind, ""), tell(kind, ".do"), failure);
            }
        }
        return null;
    }

    private String tell(Kind kind, String part) {
        Locale machine = Locale.getDefault();
        Locale language = machine.getLanguage().equals(LocalizedText.CHINESE) ? machine : Locale.ENGLISH;
        String text = ResourceBundle.getBundle("messages/store", language).getString("start." + kind + part);
        return MessageFormat.format(text, place(), environment.getProperty("server.port", "8080"));
    }

    /** Where the data is, without the password that a URL may hold. */
    private String place() {
        return environment
                .getProperty("spring.datasource.url", "")
                .replaceFirst("[;?].*", "")
                .replaceFirst("^jdbc:(h2:(file:)?|postgresql:)", "");
    }
}
