package xiaoer.operation;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import xiaoer.shared.Refusal;
import xiaoer.shift.LogChains;

/**
 * What the jar does besides running: {@code backup}, {@code restore}, {@code verify}, {@code compact}, {@code unpack}. Each
 * reads the same settings as the program, says in a sentence what came of it, and ends with 0 when all is well, with 1 when it is not,
 * with 2 when it was called wrongly.
 */
public final class Commands {

    private static final int WELL = 0;
    private static final int UNWELL = 1;
    private static final int WRONG_USE = 2;

    private static final Set<String> WITH_FILE = Set.of("backup", "restore", "unpack");
    private static final Set<String> WITHOUT = Set.of("verify", "compact");

    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    /**
     * @param out where it says what has been done
     * @param err where it says what has not
     */
    public Commands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        messages.setBasenames("messages/operation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** Whether the program is asked to do something else than to run: its arguments name more than settings. */
    public static boolean areIn(String... arguments) {
        return !words(arguments).isEmpty();
    }

    private static List<String> words(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    /** @return the code to end with */
    public int run(String... arguments) {
        List<String> words = words(arguments);
        String command = words.get(0);
        boolean known =
                WITH_FILE.contains(command) && words.size() == 2 || WITHOUT.contains(command) && words.size() == 1;
        if (!known) {
            return fail(WRONG_USE, "command.use", String.join(" ", words));
        }
        try {
            return command.equals("unpack") ? unpack(Path.of(words.get(1))) : onData(command, words, arguments);
        } catch (Refusal refusal) {
            return fail(
                    UNWELL, "refusal." + refusal.reason(), refusal.arguments().toArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNWELL;
        } catch (IOException | SQLException | RuntimeException e) {
            Throwable cause = deepest(e);
            return inUse(e)
                    ? fail(UNWELL, "command.in-use")
                    : fail(UNWELL, "command.failed", command, cause.getClass().getSimpleName(), cause.getMessage());
        }
    }

    private int onData(String command, List<String> words, String... arguments)
            throws IOException, SQLException, InterruptedException {
        try (ConfigurableApplicationContext settings = settings(arguments)) {
            CommandGround ground = settings.getBean(CommandGround.class);
            return switch (command) {
                case "backup" -> backup(ground, Path.of(words.get(1)));
                case "restore" -> restore(ground, Path.of(words.get(1)));
                case "verify" -> verify(ground);
                default -> compact(ground);
            };
        }
    }

    private int unpack(Path folder) throws IOException, InterruptedException {
        File jar = new ApplicationHome(Commands.class).getSource();
        if (jar == null || !jar.isFile()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NO_JAR");
        }
        return say("command.unpacked", folder, new Unpacking(jar.toPath(), folder).unpack());
    }

    private static ConfigurableApplicationContext settings(String... arguments) {
        return new SpringApplicationBuilder(CommandGround.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "logging.level.root=off",
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.maximum-pool-size=4")
                .run(arguments);
    }

    private int backup(CommandGround ground, Path file) throws IOException, SQLException, InterruptedException {
        CommandGround.Backup backup = ground.backup(file);
        Contents contents = backup.contents();
        say("command.backed-up", file, contents.rows(), contents.schema());
        return backup.unrecorded() == null ? WELL : say("command.not-recorded", backup.unrecorded());
    }

    private int restore(CommandGround ground, Path file) throws IOException, SQLException {
        CommandGround.Restored restored = ground.restore(file);
        say("command.restored", file, restored.rows(), restored.url());
        if (!restored.foldersKept().isEmpty()) {
            say("command.folders-kept", String.join(", ", restored.foldersKept()));
        }
        return tell(restored.chains());
    }

    private int verify(CommandGround ground) throws IOException, SQLException, InterruptedException {
        return tell(ground.verify());
    }

    private int tell(LogChains.Report chains) {
        if (chains.broken().isEmpty()) {
            return say("command.whole", chains.shifts(), chains.events());
        }
        chains.broken()
                .forEach(one -> fail(UNWELL, "command.broken", one.shift(), one.student(), one.pack(), one.event()));
        return fail(
                UNWELL, "command.not-whole", chains.shifts(), chains.broken().size());
    }

    private int compact(CommandGround ground) throws IOException, SQLException {
        CommandGround.Compacted compacted = ground.compact();
        return say("command.compacted", Size.told(compacted.before()), Size.told(compacted.after()));
    }

    private int say(String sentence, @Nullable Object... arguments) {
        out.println(messages.getMessage(sentence, texts(arguments), Locale.getDefault()));
        return WELL;
    }

    private int fail(int code, String sentence, @Nullable Object... arguments) {
        err.println(messages.getMessage(sentence, texts(arguments), Locale.getDefault()));
        return code;
    }

    /** The slots of a sentence take numbers as such and everything else as text. */
    private static Object[] texts(@Nullable Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Number number ? number : String.valueOf(argument))
                .toArray();
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** H2 lets one process open a file. */
    private static boolean inUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DatabaseFile.IN_USE) {
                return true;
            }
        }
        return false;
    }
}
