package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.persistence.Fate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What authors do to their messages, whichever comes in first; and what of their messages stays when all is over. */
@Timeout(60)
class OvertakenTest extends AtPresentation {
    private static final String SAID = "Our weekly meeting takes two hours and nobody speaks";
    private static final String MENDED = "Our weekly meeting takes three hours";

    @Test
    @DisplayName("A deletion that comes before its message counts, and nothing else is deleted with it")
    void deletion() {
        Incoming.Utterance said = walk.said("Chloé", SAID);
        walk.receive(taken(said));
        walk.receive(taken(said));
        walk.receive(said);
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).isEmpty();

        walk.says("Chloé", MENDED);
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).containsExactly(MENDED);
    }

    @Test
    @DisplayName("A correction that comes before its message counts")
    void correction() {
        Incoming.Utterance said = walk.said("Chloé", SAID);
        walk.receive(mended(said, said.at()));
        walk.receive(said);
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).containsExactly(MENDED);
    }

    @Test
    @DisplayName("A correction that comes after its message was deleted brings nothing back")
    void correctedThenDeleted() {
        for (String who : List.of("Chloé", "Basile")) {
            Incoming.Utterance said = walk.said(who, SAID);
            walk.receive(said);
            assertThat(texts()).contains(SAID);
            walk.receive(taken(said));
            walk.receive(mended(said, said.at()));
            walk.receive(said);
            assertThat(texts()).doesNotContain(SAID, MENDED);
        }
    }

    @Test
    @DisplayName("A message that was too short to be heard is heard once it is longer")
    void longer() {
        Incoming.Utterance said = walk.said("Basile", "Perhaps");
        walk.receive(said);
        assertThat(walk.texts("Basile", Fate.DRAFT)).isEmpty();
        walk.receive(mended(said, said.at()));
        assertThat(walk.texts("Basile", Fate.DRAFT)).containsExactly(MENDED);
    }

    @Test
    @DisplayName("What was typed before the session, or long ago, is not heard for being corrected in it")
    void before() {
        Incoming.Utterance said = walk.said("Chloé", SAID);
        walk.receive(mended(said, walk.state().scheduledAt().minusSeconds(1)));
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).isEmpty();

        Instant then = clock.instant();
        clock.wind(Duration.ofMinutes(11));
        walk.receive(mended(said, then));
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).isEmpty();
    }

    @Test
    @DisplayName("What was typed between the hour and a late opening is not heard for being corrected after it")
    void beforeALateOpening() {
        Walk late = new Walk(core, clock, Walk.fresh("late")).offered();
        clock.wind(Duration.ofMinutes(2));
        Incoming.Utterance said = late.said("Chloé", SAID);
        late.receive(said);
        late.receive(mended(said, said.at()));
        clock.wind(Duration.ofMinutes(1));
        late.types("Ada", "start");
        Walk.PEOPLE.forEach(name -> late.sends(name, "check-in", "", Map.of("emoji", "🙂")));
        late.on("presentation");
        clock.wind(Duration.ofMinutes(1));
        late.receive(mended(said, said.at()));
        assertThat(late.rows()).noneMatch(row -> MENDED.equals(row.text()));

        Incoming.Utterance now = late.said("Chloé", SAID);
        late.receive(mended(now, now.at()));
        assertThat(late.texts("Chloé", Fate.CONTRIBUTION)).containsExactly(MENDED);
    }

    @Test
    @DisplayName("The closing card says how many typed messages stay, and who can delete them")
    void stays() {
        walk.says("Chloé", SAID);
        walk.says("Basile", "Have you thought of asking the owner first?");
        Incoming.Utterance back = walk.said("Chloé", "And something that I take back at once");
        walk.receive(back);
        walk.receive(taken(back));
        walk.on("close");

        assertThat(shown(new Place.Channel(walk.group().id())))
                .contains("2 messages tapés ici restent dans le salon")
                .contains("propriétaire de l’espace");
    }

    private List<String> texts() {
        return walk.rows().stream()
                .map(row -> Objects.requireNonNullElse(row.text(), "erased"))
                .toList();
    }

    private Incoming.Withdrawn taken(Incoming.Utterance said) {
        return new Incoming.Withdrawn(
                said.space(), Walk.fresh("d"), said.where().channel(), said.message(), clock.instant());
    }

    private Incoming.Changed mended(Incoming.Utterance said, Instant at) {
        return new Incoming.Changed(
                said.space(),
                Walk.fresh("d"),
                said.person(),
                said.where(),
                said.message(),
                MENDED,
                clock.instant(),
                at);
    }
}
