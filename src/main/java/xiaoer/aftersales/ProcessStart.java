package xiaoer.aftersales;

import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/**
 * Starts the process of a claim that another claim's process has opened: at the same instant, but as a step of its own,
 * since the one that opened it is not done with its own step.
 */
@Component
class ProcessStart implements Arrival {

    private static final String KIND = "aftersales.start";

    private final Claims claims;
    private final ClaimFlow flow;

    ProcessStart(Claims claims, ClaimFlow flow) {
        this.claims = claims;
        this.flow = flow;
    }

    private record Row(int claim) {}

    static void plan(Scene scene, Claim claim) {
        scene.schedule(scene.now(), KIND, String.valueOf(claim.number()), new Row(claim.number()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        flow.start(scene, claims.get(scene.shift(), row.claim()));
    }
}
