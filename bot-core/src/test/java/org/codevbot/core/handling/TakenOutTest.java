package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is taken out of the channel in a session reads nothing of it any more in their own conversation. */
class TakenOutTest {
    private final HandClock clock = HandClock.atTen();
    private final FakePlatform platform = new FakePlatform(Echo.PLATFORM);
    private Core core;
    private Walk walk;

    @BeforeEach
    void open(@TempDir Path data) {
        core = Core.start(Core.Store.H2.home(data), clock, platform.messenger());
        walk = new Walk(core, clock).at("consultation");
        says("Dina", "Said while all were there");
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    @DisplayName("The client's notebook goes with the client, whatever is said meanwhile, and comes back with them")
    void client() {
        assertThat(direct("Chloé")).contains("Said while all were there");
        goes("Chloé");
        assertThat(direct("Chloé")).isEmpty();

        walk.types("Ada", "resume");
        says("Émile", "Said behind the door");
        assertThat(walk.texts("Émile", Fate.CONTRIBUTION)).contains("Said behind the door");
        assertThat(direct("Chloé")).isEmpty();

        comes("Chloé");
        assertThat(direct("Chloé")).contains("Said while all were there", "Said behind the door");
    }

    @Test
    @DisplayName("Among what is theirs, whoever is out finds nothing that others said to them")
    void amongWhatIsTheirs() {
        walk.types("Chloé", "note Mine alone");
        goes("Chloé");
        Reply theirs = walk.receive(new Incoming.Typed(
                walk.space, Walk.fresh("d"), walk.person("Chloé"), new Incoming.Where(null, null), "notes"));
        assertThat(Square.text(theirs)).contains("Mine alone").doesNotContain("Said while all were there");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("A client who is out when the session closes gets neither the last notebook nor the summary")
    void clientAtTheClose(boolean there) {
        if (!there) {
            goes("Chloé");
            walk.types("Ada", "resume");
        }
        says("Émile", "Said behind the door");
        closes();

        assertThat(direct("Chloé").contains("Said behind the door")).isEqualTo(there);
        assertThat(files("Chloé")).isEqualTo(there ? 2 : 0);
    }

    @Test
    @DisplayName("Back after the close, the client gets what is theirs, once")
    void clientAfterTheClose() {
        goes("Chloé");
        walk.types("Ada", "resume");
        says("Émile", "Said behind the door");
        closes();
        assertThat(direct("Chloé")).isEmpty();
        comes("Chloé");
        String all = direct("Chloé");
        assertThat(all).contains("Said behind the door");
        assertThat(files("Chloé")).isEqualTo(2);

        goes("Chloé");
        comes("Chloé");
        comes("Chloé");
        assertThat(direct("Chloé")).isEqualTo(all);
        assertThat(files("Chloé")).isEqualTo(2);
        goes("Dina");
        comes("Dina");
        assertThat(direct("Dina")).doesNotContain("Said behind the door");
        assertThat(files("Dina")).isZero();
    }

    @Test
    @DisplayName("Back when what was said is erased, the client gets nothing of it")
    void clientTooLate() {
        goes("Chloé");
        walk.types("Ada", "resume");
        closes();
        walk.passes(Duration.ofDays(8));
        comes("Chloé");
        assertThat(direct("Chloé")).isEmpty();
        comes("Chloé");
        assertThat(files("Chloé")).isZero();
    }

    @Test
    @DisplayName("The panel goes with whoever led, and comes back while nobody else leads")
    void facilitator() {
        String panel = direct("Ada");
        assertThat(panel).isNotEmpty();
        goes("Ada");
        assertThat(direct("Ada")).isEmpty();
        says("Émile", "Said behind the door");
        assertThat(direct("Ada")).isEmpty();

        comes("Ada");
        assertThat(direct("Ada")).isNotEmpty();
    }

    private void closes() {
        for (int i = 0; i < 6 && !walk.state().isClosed(); i++) {
            walk.types("Ada", "next");
        }
        walk.types("Ada", "close");
        walk.presses("Ada", "close-confirmed", "");
        assertThat(walk.state().isClosed()).isTrue();
    }

    private long files(String name) {
        return platform.shown(own(name)).stream()
                .filter(each -> each.file() != null)
                .count();
    }

    private void says(String name, String words) {
        walk.sends(name, "contribute", "", Map.of("words", words));
    }

    private void goes(String name) {
        walk.receive(new Incoming.Left(walk.space, Walk.fresh("d"), walk.person(name), walk.here()));
    }

    private void comes(String name) {
        walk.receive(new Incoming.Joined(walk.space, Walk.fresh("d"), walk.person(name), walk.here()));
    }

    private String direct(String name) {
        // Edits of one message keep their distance.
        clock.wind(Duration.ofSeconds(5));
        walk.drain();
        clock.wind(Duration.ofSeconds(5));
        walk.drain();
        return platform.shown(own(name)).stream().map(Shown::text).collect(Collectors.joining("\n---\n"));
    }

    private Place own(String name) {
        var member = walk.group().known(walk.person(name)).orElseThrow().id();
        return new Place.Direct(walk.group().id(), member);
    }
}
