package org.codevbot.slack.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.codevbot.core.house.HouseRules;
import org.junit.jupiter.api.Test;

/** What holds in the core holds here; each general rule is shown to bite there. */
class HouseRulesTest {
    private static final String SLACK = "org.codevbot.slack";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SLACK);

    private final HouseRules rules = new HouseRules(SLACK);

    @Test
    void theGeneralRulesHold() {
        assertThat(MAIN).hasSizeGreaterThan(10);
        Stream.of(
                        rules.timeHasOneHome(),
                        rules.chanceHasOneHome(),
                        rules.namesSaySomething(),
                        rules.nothingIsPrinted(),
                        rules.adaptersHoldNoRule(),
                        rules.packagesHaveNamePlates())
                .forEach(rule -> rule.check(MAIN));
    }
}
