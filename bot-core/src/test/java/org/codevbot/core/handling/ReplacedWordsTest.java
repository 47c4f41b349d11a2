package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A sentence that another has replaced is gone at once: no state names it, so no erasing would find it later. */
@Timeout(120)
class ReplacedWordsTest extends OneCore {
    private static final String MARK = "Xylophone";

    ReplacedWordsTest() {
        super(Core.Store.H2);
    }

    @Test
    @DisplayName("A first request goes when another or the contract replaces it; after erasing no row is readable")
    void firstRequest() {
        Walk walk = at("learning-choice", "presentation");
        request(walk, "one");
        assertThat(readable(walk)).containsExactly(MARK + " one");
        request(walk, "two");
        assertThat(readable(walk)).containsExactly(MARK + " two");

        next(walk, "contract");
        contract(walk, "three");
        contract(walk, "four");
        assertThat(readable(walk)).containsExactly(MARK + " four");
        erased(walk);
    }

    @Test
    @DisplayName("Needs told anew replace the former")
    void needs() {
        Walk walk = at("practice-year", "contract");
        walk.sends("Chloé", "needs", "", Map.of("needs", MARK + " one"));
        walk.sends("Chloé", "needs", "", Map.of("needs", MARK + " two"));
        assertThat(readable(walk)).containsExactly(MARK + " two");
        contract(walk, "three");
        assertThat(readable(walk)).containsExactlyInAnyOrder(MARK + " two", MARK + " three");
        erased(walk);
    }

    @Test
    @DisplayName("A reformulation that was adopted stays its author's offer when the client states another sentence")
    void reformulation() {
        Walk walk = at("classic", "contract");
        contract(walk, "one");
        walk.sends("Basile", "reformulate", "", Map.of("words", MARK + " offered"));
        walk.presses("Chloé", "adopt", "1");
        assertThat(readable(walk)).containsExactly(MARK + " offered");
        contract(walk, "two");
        assertThat(readable(walk)).containsExactlyInAnyOrder(MARK + " offered", MARK + " two");
        erased(walk);
    }

    @Test
    @DisplayName("A commitment that was removed is gone with its three texts")
    void commitment() {
        Walk walk = at("classic", "plan");
        Map<String, String> values = Map.of("aim", MARK + " aim", "first-step", MARK + " step", "sign", MARK + " sign");
        walk.sends("Chloé", "commit", "", values);
        assertThat(readable(walk)).hasSize(3);
        walk.presses("Chloé", "remove-commitment", "1");
        assertThat(readable(walk)).isEmpty();
    }

    private Walk at(String code, String stage) {
        Walk walk = walk().offered(new FormatKey(code, 90));
        walk.types("Ada", "start");
        Walk.PEOPLE.forEach(name -> {
            walk.sends(name, "check-in", "", Map.of("emoji", "🙂"));
            walk.presses(name, "accept-charter", "");
        });
        walk.sends("Chloé", "subject", "", Map.of("words", "My team meeting", "three-p", "concern"));
        walk.sends("Ada", "confirm", "1", Map.of("target", "1", "sentence", "It touches us all"));
        walk.presses("Chloé", "agree-client", "");
        next(walk, stage);
        return walk;
    }

    private static void next(Walk walk, String stage) {
        for (int tries = 0; tries < 12 && !walk.stage().equals(stage); tries++) {
            int before = walk.state().timing().stage();
            walk.types("Ada", "next");
            if (walk.state().timing().stage() == before) {
                walk.goOnWithTheClientsWords();
            }
        }
        assertThat(walk.stage()).isEqualTo(stage);
    }

    private static void request(Walk walk, String words) {
        walk.sends("Chloé", "first-request", "", Map.of("sentence", MARK + " " + words));
    }

    private static void contract(Walk walk, String words) {
        walk.sends("Chloé", "contract", "", Map.of("sentence", MARK + " " + words, "types", "ideas"));
    }

    /** The case is closed early, and what its client erases is read nowhere. */
    private static void erased(Walk walk) {
        assertThat(readable(walk)).as("the search finds what is there").isNotEmpty();
        walk.presses("Ada", "close-case", "");
        walk.presses("Chloé", "erase-confirmed", "");
        assertThat(readable(walk)).isEmpty();
    }

    private static List<String> readable(Walk walk) {
        return walk.rows().stream()
                .map(WordsRows.Row::text)
                .filter(Objects::nonNull)
                .filter(text -> text.startsWith(MARK))
                .toList();
    }
}
