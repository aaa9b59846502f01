package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import xiaoer.release.AuthoredCopy;

/** An analyst lets buyers be called before they are helped: claims under way go on as they began, new ones do not. */
class ChangedProcessStory extends ClaimStory {

    private static final String PROCESS = "processes/return-refund/return-refund.bpmn";
    private static final String WALKS = "processes/return-refund/return-refund.walks.yaml";
    private static final String WRONG = "rules/claim-moments/wrong.csv";

    private static final String CALL = "给买家打电话";
    private static final String OLD_ADVICE = "办完告诉买家结果，问一句满不满意。";
    private static final String NEW_ADVICE = "办完打个电话，问一句满不满意。";

    /** Opened the box for a look, and could be helped. */
    private static final String CHEN = "数码老陈";

    /** Far more than the few seconds that a check takes: the machine of a build may be busy with other things. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @TempDir
    static Path temp;

    static AuthoredCopy folder;

    @DynamicPropertySource
    static void watchTheFolder(DynamicPropertyRegistry properties) {
        folder = AuthoredCopy.ofTheProject(temp);
        properties.add("xiaoer.authoring.root", temp::toString);
        properties.add("xiaoer.authoring.folder", () -> "publish");
    }

    @Test
    void new_claims_go_the_new_way_and_old_ones_end_the_old_way() throws IOException {
        startsAShift("student03", "earphones-opened");
        comesToTheAnswer();

        Page analyst = visitor("zh-CN", DESKTOP, ColorScheme.LIGHT);
        signIn(analyst, "analyst");
        analyst.navigate("/system/releases");
        Locator state = analyst.locator("#state");
        folder.write(PROCESS, callingFirst(folder.text(PROCESS)));
        assertThat(state).containsText("现在是 停在 call-customer «" + CALL + "»", SOON);
        assertThat(state).containsText("第 1 号生效中");
        picture(analyst, "process-waits-for-its-walks");
        folder.replace(WALKS, "answer: HELP}}", "answer: HELP}}\n    - task: call-customer");
        folder.replace(
                WALKS,
                "task: call-customer\n    - timer: help-untried",
                "timer: not-called\n    - timer: help-untried");
        assertThat(state).containsText("第 2 号生效中", SOON);
        folder.replace(WRONG, OLD_ADVICE, NEW_ADVICE);
        assertThat(state).containsText("第 3 号生效中", SOON);

        finishes("答复退货申请", "先问清哪里不合适，帮买家解决，不行再退");
        assertThat(task(CALL)).hasCount(0);
        assertThat(drawing().locator("[data-element-id=call-customer]")).hasCount(0);
        endsUnasked(OLD_ADVICE);

        page = visitor("zh-CN", DESKTOP, ColorScheme.LIGHT);
        startsAShift("student04", "earphones-opened");
        comesToTheAnswer();
        finishes("答复退货申请", "先问清哪里不合适，帮买家解决，不行再退");
        assertThat(drawing().locator("[data-element-id=call-customer].way-now")).isVisible();
        picture(page, "changed-process");
        finishes(CALL);
        endsUnasked(NEW_ADVICE);
    }

    private void comesToTheAnswer() {
        lets(Duration.ofSeconds(40));
        opens(CHEN);
        takesUp();
        assertThat(task("答复退货申请")).isVisible();
    }

    private void endsUnasked(String advice) {
        asksNobody();
        endsTheShift();
        readsTheReplay(CHEN);
        stepsToTheFinding("wrong-no-follow-up");
        assertThat(page.locator(".replay-told .better")).containsText(advice);
    }

    /** Puts a task before the help that is offered, and its shape into the drawing. */
    private static String callingFirst(String process) {
        return process.replace(
                        "<flowNodeRef>offer-help</flowNodeRef>",
                        "<flowNodeRef>offer-help</flowNodeRef><flowNodeRef>call-customer</flowNodeRef>"
                                + "<flowNodeRef>not-called</flowNodeRef><flowNodeRef>called</flowNodeRef>")
                .replace("<incoming>answer-fits-to-offer-help</incoming>", "<incoming>called-to-offer-help</incoming>")
                .replace(
                        "sourceRef=\"answer-fits\" targetRef=\"offer-help\"",
                        "sourceRef=\"answer-fits\" targetRef=\"call-customer\"")
                .replace("<sendTask id=\"offer-help\"", """
                        <userTask id="call-customer" name="%s">
                          <documentation>en: Call the buyer
                        help: 先听买家说说，再想办法。</documentation>
                          <incoming>answer-fits-to-offer-help</incoming>
                          <outgoing>call-customer-to-called</outgoing>
                        </userTask>
                        <boundaryEvent id="not-called" name="一直没打" attachedToRef="call-customer">
                          <outgoing>not-called-to-called</outgoing>
                          <timerEventDefinition><timeDuration>#{p.callBackHours}</timeDuration></timerEventDefinition>
                        </boundaryEvent>
                        <exclusiveGateway id="called" gatewayDirection="Converging">
                          <incoming>call-customer-to-called</incoming>
                          <incoming>not-called-to-called</incoming>
                          <outgoing>called-to-offer-help</outgoing>
                        </exclusiveGateway>
                        <sequenceFlow id="call-customer-to-called" sourceRef="call-customer" targetRef="called"/>
                        <sequenceFlow id="not-called-to-called" sourceRef="not-called" targetRef="called"/>
                        <sequenceFlow id="called-to-offer-help" sourceRef="called" targetRef="offer-help"/>
                        <sendTask id="offer-help\"""".formatted(CALL))
                .replace("<bpmndi:BPMNShape id=\"offer-help-shape\"", """
                        <bpmndi:BPMNShape id="call-customer-shape" bpmnElement="call-customer">
                          <dc:Bounds x="772" y="600" width="60" height="40"/>
                        </bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="called-to-offer-help-edge" bpmnElement="called-to-offer-help">
                          <di:waypoint x="832" y="620"/>
                          <di:waypoint x="845" y="620"/>
                        </bpmndi:BPMNEdge>
                        <bpmndi:BPMNShape id="offer-help-shape\"""");
    }
}
