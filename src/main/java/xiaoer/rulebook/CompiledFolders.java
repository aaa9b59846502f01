package xiaoer.rulebook;

import xiaoer.shared.WeakCache;

/**
 * The compiled folders in use, by all that they depend on. They are the same for everyone in this virtual machine, so a
 * second program in it, such as the next context of a test run, compiles nothing that the first has compiled. What nobody
 * holds any longer is left to the garbage collector.
 */
final class CompiledFolders {

    private static final WeakCache<Key, CompiledFolder> KNOWN = new WeakCache<>();

    /**
     * @param hash of the files
     * @param vocabulary the facts they were read with
     */
    private record Key(String hash, Catalogue.Vocabulary vocabulary, Budget.Limits limits) {

        /** All words of all facts are looked at only where the files are the same. */
        @Override
        public int hashCode() {
            return hash.hashCode();
        }
    }

    private final Catalogue.Vocabulary vocabulary;
    private final Budget.Limits limits;

    CompiledFolders(Catalogue.Vocabulary vocabulary, Budget.Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /** The folder of the same content that is already there, or else this one. */
    CompiledFolder shared(CompiledFolder fresh) {
        return KNOWN.shared(key(fresh), fresh);
    }

    /** The next of the same content starts afresh. */
    void forget(CompiledFolder folder) {
        KNOWN.forget(key(folder));
    }

    private Key key(CompiledFolder folder) {
        return new Key(folder.hash(), vocabulary, limits);
    }
}
