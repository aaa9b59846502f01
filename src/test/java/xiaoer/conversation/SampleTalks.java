package xiaoer.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xiaoer.conversation.facts.Conduct;
import xiaoer.conversation.facts.Encounter;
import xiaoer.conversation.facts.Persona;
import xiaoer.shared.LocalizedText;

/**
 * Prints talks between a shop and its buyers as the repository's own rules and templates make them: each of the moods, treated
 * well and badly, in three kinds of claims. {@code src/docs/conversations.md} holds them; {@link SampleTalksTests} keeps it so.
 */
final class SampleTalks {

    private static final Map<String, String> MOODS = words("GLAD", "愉快", "CALM", "平静", "TENSE", "着急", "ANGRY", "生气");
    private static final List<String> KNOWLEDGE = List.of("NONE", "HALF", "EXPERT");
    private static final List<String> PRICE = List.of("GENEROUS", "PROBING", "BARGAINING");
    private static final List<String> DEMAND = List.of("EASY", "DOUBTING", "PERFECTIONIST");

    /** A step of the shop: what it writes, or in brackets what it does, and what the buyer meets with by it. */
    private record Step(String zh, String en, String moment, String choice, String event) {

        /** A message that the agent writes freely. */
        static Step writes(String zh, String en) {
            return new Step(zh, en, "", "", "");
        }

        /** An option of a task that is chosen; its words are the message. */
        static Step chooses(String moment, String choice, String zh, String en) {
            return new Step(zh, en, moment, choice, "");
        }

        /** The same, and the buyer is waited for. */
        static Step asks(String moment, String choice, String event, String zh, String en) {
            return new Step(zh, en, moment, choice, event);
        }

        static Step lapses(String node) {
            return new Step("（很久没有答复）", "(no answer for a long time)", "overdue", node, "");
        }
    }

    private record Script(
            String zh, String en, boolean granted, String openingZh, String openingEn, List<Step> steps) {}

    private static final Step FOLLOW_UP = Step.asks(
            "followUp",
            "CALL",
            "FOLLOWED_UP",
            "您的申请办好了，结果和日期都写在单子里，您看都解决了吗？",
            "Your request is settled, result and date stand in it. Is everything solved?");

    private static final List<Script> GOOD = List.of(
            new Script(
                    "退货退款",
                    "Return and refund",
                    true,
                    "穿上显胖，想退了。吊牌没剪，没下过水。",
                    "It makes me look stout, I would like to return it. Tags on, never washed.",
                    List.of(
                            Step.chooses(
                                    "asking",
                                    "ASK",
                                    "您好，您的申请我看过了，方便说说具体遇到了什么情况吗？",
                                    "Hello, I have read your request. Would you tell me what exactly has happened?"),
                            Step.writes(
                                    "按规则七天无理由可以退，收到退货验好以后原路退款。",
                                    "By the rules you may return it within seven days; the money goes back the way it came."),
                            Step.writes("今天之内把退货地址发给您。", "You will have the address within the hour."),
                            FOLLOW_UP)),
            new Script(
                    "未收到货",
                    "Non-receipt",
                    true,
                    "系统显示签收了，可我没收到。",
                    "It says signed for, but I have not got it.",
                    List.of(
                            Step.writes("非常抱歉，让您着急了。", "I am so sorry, this must be frustrating."),
                            Step.chooses(
                                    "route",
                                    "COURIER",
                                    "我马上请快递查件，问清包裹现在在哪里，明天之前一定给您回电。",
                                    "I have the carrier trace it at once and call you by tomorrow."),
                            Step.chooses(
                                    "callBack", "RESULT", "按约定给您回电：查明没有送到您手上。", "As promised: it never reached you."),
                            Step.writes("给您添麻烦了，店里申请了一张优惠券。", "For the trouble the shop offers a voucher."),
                            FOLLOW_UP)),
            new Script(
                    "投诉",
                    "Complaint",
                    true,
                    "才用一个星期就坏了，你们卖的什么东西？",
                    "Broken after a week. What do you sell?",
                    List.of(
                            Step.chooses(
                                    "opening",
                                    "RESTATE",
                                    "让您费心了，真对不起。我把您说的情况复述一遍，您看对不对？",
                                    "I am so sorry for the trouble. Let me restate it, and tell me whether I have got it right."),
                            Step.writes("完全理解您的心情，换成是我也会生气。", "I understand how you feel."),
                            Step.chooses(
                                    "offer",
                                    "CHOICES",
                                    "主管也向您道歉。照规则办得到的有这样两三个办法，请您来选。",
                                    "The supervisor apologises too. There are two or three ways by the rules, please choose."),
                            Step.chooses(
                                    "closing",
                                    "AFTER",
                                    "（先把新的寄出，再送一张券表歉意）",
                                    "(sends the new one first, then a voucher with the apology)"),
                            FOLLOW_UP)));

    private static final List<Script> BAD = List.of(
            new Script(
                    "退货退款",
                    "Return and refund",
                    true,
                    "打开看了看，和我手机的接口不一样，没插过，想退。",
                    "I opened the box: it does not fit my phone. Never plugged in. I want to return it.",
                    List.of(
                            Step.writes("您自己没看清楚，怪谁呢？", "That is your own fault."),
                            Step.asks(
                                    "answer",
                                    "REFUSE",
                                    "REFUSED",
                                    "（拒绝：外包装已经拆封）",
                                    "(refuses: the package has been opened)"),
                            Step.asks(
                                    "manner",
                                    "THREATEN",
                                    "",
                                    "平台判您输了，您要为不实申请负责任。",
                                    "If the platform rules against you, you answer for a false claim."),
                            Step.writes("不好意思，刚才话说重了。", "Sorry for my words."),
                            FOLLOW_UP)),
            new Script(
                    "未收到货",
                    "Non-receipt",
                    true,
                    "物流一个星期没动了。",
                    "The parcel has not moved for a week.",
                    List.of(
                            Step.lapses("choose-route"),
                            Step.chooses(
                                    "route",
                                    "WAIT",
                                    "物流信息常有延迟，请您再耐心等两天，到时还没收到我们再查。",
                                    "Tracking is often late. Please wait two more days."),
                            Step.lapses("call-buyer-back"),
                            Step.writes("您好，在的。", "Hello, I am here."),
                            Step.lapses("answer-buyer"),
                            FOLLOW_UP)),
            new Script(
                    "投诉",
                    "Complaint",
                    false,
                    "客服爱理不理，货也不对版。",
                    "Your agent hardly answers, and it is not what I ordered.",
                    List.of(
                            Step.chooses(
                                    "opening",
                                    "DEFEND",
                                    "您先冷静一下，货发出前我们都检查过，问题应该不在我们店里。",
                                    "Please calm down. We check everything before it leaves; it can hardly be us."),
                            Step.writes("爱退不退，别在这儿无理取闹。", "Take it or leave it, you crook."),
                            Step.writes("给个五星好评，返您五元。", "Five yuan for a five-star review."),
                            FOLLOW_UP)));

    private final RulesScene scene;
    private final Reactions reactions;

    SampleTalks(RulesScene scene) {
        this.scene = scene;
        this.reactions = scene.reactions();
    }

    /** One talk; the words of each line per language, and who says it. */
    record Talk(String title, Persona persona, List<Line> lines, int satisfaction, String outcome) {}

    record Line(String from, LocalizedText words) {}

    List<Talk> all() {
        List<Talk> talks = new ArrayList<>();
        MOODS.forEach((mood, zh) -> {
            for (int kind = 0; kind < GOOD.size(); kind++) {
                talks.add(talk(mood, zh, GOOD.get(kind), "待得好", talks.size()));
                talks.add(talk(mood, zh, BAD.get(kind), "待得差", talks.size()));
            }
        });
        return talks;
    }

    private Talk talk(String mood, String moodZh, Script script, String treated, int number) {
        Persona persona = new Persona(
                KNOWLEDGE.get(number % 3), PRICE.get(number / 2 % 3), DEMAND.get(number / 3 % 3), mood, number % 3);
        RulesScene own = scene.seeded(number);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("BUYER", LocalizedText.of(script.openingZh(), script.openingEn())));
        Map<String, Integer> acts = new LinkedHashMap<>();
        int replies = 0;
        String outcome = "";
        for (Step step : script.steps()) {
            lines.add(new Line(step.moment().equals("overdue") ? "" : "AGENT", LocalizedText.of(step.zh(), step.en())));
            List<String> heard = step.moment().isEmpty() ? reactions.heard(own, step.zh()) : List.of();
            List<Conduct> done = step.moment().isEmpty()
                    ? heard.stream()
                            .distinct()
                            .map(concept -> new Conduct("words", concept, 1))
                            .toList()
                    : List.of(new Conduct(step.moment(), step.choice(), 1));
            done.forEach(one -> acts.merge(one.moment() + "=" + one.choice(), 1, Integer::sum));
            String topic = heard.stream()
                    .filter(Encounter.TOPICS::contains)
                    .reduce((former, latter) -> latter)
                    .orElse("");
            Optional<String> event = step.event().isEmpty()
                    ? reactions
                            .provocation(own, persona, done)
                            .or(() -> step.moment().isEmpty() ? Optional.of("MESSAGE") : Optional.empty())
                    : Optional.of(step.event());
            if (event.isPresent()) {
                Reaction reaction = reactions.to(
                        own,
                        persona,
                        conduct(acts),
                        new Encounter(
                                event.get(), event.get().equals("MESSAGE") ? topic : "", script.granted(), replies),
                        Map.of(),
                        lines.stream()
                                .map(line -> new Message("claim/1", Instant.EPOCH, line.from(), line.words(), null))
                                .toList());
                replies += step.event().isEmpty() ? 1 : 0;
                outcome = reaction.outcome();
                if (!reaction.words().isEmpty()) {
                    lines.add(new Line("BUYER", reaction.words()));
                }
            }
        }
        return new Talk(
                "%d. %s · %s · %s".formatted(number + 1, script.zh(), moodZh, treated),
                persona,
                lines,
                reactions.rapport(own, persona, conduct(acts)).fairness(),
                outcome);
    }

    private static List<Conduct> conduct(Map<String, Integer> acts) {
        return acts.entrySet().stream()
                .map(act -> new Conduct(act.getKey().split("=")[0], act.getKey().split("=")[1], act.getValue()))
                .toList();
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
