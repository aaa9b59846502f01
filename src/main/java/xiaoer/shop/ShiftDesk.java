package xiaoer.shop;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import xiaoer.cases.Pack;

/**
 * A desk at which a shift is worked; a bean of this type is led to from the line above every desk. A shift's desk lies
 * at its path followed by the shift.
 *
 * @param key its name is {@code place.<key>}, e.g. {@code orders}
 * @param path e.g. {@code /desk/orders}
 * @param rank smaller stands further left
 * @param isIn whether there may be anything to do at this desk in a shift of the pack
 * @param isFor whether the pack brings work for this desk
 * @param waiting how much waits there for the student of a shift
 */
public record ShiftDesk(
        String key, String path, int rank, Predicate<Pack> isIn, Predicate<Pack> isFor, ToLongFunction<UUID> waiting) {}
