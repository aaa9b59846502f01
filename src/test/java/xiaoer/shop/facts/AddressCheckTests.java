package xiaoer.shop.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xiaoer.rulebook.CheckReport;

/** The decision folder {@code rules/address-check} as it comes with the product. */
class AddressCheckTests {

    @Test
    void the_folder_passes_every_check_and_scenario() {
        CheckReport report = AddressRules.check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.scenarios())
                .isNotEmpty()
                .allSatisfy(scenario -> assertThat(scenario.green())
                        .as("%s: %s, not %s", scenario.name(), scenario.expected(), scenario.actual())
                        .isTrue());
    }
}
