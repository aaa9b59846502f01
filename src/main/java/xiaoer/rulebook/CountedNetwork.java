package xiaoer.rulebook;

import java.util.HashMap;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.Rete;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.core.reteoo.builder.NodeFactory;
import org.drools.core.reteoo.builder.PhreakNodeFactory;
import org.drools.mvel.MVELCoreComponentFactory;

/**
 * Lets the engine build its network of nodes that count what they do. The engine finds this class by its list of services
 * ({@code META-INF/services}); {@link #isInUse} tells whether it did, because without it nothing would be bounded.
 */
public final class CountedNetwork extends MVELCoreComponentFactory {

    private final NodeFactory nodes = new Nodes();

    /** Before the engine's own. */
    @Override
    public int servicePriority() {
        return 1;
    }

    @Override
    public NodeFactory getNodeFactoryService() {
        return nodes;
    }

    static boolean isInUse() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The engine looks for its services once, where the first thread that needs them looks for classes.
        thread.setContextClassLoader(CountedNetwork.class.getClassLoader());
        try {
            return CoreComponentFactory.get() instanceof CountedNetwork;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What it costs to tell the network of one fact: type → the nodes that look at each of its facts. */
    static Map<Class<?>, Integer> prices(Rete network) {
        Map<Class<?>, Integer> prices = new HashMap<>();
        for (ObjectTypeNode type : network.getObjectTypeNodes()) {
            if (type.getObjectType() instanceof ClassObjectType known) {
                prices.put(known.getClassType(), price(type));
            }
        }
        return prices;
    }

    private static int price(ObjectSource source) {
        int price = 0;
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            price += sink instanceof AlphaNode node
                    ? 1 + CountedJoin.price(node.getConstraint()) + price(node)
                    : Budget.MATCH;
        }
        return price;
    }

    private static final class Nodes extends PhreakNodeFactory {

        @Override
        public JoinNode buildJoinNode(
                int id, LeftTupleSource left, ObjectSource right, BetaConstraints join, BuildContext context) {
            return super.buildJoinNode(id, left, right, counted(join, context), context);
        }

        @Override
        public NotNode buildNotNode(
                int id, LeftTupleSource left, ObjectSource right, BetaConstraints join, BuildContext context) {
            return super.buildNotNode(id, left, right, counted(join, context), context);
        }

        @Override
        public ExistsNode buildExistsNode(
                int id, LeftTupleSource left, ObjectSource right, BetaConstraints join, BuildContext context) {
            return super.buildExistsNode(id, left, right, counted(join, context), context);
        }

        @Override
        public AccumulateNode buildAccumulateNode(
                int id,
                LeftTupleSource left,
                ObjectSource right,
                AlphaNodeFieldConstraint[] ofResult,
                BetaConstraints join,
                BetaConstraints joinOfResult,
                Accumulate accumulate,
                BuildContext context) {
            return super.buildAccumulateNode(
                    id, left, right, ofResult, counted(join, context), joinOfResult, accumulate, context);
        }

        /** Rules are called by numbers; those of the engine's own making are nobody's. */
        private static BetaConstraints<?> counted(BetaConstraints<?> join, BuildContext context) {
            String rule = context.getRule().getName();
            return new CountedJoin<>(
                    join, rule.chars().allMatch(Character::isDigit) ? Integer.parseInt(rule) : Budget.NO_RULE);
        }
    }
}
