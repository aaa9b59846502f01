package xiaoer.rulebook;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The compiled folders in use, by all that they depend on. They are the same for everyone in this virtual machine, so a
 * second program in it, such as the next context of a test run, compiles nothing that the first has compiled. What nobody
 * holds any longer is left to the garbage collector.
 */
final class CompiledFolders {

    private static final Map<Key, WeakReference<CompiledFolder>> KNOWN = new ConcurrentHashMap<>();

    /**
     * @param hash of the files
     * @param vocabulary the facts they were read with
     */
    private record Key(String hash, Catalogue.Vocabulary vocabulary, Budget.Limits limits) {}

    private final Catalogue.Vocabulary vocabulary;
    private final Budget.Limits limits;

    CompiledFolders(Catalogue.Vocabulary vocabulary, Budget.Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /** The folder of the same content that is already there, or else this one. */
    CompiledFolder shared(CompiledFolder fresh) {
        KNOWN.values().removeIf(reference -> reference.refersTo(null));
        CompiledFolder[] chosen = {fresh};
        KNOWN.compute(key(fresh), (key, reference) -> {
            CompiledFolder known = reference == null ? null : reference.get();
            if (known == null) {
                return new WeakReference<>(fresh);
            }
            chosen[0] = known;
            return reference;
        });
        return chosen[0];
    }

    /** The next of the same content starts afresh. */
    void forget(CompiledFolder folder) {
        KNOWN.remove(key(folder));
    }

    private Key key(CompiledFolder folder) {
        return new Key(folder.hash(), vocabulary, limits);
    }
}
