package xiaoer;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Xiaoer.class);

    @Test
    void modules_use_only_what_their_package_info_allows() {
        modules.verify();
    }
}
