package xiaoer.shop;

import java.util.UUID;

/** Whether something stands in the way of settling an order: a bean of this type is asked by the order desk. */
public interface OrderHolds {

    /** Whether a claim about this order is open. */
    boolean claimOpen(UUID shift, String orderNo);
}
