package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a meeting of two clients the next one follows the plan of each. */
@Timeout(120)
class TwoFollowUpsTest {
    private static final FormatKey TWO = new FormatKey("two-clients", 180);
    private static final List<String> CLIENTS = List.of("Chloé", "Dina");
    private static final List<String> CHLOES = List.of("Xylophone-first", "Xylophone-second");
    private static final List<String> DINAS = List.of("Marimba-first", "Marimba-second");

    private final HandClock clock = HandClock.atTen();
    private final Ear ear = new Ear();

    @Test
    @DisplayName("both owners get their report alone; the group sees the two lines that they show, and no other")
    void ofEachPlanWhatItsOwnerShows(@TempDir Path data) {
        try (Core core = Core.start(Core.Store.H2.home(data), clock, ear)) {
            Walk walk = new Walk(core, clock, "two").offered(TWO);
            meet(walk);
            walk.drain();
            assertThat(CHLOES).as("the search finds what is there").allMatch(aim -> toGroup(aim) > 0);
            ear.forget();

            offer(walk, new FormatKey("classic", 90));
            walk.types("Ada", "start");
            Walk.PEOPLE.forEach(name -> walk.sends(name, "check-in", "", Map.of("emoji", "🙂")));
            walk.types("Ada", "next");
            assertThat(walk.stage()).isEqualTo("follow-up");
            walk.drain();
            CHLOES.forEach(aim -> readOnlyBy(walk, "Chloé", aim));
            DINAS.forEach(aim -> readOnlyBy(walk, "Dina", aim));
            assertThat(ear.with("Talk to the owner"))
                    .as("the plan of the meeting before the last")
                    .isEmpty();

            assertThat(walk.presses("Basile", "show", "1")).isInstanceOf(Reply.Refused.class);
            assertThat(walk.presses("Chloé", "show", "1")).isInstanceOf(Reply.Done.class);
            assertThat(walk.presses("Dina", "show", "2")).isInstanceOf(Reply.Done.class);
            walk.sends("Dina", "report", "1", Map.of("target", "1", "outcome", "DROPPED", "learned", "Timbales"));
            walk.drain();
            assertThat(toGroup(CHLOES.getFirst())).isPositive();
            assertThat(toGroup(DINAS.getLast())).isPositive();
            readOnlyBy(walk, "Chloé", CHLOES.getLast());
            readOnlyBy(walk, "Dina", DINAS.getFirst());
            readOnlyBy(walk, "Dina", "Timbales");

            walk.presses("Ada", "close-confirmed", "");
            assertThat(walk.state().isClosed()).isTrue();
            offer(walk, TWO);
            assertThat(reports(walk, "Chloé")).containsExactly(false, false);
            assertThat(reports(walk, "Dina")).containsExactly(true, false);
        }
    }

    /** A whole meeting in which Chloé and Dina each leave with two commitments. */
    private static void meet(Walk walk) {
        walk.types("Ada", "start");
        Walk.PEOPLE.forEach(name -> walk.sends(name, "check-in", "", Map.of("emoji", "🙂")));
        for (String client : CLIENTS) {
            String number = Integer.toString(CLIENTS.indexOf(client) + 1);
            walk.sends(client, "subject", "", Map.of("words", "My team meeting", "three-p", "concern"));
            walk.sends("Ada", "confirm", number, Map.of("target", number, "sentence", "It touches us all"));
            walk.presses(client, "agree-client", "");
        }
        for (int steps = 0; steps < 40 && !walk.state().isClosed(); steps++) {
            act(walk);
            walk.types("Ada", "next");
        }
        assertThat(walk.state().isClosed()).isTrue();
    }

    private static void act(Walk walk) {
        MemberId under = walk.state().client().orElse(null);
        CLIENTS.stream().filter(name -> walk.member(name).equals(under)).forEach(client -> {
            if (walk.stage().equals("contract")) {
                walk.sends(client, "contract", "", Map.of("sentence", "Help me to open the meeting", "types", "ideas"));
                walk.passes(Duration.ofMinutes(30));
                walk.presses("Ada", "clients-words", "");
            } else if (walk.stage().equals("plan")) {
                (client.equals("Chloé") ? CHLOES : DINAS)
                        .forEach(aim ->
                                walk.sends(client, "commit", "", Map.of("aim", aim, "first-step", "Ask on Monday")));
            }
        });
    }

    private void offer(Walk walk, FormatKey format) {
        walk.core.get(Founding.class).offer(walk.space, walk.group().id(), clock.instant(), format);
    }

    private long toGroup(String words) {
        return ear.with(words).stream()
                .filter(each -> !(each.place() instanceof Place.Direct))
                .count();
    }

    private void readOnlyBy(Walk walk, String reader, String words) {
        assertThat(ear.with(words))
                .as(words)
                .isNotEmpty()
                .allMatch(each -> each.place() instanceof Place.Direct direct
                        && direct.member().equals(walk.member(reader)));
    }

    private static Stream<Boolean> reports(Walk walk, String owner) {
        return walk.state().followUpOf(walk.member(owner)).orElseThrow().items().stream()
                .map(FollowUp.Item::report)
                .map(report -> report != null);
    }
}
