package xiaoer.aftersales;

import static xiaoer.workflow.ProcessInfo.ValueType.NUMBER;
import static xiaoer.workflow.ProcessInfo.ValueType.TEXT;
import static xiaoer.workflow.ProcessInfo.ValueType.YES_NO;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.LocalizedText;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.WorkItemType;

/** What the processes of claims may have done, by name; {@link ClaimWork} does it. */
@Component
class ClaimWorkItems implements WorkItemType.Source {

    /** Marks a wrong turn; what it said stays closed until the end. */
    static final String TURN = "turn";

    static final WorkItemType LOOK_UP = new WorkItemType(
            "look-up",
            "查订单和备注",
            "look the order and its notes up",
            Map.of(),
            Map.ofEntries(
                    Map.entry("shipped", YES_NO),
                    Map.entry("signed", YES_NO),
                    Map.entry("finished", YES_NO),
                    Map.entry("closed", YES_NO),
                    Map.entry("noteWritten", YES_NO),
                    Map.entry("noteNamesFreight", YES_NO),
                    Map.entry("flag", TEXT),
                    Map.entry("confirmDaysLeft", NUMBER),
                    Map.entry("stock", NUMBER),
                    Map.entry("extensions", NUMBER),
                    Map.entry("evidenceCount", NUMBER),
                    Map.entry("daysSinceSigned", NUMBER),
                    Map.entry("daysWaited", NUMBER),
                    Map.entry("when", TEXT)));

    @Override
    public List<WorkItemType> workItems() {
        return List.of(
                LOOK_UP,
                new WorkItemType(
                        "pay-back",
                        "按原渠道退款",
                        "pay back the way it was paid",
                        Map.of("amount", NUMBER, "closes", YES_NO),
                        Map.of("left", NUMBER)),
                item("pay-out", "另外付款", "pay something else", Map.of("amount", NUMBER, "reason", TEXT)),
                item("close-trade", "关闭交易", "close the trade", Map.of("reason", TEXT, "agreed", YES_NO)),
                item("close-refused", "拒收的退回来，关闭交易", "end what was refused at the door", Map.of()),
                item("extend-receipt", "延长收货", "extend the time of receipt", Map.of("days", NUMBER)),
                item("hold-confirmation", "暂停确认收货", "hold the confirmation", Map.of("held", YES_NO)),
                item("resend", "补发", "send again", Map.of("what", TEXT)),
                item("reroute", "快递改派", "have the parcel sent elsewhere", Map.of("address", TEXT)),
                new WorkItemType(
                        "compare-carrier",
                        "看是不是同类快递",
                        "compare the kinds of carrier",
                        Map.of("carrier", TEXT),
                        Map.of("otherType", YES_NO)),
                item("sign", "签收", "the carrier reports a signature", Map.of("by", TEXT)),
                item("agree-closing", "双方同意关闭", "both agree on closing", Map.of("agreed", YES_NO)),
                item("verify-return", "退货验收", "the returned goods are checked", Map.of("verified", YES_NO)),
                item(TURN, "记一步走错", "mark a wrong turn", Map.of("code", TEXT, "detail", TEXT)),
                item(
                        "say",
                        "说一句话",
                        "say something",
                        Map.of(
                                "from",
                                TEXT,
                                LocalizedText.CHINESE,
                                TEXT,
                                LocalizedText.ENGLISH,
                                TEXT,
                                "amount",
                                NUMBER)),
                new WorkItemType(
                        "open-claim",
                        "另立售后单",
                        "open another claim",
                        Map.of("kind", TEXT, "reason", TEXT),
                        Map.of("claim", NUMBER)));
    }

    private static WorkItemType item(String name, String zh, String en, Map<String, ValueType> inputs) {
        return new WorkItemType(name, zh, en, inputs, Map.of());
    }
}
