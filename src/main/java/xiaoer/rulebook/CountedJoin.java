package xiaoer.rulebook;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.mvel.MVELConstraint;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * How one more fact is joined to what a rule has matched, each try and each success of it paid out of the call's {@link
 * Budget}. The engine asks it for every pair, also where nothing has to be compared.
 */
final class CountedJoin<C> implements BetaConstraints<CountedJoin.Paying<C>> {

    /**
     * What a session remembers of the join, and who pays for it: looked up once, because there are as many tries as the
     * engine has to do with anything.
     */
    static final class Paying<C> {
        private final C context;
        private @Nullable Budget budget;

        Paying(C context) {
            this.context = context;
        }

        private void pay(int rule, int steps) {
            if (budget == null) {
                budget = Budget.current();
            }
            if (budget != null) {
                budget.pay(rule, steps);
            }
        }
    }

    private final BetaConstraints<C> join;
    private final int rule;
    private final int price;

    /** @param rule the number by which the engine calls the rule */
    CountedJoin(BetaConstraints<C> join, int rule) {
        this.join = join;
        this.rule = rule;
        int length = 0;
        for (BetaConstraint each : join.getConstraints()) {
            length += price(each);
        }
        this.price = 1 + length;
    }

    /** What it costs to try a comparison. */
    static int price(Object constraint) {
        return constraint instanceof MVELConstraint comparison
                ? comparison.getExpression().length() / Budget.CHARACTERS
                : 0;
    }

    @Override
    public boolean isAllowedCachedLeft(Paying<C> paying, FactHandle handle) {
        return paid(paying, join.isAllowedCachedLeft(paying.context, handle));
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Paying<C> paying) {
        return paid(paying, join.isAllowedCachedRight(tuple, paying.context));
    }

    private boolean paid(Paying<C> paying, boolean matches) {
        paying.pay(rule, matches ? price + Budget.MATCH : price);
        return matches;
    }

    /** Comes once for all that is already matched, and is passed on even where there is nothing to join it with. */
    @Override
    public void updateFromTuple(Paying<C> paying, ValueResolver resolver, Tuple tuple) {
        paying.pay(rule, Budget.MATCH);
        join.updateFromTuple(paying.context, resolver, tuple);
    }

    @Override
    public void updateFromFactHandle(Paying<C> paying, ValueResolver resolver, FactHandle handle) {
        join.updateFromFactHandle(paying.context, resolver, handle);
    }

    @Override
    public Paying<C> createContext() {
        return new Paying<>(join.createContext());
    }

    @Override
    public BetaConstraint[] getConstraints() {
        return join.getConstraints();
    }

    @Override
    public BetaConstraints getOriginalConstraint() {
        return join.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
        return join.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return join.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return join.isEmpty();
    }

    @Override
    public BetaMemory<?> createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
        BetaMemory<?> memory = join.createBetaMemory(configuration, nodeType);
        return new BetaMemory<>(memory.getLeftTupleMemory(), memory.getRightTupleMemory(), createContext(), nodeType);
    }

    @Override
    public void resetTuple(Paying<C> paying) {
        join.resetTuple(paying.context);
    }

    @Override
    public void resetFactHandle(Paying<C> paying) {
        join.resetFactHandle(paying.context);
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List<String> settableProperties) {
        return join.getListenedPropertyMask(pattern, type, settableProperties);
    }

    @Override
    public void init(BuildContext context, int nodeType) {
        join.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
        join.initIndexes(depth, nodeType, configuration);
    }

    @Override
    @SuppressWarnings("unchecked") // The engine asks for another of the same type.
    public <T> T cloneIfInUse() {
        BetaConstraints<C> free = join.cloneIfInUse();
        return (T) (free == join ? this : new CountedJoin<>(free, rule));
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return join.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        join.registerEvaluationContext(context);
    }

    /** As the joins are, so that rules still share what they have in common. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountedJoin<?> counted && counted.join.equals(join);
    }

    @Override
    public int hashCode() {
        return join.hashCode();
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("Compiled rules are kept in memory only");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("Compiled rules are kept in memory only");
    }
}
