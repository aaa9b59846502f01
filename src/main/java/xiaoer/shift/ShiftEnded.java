package xiaoer.shift;

import java.util.UUID;

/** Published in the transaction that ends a shift; its log will never grow again. */
public record ShiftEnded(UUID shift) {}
