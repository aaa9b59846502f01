package xiaoer.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/**
 * Lets the first administrator in. There is no default password: whoever can read the log of the first start holds the
 * one-time code that the set-up page asks for.
 */
@Component
@ConditionalOnProperty(name = "xiaoer.demo", havingValue = "false")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final Registrar registrar;
    private final String code;

    FirstAdministrator(People people, Registrar registrar) {
        this.people = people;
        this.registrar = registrar;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.code = HexFormat.of().formatHex(random);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isMissing()) {
            LOG.warn("There is no administrator yet. Open /setup in a browser and enter the set-up code {}", code);
        }
    }

    boolean isMissing() {
        return !people.existsRealAdministrator();
    }

    /** Creates the administrator; works once. */
    void create(String givenCode, String name, String displayName, String password) {
        if (!isMissing()) {
            throw Refusal.of(Kind.UNKNOWN, "SET_UP_DONE");
        }
        if (!MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), givenCode.strip().getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.of(Kind.FORBIDDEN, "WRONG_SET_UP_CODE");
        }
        registrar.enrol("set-up", name, displayName, password, EnumSet.of(Role.ADMIN));
    }
}
