package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Words that are longer than a form takes: kept whole up to the real limit, and told beyond it. */
@Timeout(60)
class LongWordsTest extends OneCore {
    private static final String WHOLE = "word ".repeat(900) + "and the end";
    private static final String TOO_LONG = "word ".repeat(2_001) + "and the end";
    private Walk walk;

    LongWordsTest() {
        super(Core.Store.H2, new Workspaces());
    }

    @BeforeEach
    void start() {
        walk = walk();
    }

    private static String refused(Reply reply) {
        return CardText.of(((Reply.Refused) reply).card());
    }

    @Test
    @DisplayName("A note and a contribution that were typed are kept whole, though no form takes so much")
    void typedWhole() {
        walk.at("presentation");
        assertThat(walk.types("Dina", "note " + WHOLE)).isInstanceOf(Reply.Done.class);
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly(WHOLE);
        assertThat(walk.types("Chloé", "contribute " + WHOLE)).isInstanceOf(Reply.Done.class);
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).containsExactly(WHOLE);
    }

    @Test
    @DisplayName("Refused out of turn, long words are a draft, and no form that holds less of them is offered")
    void noFormThatHoldsLess() {
        walk.at("presentation");
        Reply.Refused early = (Reply.Refused) walk.types("Basile", "contribute " + WHOLE);
        assertThat(early.form()).isNull();
        assertThat(walk.texts("Basile", Fate.DRAFT)).containsExactly(WHOLE);
        Reply.Refused brief = (Reply.Refused) walk.types("Basile", "contribute Ask the owner first, and then the team");
        assertThat(Objects.requireNonNull(brief.form()).fields().getFirst())
                .isEqualTo(new Form.Paragraph(
                        "words",
                        brief.form().fields().getFirst().label(),
                        true,
                        3_000,
                        "Ask the owner first, and then the team"));
    }

    @Test
    @DisplayName("Beyond the limit the words are handed back whole as a draft, and the limit is named")
    void tooLong() {
        walk.at("presentation");
        Reply.Refused note = (Reply.Refused) walk.types("Dina", "note " + TOO_LONG);
        assertThat(refused(note)).contains("10,000 characters at most", "draft");
        assertThat(note.form()).isNull();
        assertThat(walk.texts("Dina", Fate.DRAFT)).containsExactly(TOO_LONG);
        assertThat(walk.texts("Dina", Fate.NOTE)).isEmpty();
    }

    @Test
    @DisplayName("Each limit is the field's own: a sentence, a check-in, a learning, a form")
    void eachLimit() {
        walk.open();
        String sentence = "x".repeat(301);
        assertThat(refused(walk.types("Dina", "subject " + sentence))).contains("300 characters at most");
        assertThat(refused(walk.sends("Dina", "check-in", "", Map.of("emoji", "🙂", "word", "x".repeat(61)))))
                .contains("60 characters at most");
        assertThat(refused(walk.types("Dina", "learn " + WHOLE))).contains("3,000 characters at most");
        assertThat(refused(walk.sends("Dina", "note", "", Map.of("words", "x".repeat(3_001)))))
                .contains("3,000 characters at most");
        assertThat(walk.texts("Dina", Fate.DRAFT)).contains(sentence, WHOLE);
    }

    @Test
    @DisplayName("What is written to the bot alone is told when it is too long, and it is no note")
    void tooLongInDirect() {
        walk.at("presentation");
        assertThat(refused(walk.receive(walk.said("Dina", TOO_LONG, Walk.DIRECT, clock.instant()))))
                .contains("10,000 characters at most");
        assertThat(walk.texts("Dina", Fate.NOTE)).isEmpty();
        assertThat(walk.texts("Dina", Fate.DRAFT)).containsExactly(TOO_LONG);
        assertThat(walk.receive(walk.said("Dina", WHOLE, Walk.DIRECT, clock.instant())))
                .isInstanceOf(Reply.Done.class);
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly(WHOLE);
    }

    @Test
    @DisplayName("Before the first session too")
    void tooLongInPeace() {
        walk.founded();
        assertThat(refused(walk.types("Dina", "note " + TOO_LONG))).contains("10,000 characters at most");
        assertThat(CardText.of(Objects.requireNonNull(((Reply.Done) walk.types("Dina", "notes")).card())))
                .doesNotContain("word word");
        assertThat(walk.types("Dina", "note " + WHOLE)).isInstanceOf(Reply.Done.class);
        assertThat(CardText.of(Objects.requireNonNull(((Reply.Done) walk.types("Dina", "notes")).card())))
                .contains("and the end");
    }
}
