package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Checkup;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a platform finds missing is worded with what to do; it is asked of the person's platform, outside of any
 * transaction.
 */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorTest {
    private final HandClock clock = HandClock.atTen();
    private final List<String> asked = new ArrayList<>();
    private Supplier<List<Checkup.Finding>> found = List::of;
    private Directory.Openness openness = Directory.Openness.PRIVATE;
    private Core core;

    @BeforeAll
    void open(@TempDir Path data) {
        core = Core.start(Core.Store.H2.home(data), clock, new Echo(), context -> {
            context.registerBean("ours", Checkup.class, () -> checkup(Echo.PLATFORM));
            context.registerBean("anothers", Checkup.class, () -> checkup("another"));
            context.registerBean("directory", Directory.class, People::new);
        });
    }

    @AfterAll
    void close() {
        core.close();
    }

    @Test
    @DisplayName("In a group each missing thing is named with what to do, in the reader's language")
    void missing() {
        found = () -> List.of(
                new Checkup.Finding.MissingScope("pins:write"),
                new Checkup.Finding.MissingSetting("interactivity"),
                new Checkup.Finding.TokenRefused("THE_TOKEN"),
                new Checkup.Finding.TooManyConnections(),
                new Checkup.Finding.NotInChannel(),
                new Checkup.Finding.PublicChannel());
        Walk walk = new Walk(core, clock, Walk.fresh("w")).at("presentation");
        assertThat(text(walk.types("Dina", "doctor")))
                .contains(
                        "6 things are missing",
                        "Other processes",
                        "pins:write",
                        "interactivity",
                        "THE_TOKEN",
                        "Presentation",
                        "Cercle");
        assertThat(asked.getLast()).isEqualTo(Echo.PLATFORM + " " + walk.channel);
    }

    @Test
    @DisplayName("Where all is well it says so, in a group without a session too, and from a direct conversation")
    void allIsWell() {
        found = List::of;
        Walk walk = new Walk(core, clock, Walk.fresh("w")).founded();
        assertThat(text(walk.types("Dina", "doctor")))
                .contains("Codev answers.", "Cercle")
                .doesNotContain("missing");
        assertThat(text(typed(walk.person("Dina"), new Incoming.Where(null, null), "diagnostic")))
                .contains("Codev answers.", "Europe/Paris");
        assertThat(asked.getLast()).isEqualTo(Echo.PLATFORM + " " + walk.channel);
    }

    @Test
    @DisplayName("What could not be erased in all its time is told to the group that it is about")
    void notErased() {
        found = List::of;
        Walk walk = new Walk(core, clock, Walk.fresh("w")).founded();
        Walk other = new Walk(core, clock, Walk.fresh("w")).founded();
        new TransactionTemplate(core.get(PlatformTransactionManager.class))
                .executeWithoutResult(ignored -> core.get(Outbox.class)
                        .enqueue(
                                walk.group().id(),
                                List.of(new Addressed.Retract(
                                        new MessageKey("s/x/card"),
                                        new Place.Channel(walk.group().id())))));
        assertThat(text(walk.types("Dina", "doctor"))).contains("Codev answers.");
        int given = core.get(JdbcClient.class)
                .sql(
                        "update outbox set state = 'DEAD', outcome = 'EXHAUSTED', settled_at = available where kind = 'RETRACT'")
                .update();

        assertThat(given).isEqualTo(1);
        assertThat(text(walk.types("Dina", "doctor"))).contains("One thing is missing", "An erasure is missing.");
        assertThat(text(other.types("Dina", "doctor"))).contains("Codev answers.");
    }

    @Test
    @DisplayName(
            "It works without any group, in the language that the platform knows, and tells nothing of the channel's group")
    void withoutAGroup() {
        found = () -> List.of(new Checkup.Finding.NotInChannel());
        Walk walk = new Walk(core, clock, Walk.fresh("w")).founded();
        PersonKey stranger = new PersonKey(walk.space, "u-Zoe");
        assertThat(text(typed(stranger, walk.here(), "doctor")))
                .contains("Il manque une chose.", "Codev n’est pas dans ce salon.")
                .doesNotContain("Cercle", "missing");
        assertThat(text(typed(stranger, new Incoming.Where("c-none", null), "doctor")))
                .contains("Il manque une chose.");
        assertThat(asked.getLast()).isEqualTo(Echo.PLATFORM + " c-none");
    }

    @Test
    @DisplayName("A platform that fails, or does not answer in time, is said not to answer")
    void doesNotAnswer() {
        Walk walk = new Walk(core, clock, Walk.fresh("w")).founded();
        found = () -> {
            throw new IllegalStateException("no");
        };
        assertThat(text(walk.types("Dina", "doctor"))).contains("does not answer");
        CountDownLatch never = new CountDownLatch(1);
        found = () -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return List.of();
        };
        assertThat(text(walk.types("Dina", "doctor"))).contains("does not answer");
        never.countDown();
    }

    @Test
    @DisplayName(
            "The privacy card names who is in the group, says what administrators can, and whether the channel is open today")
    void privacy() {
        Walk walk = new Walk(core, clock, Walk.fresh("w")).founded();
        openness = Directory.Openness.PRIVATE;
        assertThat(text(walk.types("Dina", "privacy")))
                .contains("Cercle", "Ada, Basile", "administrators", "7 days", "30 days")
                .doesNotContain("This channel is open");
        openness = Directory.Openness.PUBLIC;
        assertThat(text(walk.types("Dina", "privacy"))).contains("This channel is open");
        assertThat(text(typed(new PersonKey(walk.space, "u-Zoe"), walk.here(), "confidentialite")))
                .contains("Qui peut lire quoi")
                .doesNotContain("Cercle", "Ada", "Ce salon est ouvert");
        openness = Directory.Openness.PRIVATE;
    }

    private Checkup checkup(String platform) {
        return new Checkup() {
            @Override
            public String platform() {
                return platform;
            }

            @Override
            public List<Finding> findings(Space space, @Nullable String channel) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                asked.add(platform + " " + channel);
                return found.get();
            }
        };
    }

    private Reply typed(PersonKey person, Incoming.Where where, String text) {
        return core.get(CommandHandler.class)
                .receive(new Incoming.Typed(person.space(), Walk.fresh("d"), person, where, text));
    }

    private static String text(Reply reply) {
        return CardText.of(Objects.requireNonNull(((Reply.Done) reply).card()));
    }

    private final class People implements Directory {
        @Override
        public String platform() {
            return Echo.PLATFORM;
        }

        @Override
        public Optional<Profile> profile(PersonKey person) {
            return Optional.of(new Profile("Zoé", Language.FR, ZoneId.of("Europe/Paris")));
        }

        @Override
        public Optional<Set<String>> people(Space space, String channel) {
            return Optional.empty();
        }

        @Override
        public Openness openness(Space space, String channel) {
            return openness;
        }
    }
}
