package xiaoer.aftersales.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A wrong turn that a claim's process has marked.
 *
 * @param claim the claim's number
 * @param kind the claim's kind, one of {@link Codes#KINDS}
 * @param code what went wrong, e.g. {@code SHIPPED_AFTER_REQUEST}; what it costs is said by {@code claim-sheet}
 * @param detail what it was about, as the process tells it; may be empty
 * @param node the node of the process that marked it
 */
public record ClaimTurn(String claim, String kind, String code, String detail, String node) {

    static final FactType<ClaimTurn> TYPE = FactWords.of(ClaimTurn.class, "售后走错的一步", "a wrong turn in a claim")
            .field("claim", "售后单号", "claim number")
            .choice("kind", "售后类型", "kind of claim", Codes.KINDS)
            .field("code", "错在哪里", "what went wrong", "turn code")
            .field("detail", "具体情况", "details")
            .field("node", "流程节点", "node of the process")
            .type();
}
