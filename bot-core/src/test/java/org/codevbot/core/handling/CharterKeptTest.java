package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.Member;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person does for good stays: rules accepted once are not asked for again, what a skill taught is a note. */
@Timeout(60)
class CharterKeptTest extends OneCore {
    private static final FormatKey YEAR = new FormatKey("practice-year", 90);

    CharterKeptTest() {
        super(Core.Store.H2);
    }

    @Test
    void theRulesAreAcceptedOnceForAllSessionsOfTheFormat() {
        Walk walk = walk().offered(YEAR);
        walk.types("Ada", "start");
        walk.sends("Dina", "check-in", "", Map.of("emoji", "☀️"));
        assertThat(walk.state().terms().first()).isTrue();

        assertThat(walk.presses("Dina", "accept-charter", ""))
                .isInstanceOfSatisfying(
                        Reply.Done.class,
                        done -> assertThat(CardText.of(done.card())).contains("Noted"));
        assertThat(walk.state().terms().accepted()).containsExactly(walk.member("Dina"));
        assertThat(walk.group().members().stream()
                        .filter(member -> !member.accepted().isEmpty())
                        .map(Member::firstName))
                .containsExactly("Dina");

        walk.presses("Ada", "close-confirmed", "");
        core.get(Founding.class).offer(walk.space, walk.group().id(), clock.instant(), YEAR);
        assertThat(walk.state().terms().accepted()).containsExactly(walk.member("Dina"));
        assertThat(walk.state().terms().first()).isFalse();
        core.get(Founding.class).offer(walk.space, walk.group().id(), clock.instant(), new FormatKey("classic", 90));
        assertThat(walk.state().terms().accepted()).isEmpty();
    }

    @Test
    void whatASkillTaughtIsANoteOfItsOwner() {
        Walk walk = walk().at("learning");
        walk.sends("Dina", "check-in", "", Map.of("emoji", "☀️", "skill", "2"));
        assertThat(walk.state().terms().skills()).containsEntry(walk.member("Dina"), 2);

        walk.sends("Dina", "learn", "", Map.of("words", "I listen longer", "practised", "I asked less at once"));

        assertThat(walk.texts("Dina", Fate.LEARNING)).containsExactly("I listen longer");
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly("I asked less at once");
    }
}
