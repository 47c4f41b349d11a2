package org.codevbot.core.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Announcer;
import org.codevbot.core.announcement.Composer;
import org.codevbot.core.session.SessionDecider;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house for the packages under a root. The same rules are checked on fixtures that break them, so the
 * root is a parameter: the fixtures mirror the rooms of the core.
 */
public final class HouseRules {
    private static final Set<String> READING_METHODS = Set.of("now", "currentTimeMillis");
    private static final Set<String> SYSTEM_CLOCKS = Set.of("systemUTC", "systemDefaultZone", "system");
    private static final String[] PURE = {"format", "group", "session", "commitment", "catalog", "announcement"};
    private static final String[] LIBRARIES = {
        "", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "org.snakeyaml.engine..", "com.ibm.icu.."
    };

    private final String root;

    /** The rules for {@code root} and all below it. */
    public HouseRules(String root) {
        this.root = root;
    }

    /** Time comes from the one clock, which {@code homes} alone may make. */
    public ArchRule timeHasOneHome(String... homes) {
        return noClasses()
                .that(outside(homes))
                .should()
                .callMethodWhere(described("reads the system's time", target -> {
                    String owner = target.getOwner().getName();
                    boolean system = owner.equals(Clock.class.getName()) && SYSTEM_CLOCKS.contains(target.getName());
                    boolean reading = READING_METHODS.contains(target.getName())
                            && target.getRawParameterTypes().isEmpty()
                            && (owner.startsWith("java.time") || owner.equals(System.class.getName()));
                    return system || reading;
                }))
                .as("time comes from the one clock")
                .allowEmptyShould(true);
    }

    /** Chance comes from a seed, ids from the one source of ids, both of which {@code homes} alone may make. */
    public ArchRule chanceHasOneHome(String... homes) {
        return noClasses()
                .that(outside(homes))
                .should()
                .callCodeUnitWhere(described("draws from nowhere", target -> {
                    JavaClass owner = target.getOwner();
                    boolean unseeded = target.getName().equals("<init>")
                            && owner.isEquivalentTo(Random.class)
                            && target.getRawParameterTypes().isEmpty();
                    boolean uuid =
                            owner.isEquivalentTo(UUID.class) && target.getName().equals("randomUUID");
                    boolean dice =
                            owner.isEquivalentTo(Math.class) && target.getName().equals("random");
                    boolean drawn = uuid || dice || owner.isEquivalentTo(ThreadLocalRandom.class);
                    return unseeded || drawn;
                }))
                .as("chance comes from a seed and ids from one source")
                .allowEmptyShould(true);
    }

    /**
     * The pure rooms depend on themselves and on a few libraries without a world: no Spring, no storage, no handling.
     */
    public ArchRule rulesArePure() {
        String[] rooms = Stream.of(PURE).map(this::room).toArray(String[]::new);
        String[] allowed = Stream.concat(Stream.of(rooms), Stream.of(LIBRARIES)).toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .as("the rooms of rules and words know no framework, no storage and no handling");
    }

    /** What a session is knows nothing of how it is worded, typed or kept. */
    public ArchRule rulesKnowNoWording() {
        return noClasses()
                .that()
                .resideInAnyPackage(room("format"), room("group"), room("session"), room("commitment"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("announcement"), room("catalog"))
                .as("the rules know no wording");
    }

    /** An adapter translates: it neither judges, nor decides what is said, nor words it. */
    public ArchRule adaptersHoldNoRule() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SessionDecider.class, Announcer.class, Composer.class)
                .as("an adapter holds no rule and words no card");
    }

    /** No platform's SDK. */
    public ArchRule noPlatform() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack..", "net.dv8tion..")
                .as("the core knows no platform")
                .allowEmptyShould(true);
    }

    /**
     * No cycle between rooms. A card has buttons and a reply has a card, so announcement and catalog are one slice: the
     * only pair that knows each other.
     */
    public ArchRule roomsHaveNoCycles() {
        return slices().assignedFrom(new Rooms(root)).should().beFreeOfCycles().as("no cycle between rooms");
    }

    /** Names that say nothing. */
    public ArchRule namesSaySomething() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Common)")
                .as("names say what a thing is");
    }

    /** Transactions are begun by {@code homes} only. */
    public ArchRule transactionsBeginIn(String... homes) {
        String[] rooms = Stream.of(homes).map(this::room).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .and()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "begin a transaction",
                        other -> other.getPackageName().startsWith("org.springframework.transaction.annotation")
                                || other.getName().equals("org.springframework.transaction.support.TransactionTemplate")
                                || other.getName().equals("jakarta.transaction.Transactional")))
                .as("transactions begin in their rooms only")
                .allowEmptyShould(true);
    }

    /** Nothing is printed. */
    public ArchRule nothingIsPrinted() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    /** Nothing is printed but by the one class that says why there is no start. */
    public ArchRule nothingIsPrintedBut(String one) {
        return noClasses().that().doNotHaveFullyQualifiedName(one).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    /** Each package has its name plate, null-marked. */
    public ArchRule packagesHaveNamePlates() {
        return classes().that().resideInAnyPackage(root + "..").should(new ArchCondition<>("live in a marked package") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean marked = each.getPackage()
                        .tryGetPackageInfo()
                        .map(plate -> plate.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(each, marked, each.getPackageName() + " has no @NullMarked plate"));
            }
        });
    }

    private String room(String name) {
        return root + "." + name + "..";
    }

    private DescribedPredicate<JavaClass> outside(String... homes) {
        Set<String> names = Set.of(homes);
        return DescribedPredicate.describe(
                "live in " + root,
                each -> each.getPackageName().startsWith(root)
                        && !names.contains(each.getName().substring(root.length() + 1)));
    }

    private static DescribedPredicate<JavaCall<?>> described(
            String what, Predicate<AccessTarget.CodeUnitCallTarget> test) {
        return DescribedPredicate.describe(what, call -> test.test(call.getTarget()));
    }
}
