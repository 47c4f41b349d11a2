package org.codevbot.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.codevbot.core.house.HouseRules;
import org.junit.jupiter.api.Test;

/** What holds in the core holds here; each general rule is shown to bite there, the adapter's own here. */
class HouseRulesTest {
    private static final String DEPLOY = "org.codevbot.deploy";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(DEPLOY);

    private final HouseRules rules = new HouseRules(DEPLOY);

    @Test
    void theGeneralRulesHold() {
        assertThat(MAIN).hasSizeGreaterThan(20);
        Stream.of(
                        rules.timeHasOneHome(),
                        rules.chanceHasOneHome(),
                        rules.namesSaySomething(),
                        rules.nothingIsPrintedBut(DEPLOY + ".StartRefusal"),
                        rules.packagesHaveNamePlates())
                .forEach(rule -> rule.check(MAIN));
    }

    @Test
    void anAdapterHoldsNoRuleAndWordsNoCard() {
        ArchRule rule = rules.adaptersHoldNoRule();
        rule.check(MAIN);
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importPackages(DEPLOY + ".house.fixture")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowingAdapter.rules()");
    }
}
