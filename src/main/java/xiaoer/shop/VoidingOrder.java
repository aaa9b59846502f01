package xiaoer.shop;

import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** T5: declares an order fictitious. Whether rightly is told at the shift's end only. */
@Component
class VoidingOrder implements CommandHandler<VoidingOrder.VoidOrder> {

    record VoidOrder(String key, String order) implements Command {}

    private final Orders orders;
    private final Guards guards;
    private final OrderEndings endings;

    VoidingOrder(Orders orders, Guards guards, OrderEndings endings) {
        this.orders = orders;
        this.guards = guards;
        this.endings = endings;
    }

    @Override
    public String type() {
        return "void";
    }

    @Override
    public void handle(Scene scene, VoidOrder command) {
        Order order = orders.get(scene, command.order());
        // The prompt of figure 6-19 belongs to the page; whoever sends the command has confirmed.
        Ruling answer = guards.transition(scene, TransitionRequest.toVoid(order, true));
        if (!answer.outcome().equals("VOIDED")) {
            throw Stale.refusal(answer.outcome(), order);
        }
        endings.voided(scene, order, answer);
    }
}
