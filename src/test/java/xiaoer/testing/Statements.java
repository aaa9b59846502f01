package xiaoer.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Notes what is sent to the database, by whomever: the text of each statement, a batch as one, and each commit. What works
 * by itself in the background is left out, so that the same work always counts the same.
 */
public class Statements implements BeanPostProcessor {

    public static final String COMMIT = "commit";

    private static final String REQUEST = "http-nio-";

    private final List<String> noted = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread noting;

    /** What this work sends to the database, in this thread or in those that answer its requests. */
    public List<String> during(Callable<?> work) throws Exception {
        noted.clear();
        noting = Thread.currentThread();
        try {
            work.call();
        } finally {
            noting = null;
        }
        return new ArrayList<>(noted);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            DataSource driver = new DriverDataSource(
                    pool.getJdbcUrl(),
                    pool.getDriverClassName(),
                    pool.getDataSourceProperties(),
                    pool.getUsername(),
                    pool.getPassword());
            pool.setDataSource(proxy(DataSource.class, (self, method, arguments) -> {
                Object result = call(driver, method, arguments);
                return result instanceof Connection connection ? noted(connection) : result;
            }));
        }
        return bean;
    }

    private Connection noted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("commit")) {
                note(COMMIT);
            }
            if (result instanceof PreparedStatement prepared) {
                return noted(prepared, PreparedStatement.class, (String) arguments[0]);
            }
            return result instanceof Statement statement ? noted(statement, Statement.class, "") : result;
        });
    }

    private <S extends Statement> S noted(S statement, Class<S> type, String sql) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                note(arguments == null || arguments.length == 0 ? sql : String.valueOf(arguments[0]));
            }
            return call(statement, method, arguments);
        });
    }

    private void note(String sql) {
        Thread now = Thread.currentThread();
        if (noting != null && (now == noting || now.getName().startsWith(REQUEST))) {
            noted.add(sql);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
