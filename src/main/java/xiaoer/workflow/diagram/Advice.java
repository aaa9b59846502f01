package xiaoer.workflow.diagram;

import java.util.Collection;
import java.util.Map;

/**
 * What is told about something a diagram may not have.
 *
 * @param message what was found
 * @param hint what to do instead
 */
record Advice(String code, String message, String hint) {

    private static final String DATA = "请用流程变量（property），由任务的输入输出传递";
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("scriptTask", "请改用业务规则任务（判断）或服务任务（做事）"),
            Map.entry("script", "请改用业务规则任务（判断）或服务任务（做事）"),
            Map.entry("drools:onEntry-script", "进入时的脚本不能用，请在前面加一个服务任务"),
            Map.entry("drools:onExit-script", "离开时的脚本不能用，请在后面加一个服务任务"),
            Map.entry("drools:import", "流程里不能用 Java 类；变量只用文字、数、是否、时间和列表"),
            Map.entry("drools:global", "流程里不能用 Java 对象；请用流程变量"),
            Map.entry("import", "流程里不能引入别的文件；共用的部分请做成流程，用调用活动（callActivity）调用"),
            Map.entry("task", "请选定任务的种类：用户、服务、业务规则、发送或接收任务"),
            Map.entry("manualTask", "请改用用户任务"),
            Map.entry("adHocSubProcess", "请改用普通的子流程"),
            Map.entry("transaction", "请改用普通的子流程"),
            Map.entry("complexGateway", "请改用排他、并行或包容网关"),
            Map.entry("timeCycle", "不能循环定时；请用 timeDuration，例如 #{p.sellerResponseDays}，再用顺序流回到前面"),
            Map.entry("timeDate", "不能写日期；请用 timeDuration，例如 #{p.sellerResponseDays}"),
            Map.entry("completionCondition", "多实例总是做完全部；要提前结束请用边界事件"),
            Map.entry("loopDataOutputRef", "多实例不收集结果；请让每个实例自己发送消息或做服务任务"),
            Map.entry("outputDataItem", "多实例不收集结果；请让每个实例自己发送消息或做服务任务"),
            Map.entry("loopCardinality", "多实例只能对列表变量里的每一项做一次，请设置 loopDataInputRef"),
            Map.entry("standardLoopCharacteristics", "请用网关和顺序流画出循环，循环里要有等待"),
            Map.entry("transformation", "数据不能转换；请用业务规则任务算出要的值"),
            Map.entry("compensateEventDefinition", "请用错误或升级事件，再画出补救的步骤"),
            Map.entry("conditionalEventDefinition", "请用消息、信号或定时事件"),
            Map.entry("linkEventDefinition", "请直接连顺序流"),
            Map.entry("cancelEventDefinition", "请用错误事件"),
            Map.entry("dataObject", DATA),
            Map.entry("dataObjectReference", DATA),
            Map.entry("dataStore", DATA),
            Map.entry("dataStoreReference", DATA),
            Map.entry("property", "变量请声明在流程上，不要在子流程里"),
            Map.entry("potentialOwner", "任务总是交给处理这个流程的人，请删去指派"),
            Map.entry("humanPerformer", "任务总是交给处理这个流程的人，请删去指派"),
            Map.entry("performer", "任务总是交给处理这个流程的人，请删去指派"),
            Map.entry("errorEventDefinition", "错误只能由结束事件抛出，由边界事件或事件子流程捕获"),
            Map.entry("terminateEventDefinition", "终止只能用在结束事件上"),
            Map.entry("timerEventDefinition", "定时只能用来等待（捕获、边界事件或事件子流程的开始）"));

    /** @param allowed what may stand in the parent */
    static Advice onElement(Element found, Element parent, Collection<String> allowed) {
        String hint = INSTEAD.get(found.name());
        return hint == null
                ? new Advice(
                        "UNKNOWN_ELEMENT",
                        parent.name() + " 里不认识元素 " + Grammar.cut(found.name()),
                        "请删去；这里可以有：" + String.join("、", allowed))
                : new Advice("NOT_ALLOWED", "不能有 " + found.name(), hint);
    }

    static Advice onAttribute(Element element, String name) {
        return new Advice(
                "UNKNOWN_ATTRIBUTE",
                element.name() + " 不认识属性 " + Grammar.cut(name),
                name.equals("default") && element.name().endsWith("Task") ? "请在任务后面画一个网关" : "请删去；若是编辑器写的设置，请在编辑器里清除");
    }
}
