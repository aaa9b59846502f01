package xiaoer.release;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Refusal;

/** Opens releases when they are first asked for, and lets go of those nobody has asked for longest. */
@Component
class OpenedReleases implements Releases {

    /** More than a class works on at once; what falls out is opened again when needed, only slower. */
    private static final int KEPT = 16;

    private final StoredReleases releases;
    private final StoredFiles files;
    private final Rulebook rulebook;
    private final Map<Integer, Rules> opened = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Rules> eldest) {
            return size() > KEPT;
        }
    };

    OpenedReleases(StoredReleases releases, StoredFiles files, Rulebook rulebook) {
        this.releases = releases;
        this.files = files;
        this.rulebook = rulebook;
    }

    /** Looked up each time, so that every node sees a new release at once. */
    @Override
    public int inForce() {
        int latest = releases.latest();
        if (latest == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NO_RELEASE");
        }
        return latest;
    }

    @Override
    public Rules rules(int number) {
        synchronized (opened) {
            Rules rules = opened.get(number);
            if (rules == null) {
                rules = rulebook.open(files.load(require(number).manifest()).rules(), number);
                opened.put(number, rules);
            }
            return rules;
        }
    }

    Release require(int number) {
        return releases.find(number)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_RELEASE", number, releases.latest()));
    }
}
