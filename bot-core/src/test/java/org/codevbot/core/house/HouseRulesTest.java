package org.codevbot.core.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule holds for the core, and bites on the fixture that breaks it. */
class HouseRulesTest {
    private static final String CORE = "org.codevbot.core";
    private static final String FIXTURE = "org.codevbot.core.house.fixture";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE, "com.slack.fixture");

    private final HouseRules core = new HouseRules(CORE);
    private final HouseRules fixture = new HouseRules(FIXTURE);

    @Test
    void theCoreIsSeen() {
        assertThat(MAIN).hasSizeGreaterThan(100);
        assertThat(MAIN.stream().map(each -> each.getPackageName())).noneMatch(name -> name.startsWith(FIXTURE));
    }

    @Test
    void timeComesFromTheOneClock() {
        holds(core.timeHasOneHome("deadline.DeadlineConfiguration"));
        bites(fixture.timeHasOneHome(), "BrokenRules.reads()", "BrokenRules.millis()", "BrokenStore.store(");
    }

    @Test
    void chanceComesFromASeedAndIdsFromOneSource() {
        holds(core.chanceHasOneHome("persistence.IdSource"));
        bites(fixture.chanceHasOneHome(), "BrokenRules.draws()", "BrokenRules.names()");
        assertThatThrownBy(() -> fixture.chanceHasOneHome().check(BROKEN)).hasMessageNotContaining("drawsFromASeed");
    }

    @Test
    void rulesAndWordsArePure() {
        holds(core.rulesArePure());
        bites(fixture.rulesArePure(), "BrokenRules.store");
    }

    @Test
    void rulesKnowNoWording() {
        holds(core.rulesKnowNoWording());
        bites(fixture.rulesKnowNoWording(), "BrokenEntry");
    }

    @Test
    void theCoreKnowsNoPlatform() {
        holds(core.noPlatform());
        bites(fixture.noPlatform(), "com.slack.fixture.FakeSdk");
    }

    @Test
    void roomsHaveNoCycles() {
        holds(core.roomsHaveNoCycles());
        bites(fixture.roomsHaveNoCycles(), "BrokenHandler");
    }

    @Test
    void namesSaySomething() {
        holds(core.namesSaySomething());
        bites(fixture.namesSaySomething(), "BareUtils");
    }

    @Test
    void transactionsBeginInTheirRoomsOnly() {
        holds(core.transactionsBeginIn("handling", "outbox", "deadline", "privacy"));
        bites(fixture.transactionsBeginIn("handling"), "BrokenStore.store(");
        assertThatThrownBy(() -> fixture.transactionsBeginIn("handling").check(BROKEN))
                .hasMessageNotContaining("BrokenHandler.handle(");
    }

    @Test
    void nothingIsPrinted() {
        holds(core.nothingIsPrinted());
        bites(fixture.nothingIsPrinted(), "BrokenEntry.print()");
    }

    @Test
    void packagesHaveNamePlates() {
        holds(core.packagesHaveNamePlates());
        bites(fixture.packagesHaveNamePlates(), "fixture.bare has no");
    }

    private static void holds(ArchRule rule) {
        rule.check(MAIN);
    }

    private static void bites(ArchRule rule, String... told) {
        assertThatThrownBy(() -> rule.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(told);
    }
}
