package xiaoer.aftersales;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/** A case pack of many orders alike that have been signed for; every answer comes after the same time. */
final class ReturnsPack {

    static final Duration ANSWER = Duration.ofSeconds(15);

    /** How many claims a shift of the pack has orders for. */
    private static final int ORDERS = 50;

    private static final Path LIKE = Path.of("cases/after-sales");

    private ReturnsPack() {}

    /** The name of an order, from 0. */
    static String order(int number) {
        return "o" + number;
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(LIKE.resolve("carriers.yaml"), folder.resolve("carriers.yaml"));
        Files.copy(LIKE.resolve("products.yaml"), folder.resolve("products.yaml"));
        Files.writeString(folder.resolve("pack.yaml"), """
                title: {zh: 测速, en: Benchmark}
                summary: {zh: 许多一样的退货退款。, en: Many returns alike.}
                epoch: 2015-07-17T16:15:00+08:00
                minutes: 720
                shop: 25
                funds: 9610000.00
                secondsPerDay: 86400
                """);
        StringBuilder orders = new StringBuilder("orders:\n");
        IntStream.rangeClosed(0, ORDERS).forEach(i -> orders.append("""
                - id: %s
                  buyer: 苏州小雅
                  source: SERVICE
                  after: PT1S
                  truth: GENUINE
                  to: {recipient: 林雅, region: 苏州市, address: 姑苏区人民路1430号3幢502室, postcode: "215000", phone: "13812340001"}
                  lines: [{product: dress-white, quantity: 1}]
                  history: {paid: P6D, shipped: {ago: P5D, carrier: YTO}, signed: {ago: P2D, by: SELF}}
                """.formatted(order(i))));
        Files.writeString(folder.resolve("orders.yaml"), orders);
        // A pack has to plan a claim; this one comes long after the last that is measured.
        Files.writeString(folder.resolve("claims.yaml"), """
                claims:
                - id: late
                  title: {zh: 很晚才来, en: Comes very late}
                  level: EASY
                  after: PT11H
                  order: %s
                  kind: RETURN_REFUND
                  reason: NO_REASON
                  received: true
                  explanation: {zh: 穿着不合适, en: It does not suit me}
                  truth: {zh: 无人去看, en: Nobody looks}
                  best: {steps: [{task: open-talk, with: {asking: ASK}}]}
                  worst: {steps: [{task: open-talk, with: {asking: DECIDE}}]}
                answers:
                  RETURN_REFUND:
                  - {to: AskReason, message: ReasonGiven, party: BUYER, after: %2$s, with: {reason: NO_REASON},
                     say: {zh: 显胖。, en: It makes me look stout.}}
                  - {to: TellReturnAddress, message: ReturnShipped, party: BUYER, after: %2$s,
                     with: {carrier: YTO, tracking: YT2015, terms: PREPAID}, say: {zh: 寄了。, en: Sent.}}
                  - {to: AskClerkToReceive, message: ReturnArrived, party: CLERK, after: %2$s,
                     with: {condition: INTACT, giftMissing: false, partsMissing: false, otherItem: false},
                     say: {zh: 收到。, en: It has come.}}
                  - {to: AskSatisfied, message: SatisfactionGiven, party: BUYER, after: %2$s, with: {satisfied: true},
                     say: {zh: 谢谢。, en: Thank you.}}
                """.formatted(order(ORDERS), ANSWER));
    }
}
