package xiaoer.cases;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Problem;

/** The packs that can be worked. */
public interface Packs {

    /** The newest version of every pack, by id. */
    List<Pack> list();

    /**
     * The newest version.
     *
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_PACK}
     */
    Pack newest(String id);

    /** A pinned version; cached, immutable. */
    Pack get(String id, int version);

    /** A module's check of the sections it reads: a bean of this type is asked at every import. */
    interface SectionCheck {
        /** Problems with paths relative to the pack's folder; must not throw for anything a file may hold. */
        List<Problem> check(Pack pack);

        /**
         * What only playing tells, which takes a while: asked when nothing else is wrong.
         *
         * @param before the version before, of which nothing needs to be played again; null when all is new
         */
        default List<Problem> play(Pack pack, @Nullable Pack before) {
            return List.of();
        }

        /** Which of the pack's sections it reads; a section that nobody reads is mostly a misspelt one. */
        default Collection<String> reads(Pack pack) {
            return List.of();
        }
    }
}
