package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word to whoever leads may be left out, so its form is shown before anything goes out, and may be sent empty. */
@Timeout(60)
class InvitingFormTest extends OneCore {
    InvitingFormTest() {
        super(Core.Store.H2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-clear", "off-contract", "went-out"})
    void isOpenedByThePressAndSentWithOrWithoutWords(String entry) {
        Walk walk = walk().at("contract");
        walk.sends("Chloé", "contract", "", Map.of("sentence", "Help me to open the meeting", "types", "ideas"));

        Reply pressed = walk.presses("Dina", entry, "");

        assertThat(pressed)
                .isInstanceOfSatisfying(
                        Reply.Fill.class,
                        fill -> assertThat(fill.form().fields())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Form.Paragraph.class,
                                        field -> assertThat(field.required()).isFalse()));
        assertThat(walk.sends("Dina", entry, "", Map.of()))
                .isInstanceOfSatisfying(
                        Reply.Done.class, done -> assertThat(done.card()).isNotNull());
        walk.sends("Dina", entry, "", Map.of("words", "The second half of the sentence"));
        assertThat(walk.texts("Dina", Fate.WHISPER)).containsExactly("The second half of the sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"say-draft"})
    void isNotAskedForByWhatIsDoneAtOnce(String entry) {
        Walk walk = walk().at("presentation");
        walk.says("Dina", "Have you thought of asking them first?");
        String draft = walk.rows().stream()
                .filter(row -> row.fate() == Fate.DRAFT)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        walk.types("Ada", "next");

        assertThat(walk.presses("Dina", entry, draft)).isInstanceOf(Reply.Done.class);
        assertThat(walk.texts("Dina", Fate.CONTRIBUTION)).containsExactly("Have you thought of asking them first?");
    }
}
