package xiaoer.shift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.GenericTypeResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.CanonicalJson;

/** What the modules can do at the door: found once at start, where two of the same name are an error. */
@Component
class Registry {

    private final Map<String, CommandHandler<?>> handlersByType;
    private final Map<Class<? extends Command>, CommandHandler<?>> handlersByCommand;
    private final Map<String, Arrival> arrivals;
    private final List<Opening> openings;

    Registry(
            ObjectProvider<CommandHandler<?>> handlers,
            ObjectProvider<Arrival> arrivals,
            ObjectProvider<Opening> openings) {
        this.handlersByType = unique(handlers.orderedStream(), CommandHandler::type);
        this.handlersByCommand = unique(handlers.orderedStream(), Registry::commandOf);
        this.arrivals = unique(arrivals.orderedStream(), Arrival::kind);
        this.openings = openings.orderedStream().toList();
    }

    private static <K, V> Map<K, V> unique(Stream<V> beans, Function<V, K> name) {
        Map<K, V> byName = new HashMap<>();
        beans.forEach(bean -> {
            V other = byName.putIfAbsent(name.apply(bean), bean);
            if (other != null) {
                throw new IllegalStateException(
                        name.apply(bean) + " is claimed by " + other.getClass() + " and by " + bean.getClass());
            }
        });
        return Map.copyOf(byName);
    }

    SortedSet<String> types() {
        return new TreeSet<>(handlersByType.keySet());
    }

    Optional<Class<? extends Command>> commandOf(String type) {
        return Optional.ofNullable(handlersByType.get(type)).map(Registry::commandOf);
    }

    /** What its class says it handles. */
    private static Class<? extends Command> commandOf(CommandHandler<?> handler) {
        Class<?> handled =
                GenericTypeResolver.resolveTypeArgument(ClassUtils.getUserClass(handler), CommandHandler.class);
        if (handled == null) {
            throw new IllegalStateException(handler.getClass() + " does not say which command it handles");
        }
        return handled.asSubclass(Command.class);
    }

    String typeOf(Command command) {
        return handlerOf(command).type();
    }

    void handle(Scene scene, Command command) {
        handlerOf(command).handle(scene, command);
    }

    @SuppressWarnings("unchecked") // Registered under the very class of its commands.
    private CommandHandler<Command> handlerOf(Command command) {
        CommandHandler<?> handler = handlersByCommand.get(command.getClass());
        if (handler == null) {
            throw new IllegalArgumentException("Nobody handles " + command.getClass());
        }
        return (CommandHandler<Command>) handler;
    }

    /**
     * @throws IllegalStateException when the module that wrote the row is gone
     */
    void arrive(Scene scene, String kind, String about, String payload) {
        Arrival arrival = arrivals.get(kind);
        if (arrival == null) {
            throw new IllegalStateException("Nobody knows agenda rows of kind " + kind);
        }
        arrival.arrive(scene, about, payload);
    }

    /** What the modules plan for a shift that begins, by the simple name of each record. */
    Map<String, JsonNode> plan(Scene scene) {
        Map<String, JsonNode> plan = new TreeMap<>();
        openings.forEach(module -> {
            Record part = module.plan(scene);
            if (part != null && plan.put(part.getClass().getSimpleName(), CanonicalJson.tree(part)) != null) {
                throw new IllegalStateException(
                        "Two modules plan a " + part.getClass().getSimpleName());
            }
        });
        return plan;
    }

    /** In the order of the beans. */
    List<Opening> openings() {
        return openings;
    }
}
