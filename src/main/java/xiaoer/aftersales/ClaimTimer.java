package xiaoer.aftersales;

import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/** A timer of a claim's process has fallen due. */
@Component
class ClaimTimer implements Arrival {

    static final String KIND = "aftersales.timer";

    private final Claims claims;
    private final ClaimFlow flow;

    ClaimTimer(Claims claims, ClaimFlow flow) {
        this.claims = claims;
        this.flow = flow;
    }

    /** @param payload the workflow's own */
    record Row(int claim, Map<String, Object> payload) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        flow.fire(scene, claims.get(scene.shift(), row.claim()), about, row.payload());
    }
}
