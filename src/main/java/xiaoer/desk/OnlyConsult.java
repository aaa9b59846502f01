package xiaoer.desk;

import org.jspecify.annotations.Nullable;
import xiaoer.conversation.facts.Persona;
import xiaoer.shared.WorkingState;

/**
 * In a shift in memory that plays one conversation: nobody else comes, and the customer is this one.
 *
 * @param persona null when he is drawn as in any shift
 * @param reserve what he wants to get besides, in yuan
 */
record OnlyConsult(String planned, @Nullable Persona persona, int reserve) implements WorkingState.Part<OnlyConsult> {

    @Override
    public OnlyConsult copy() {
        return this;
    }
}
