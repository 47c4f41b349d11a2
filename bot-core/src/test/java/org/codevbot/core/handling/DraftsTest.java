package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person does with a draft is what all cards show of it from then on. */
@Timeout(60)
class DraftsTest extends AtPresentation {
    private static final String EARLY = "Have you thought of asking the owner first?";
    private static final String LATER = "And of asking the team before that?";

    private String shown(String name) {
        return shown(new Place.Direct(walk.group().id(), walk.member(name)));
    }

    private String id(String text) {
        return walk.rows().stream()
                .filter(row -> text.equals(row.text()))
                .map(WordsRows.Row::id)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void anErasedDraftStandsNowhereAnyMore() {
        walk.says("Basile", EARLY);
        walk.says("Basile", LATER);
        assertThat(shown("Basile")).contains(EARLY);
        walk.types("Ada", "next");
        assertThat(shown("Basile")).contains(EARLY, LATER);

        walk.presses("Basile", "forget-own", id(EARLY));
        assertThat(shown("Basile")).doesNotContain(EARLY).contains(LATER);
        walk.presses("Basile", "draft-note", id(LATER));
        assertThat(shown("Basile")).doesNotContain(LATER);
        assertThat(walk.texts("Basile", Fate.NOTE)).contains(LATER);
    }

    @Test
    void theNudgeGoesWithItsDraft() {
        walk.says("Basile", EARLY);
        assertThat(shown("Basile")).contains(EARLY);
        walk.presses("Basile", "forget-own", id(EARLY));
        assertThat(shown("Basile")).doesNotContain(EARLY);
    }

    @Test
    void aChangedDraftShowsTheNewWordsOnly() {
        walk.says("Basile", EARLY);
        walk.types("Ada", "next");
        shown("Basile");
        walk.sends("Basile", "edit-draft", id(EARLY), Map.of("words", LATER));
        assertThat(shown("Basile")).doesNotContain(EARLY).contains(LATER);
    }

    @Test
    void whatItsAuthorTakesBackOrChangesWhereItWasTypedFollowsToo() {
        Incoming.Utterance first = walk.said("Basile", EARLY);
        walk.receive(first);
        walk.types("Ada", "next");
        shown("Basile");
        walk.receive(changed(first, LATER));
        assertThat(shown("Basile")).doesNotContain(EARLY).contains(LATER);
        walk.receive(new Incoming.Withdrawn(
                walk.space, Walk.fresh("d"), first.where().channel(), first.message(), clock.instant()));
        assertThat(shown("Basile")).doesNotContain(LATER);
    }

    @Test
    void whatIsDoneWithADraftSaysNothingNew() {
        walk.says("Basile", EARLY);
        walk.says("Basile", LATER);
        shown("Basile");
        int before = platform.said().size();
        walk.presses("Basile", "draft-note", id(LATER));
        shown("Basile");
        assertThat(platform.said()).hasSize(before);
    }

    @Test
    void aRefusedFormSentAgainTakesThePlaceOfItsDraft() {
        walk.types("Ada", "next");
        walk.types("Ada", "next");
        Reply.Refused early = (Reply.Refused)
                walk.sends("Chloé", "contract", "", Map.of("sentence", "Help me to begin", "types", "nothing"));
        assertThat(walk.texts("Chloé", Fate.DRAFT)).containsExactly("Help me to begin");
        Form form = Objects.requireNonNull(early.form());

        Reply.Refused again = (Reply.Refused)
                walk.receive(submitted("Chloé", form, Map.of("sentence", "Help me to start", "types", "none")));
        assertThat(walk.texts("Chloé", Fate.DRAFT)).containsExactly("Help me to start");

        walk.receive(submitted(
                "Chloé", Objects.requireNonNull(again.form()), Map.of("sentence", "Help me to go", "types", "ideas")));
        assertThat(walk.texts("Chloé", Fate.CONTRACT)).containsExactly("Help me to go");
        assertThat(walk.texts("Chloé", Fate.DRAFT)).isEmpty();
    }

    @Test
    void aFormOpenedAnewLeavesTheDraftOfAnother() {
        walk.types("Ada", "next");
        walk.types("Ada", "next");
        walk.sends("Chloé", "contract", "", Map.of("sentence", "Help me to begin", "types", "nothing"));
        walk.sends("Chloé", "contract", "", Map.of("sentence", "Help me to go", "types", "ideas"));
        assertThat(walk.texts("Chloé", Fate.DRAFT)).containsExactly("Help me to begin");
    }

    private Incoming.Submitted submitted(String name, Form form, Map<String, String> values) {
        return new Incoming.Submitted(
                walk.space,
                Walk.fresh("d"),
                walk.person(name),
                walk.here(),
                form.submit().encoded(),
                values);
    }

    @Test
    void theSameWordsKeptThreeTimesAreOneDraft() {
        String tooLong = "word ".repeat(2_001);
        for (int i = 0; i < 3; i++) {
            walk.says("Chloé", tooLong);
        }
        assertThat(walk.texts("Chloé", Fate.DRAFT)).hasSize(1);
    }

    @Test
    void noFormOpensForWhoMustBeSilentNow() {
        Reply refused = walk.presses("Basile", "contribute", "");
        assertThat(refused).isInstanceOf(Reply.Refused.class);
        assertThat(walk.presses("Chloé", "contribute", "")).isInstanceOf(Reply.Fill.class);
        walk.types("Ada", "pause");
        assertThat(walk.presses("Chloé", "contribute", "")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aHandThatIsUpIsSaidToBeUp() {
        walk.types("Ada", "next");
        assertThat(walk.presses("Basile", "hand", "")).isEqualTo(new Reply.Done(null));
        Reply.Done again = (Reply.Done) walk.presses("Basile", "hand", "");
        assertThat(CardText.of(Objects.requireNonNull(again.card()))).contains("already up");
        assertThat(walk.state().floor().hands()).containsExactly(walk.member("Basile"));
    }

    @Test
    void whatIsTooLongIsRefusedInAFormAndInAnEdit() {
        Reply.Refused form = (Reply.Refused) walk.sends("Dina", "note", "", Map.of("words", "😀".repeat(1_501)));
        assertThat(form.field()).isEqualTo("words");

        Incoming.Utterance first = walk.said("Chloé", EARLY);
        walk.receive(first);
        Incoming.Utterance draft = walk.said("Basile", LATER);
        walk.receive(draft);
        String tooLong = "word ".repeat(2_001);
        assertThat(walk.receive(changed(first, tooLong))).isInstanceOf(Reply.Refused.class);
        assertThat(walk.receive(changed(draft, tooLong))).isInstanceOf(Reply.Refused.class);
        assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).containsExactly(EARLY);
        assertThat(walk.texts("Basile", Fate.DRAFT)).containsExactly(LATER);
    }

    private Incoming.Changed changed(Incoming.Utterance said, String words) {
        return new Incoming.Changed(
                walk.space, Walk.fresh("d"), said.person(), walk.here(), said.message(), words, clock.instant(), null);
    }

    @Test
    void whatFollowsACommandThatHasNoFormIsToldWithAnExample() {
        Reply.Refused refused = (Reply.Refused) walk.types("Ada", "extend two");
        assertThat(CardText.of(refused.card())).contains("/codev extend 5").doesNotContain("form");
    }

    @Test
    void whatIsWrittenToTheBotAloneIsANoteAtAnyTime() {
        Walk before = walk().offered();
        List.of(before, walk).forEach(each -> {
            each.types("Ada", "stop");
            each.presses("Ada", "close-confirmed", "");
            Reply.Done kept = (Reply.Done)
                    each.receive(each.said("Dina", "A thought that came late", Walk.DIRECT, clock.instant()));
            assertThat(CardText.of(Objects.requireNonNull(kept.card()))).contains("Noted");
            assertThat(each.texts("Dina", Fate.NOTE)).containsExactly("A thought that came late");
        });
    }
}
