package xiaoer.aftersales;

import java.util.UUID;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;

/** The whole process that a part, which it has called, belongs to; it is the one that bears a claim's number. */
final class Whole {

    private Whole() {}

    static Instance of(Instances instances, UUID part) {
        Instance instance = instances.get(part);
        UUID parent = instance.parent();
        return parent == null ? instance : of(instances, parent);
    }

    /** The number of the claim that an instance works. */
    static int claim(Instances instances, UUID part) {
        return Integer.parseInt(of(instances, part).key());
    }
}
