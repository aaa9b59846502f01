package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.CanonicalJson;

/** One claim as its student sees it now, and what its student remembers of it. */
final class Dossier {

    private JsonNode claim = MissingNode.getInstance();
    private JsonNode order = MissingNode.getInstance();
    private List<JsonNode> trade = List.of();
    private JsonNode shown = MissingNode.getInstance();
    private JsonNode form = MissingNode.getInstance();
    private String reason = "";
    private String bearer = "";
    private String answer = "";
    private boolean noted;
    private @Nullable BigDecimal settled;

    /** Looks again. */
    Dossier look(JsonNode view, int number) {
        claim = find(view.path("claims"), one -> one.path("number").asInt() == number);
        String about = claim.path("order").asString();
        order = find(view.path("orders"), one -> one.path("orderNo").asString().equals(about));
        String together = order.path("tradeNo").asString();
        trade = all(view.path("orders"))
                .filter(one -> one.path("tradeNo").asString().equals(together))
                .toList();
        reason = reason.isEmpty() ? claim.path("reason").asString() : reason;
        return this;
    }

    /** What the buyer means comes out by asking: a task tells it. */
    Dossier look(JsonNode task) {
        shown = task.path("shown");
        form = task.path("form");
        reason = shown.path("reason").asString(reason);
        return this;
    }

    JsonNode claim() {
        return claim;
    }

    JsonNode order() {
        return order;
    }

    JsonNode market() {
        return order.path("market");
    }

    /** What the shop has promised with the product. */
    JsonNode goods() {
        return order.path("goods");
    }

    /** All orders that were placed together. */
    List<JsonNode> trade() {
        return trade;
    }

    JsonNode shown(String name) {
        return shown.path(name);
    }

    /** What may be chosen for a field of the task. */
    List<String> options(String field) {
        return all(find(form, one -> one.path("name").asString().equals(field)).path("options"))
                .map(option -> option.path("value").asString())
                .toList();
    }

    /** What the buyer's pictures show. */
    String pictures() {
        return all(claim.path("evidence"))
                .map(picture -> picture.path("text").path("zh").asString(""))
                .collect(Collectors.joining("\n"));
    }

    String kind() {
        return claim.path("kind").asString();
    }

    String reason() {
        return reason;
    }

    BigDecimal yuan(JsonNode text) {
        return new BigDecimal(text.asString("0"));
    }

    boolean isPaid() {
        return !market().path("paidAt").isNull();
    }

    boolean isShipped() {
        return !order.path("shippedAt").isNull();
    }

    /** Whatever one of these has said, the buyer's words in the claim and with the order included. */
    String said(String... parties) {
        List<String> by = List.of(parties);
        Stream<String> talk = all(claim.path("thread"))
                .filter(said -> by.contains(said.path("from").asString()))
                .map(said -> said.path("text").path("zh").asString(""));
        Stream<String> first = by.contains("BUYER")
                ? Stream.of(
                        claim.path("explanation").path("zh").asString(""),
                        order.path("message").asString(""))
                : Stream.of();
        return Stream.concat(first, talk).collect(Collectors.joining("\n"));
    }

    /** What colleagues have noted on the order. */
    String notes() {
        return all(order.path("notes"))
                .map(note -> note.path("text").asString(""))
                .collect(Collectors.joining("\n"));
    }

    int messages() {
        return claim.path("thread").size();
    }

    static boolean tells(String text, String regex) {
        return Pattern.compile(regex).matcher(text).find();
    }

    /** The number of days that somebody has told last, or 0; people write them in words. */
    static int days(String text) {
        Matcher told = Pattern.compile("([一二两三四五六七八九十]+)天(?:左右|之?内|后|才|以内)|(?:大概|大约|预计|约)([一二两三四五六七八九十]+)天")
                .matcher(text);
        int days = 0;
        while (told.find()) {
            days = number(told.group(1) == null ? told.group(2) : told.group(1));
        }
        return days;
    }

    private static int number(String words) {
        String digits = "零一二三四五六七八九";
        int ten = words.indexOf('十');
        String last = words.substring(ten + 1).replace('两', '二');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : digits.indexOf(words.charAt(0));
        return tens * 10 + (last.isEmpty() ? 0 : digits.indexOf(last));
    }

    /** An act about the order. */
    ObjectNode act(String type) {
        ObjectNode act = CanonicalJson.read("{}", ObjectNode.class);
        return act.put("type", type).put("order", order.path("orderNo").asString());
    }

    /** A flag that flies already needs no changing. */
    ObjectNode note(String text, String flag) {
        noted = true;
        ObjectNode note = act("note").put("text", text);
        return flag.isEmpty() || order.path("flag").asString("").equals(flag) ? note : note.put("flag", flag);
    }

    void settles(BigDecimal yuan) {
        settled = yuan;
    }

    /** What goes back: what was agreed on, else what was asked for. */
    BigDecimal settled() {
        return settled == null ? yuan(claim.path("amount")) : settled;
    }

    boolean noted() {
        return noted;
    }

    String bearer() {
        return bearer;
    }

    void bears(String who) {
        bearer = who;
    }

    String answer() {
        return answer;
    }

    void answers(String chosen) {
        answer = chosen;
    }

    private static JsonNode find(JsonNode all, Predicate<JsonNode> wanted) {
        return all(all).filter(wanted).findFirst().orElse(MissingNode.getInstance());
    }

    private static Stream<JsonNode> all(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
