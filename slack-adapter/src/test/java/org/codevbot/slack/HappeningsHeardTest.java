package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.slack.strict.Seen;
import org.codevbot.slack.strict.Spot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens in a workspace beside words: who comes and goes, what is archived, pinned, renamed, shared. */
class HappeningsHeardTest {
    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whoComesGoesAndWhatIsArchived() {
        var dina = rig.slack.person("Dina", "en-US", ZoneOffset.UTC);
        rig.door.answers(new Reply.Done(Rig.line("Joining takes a yes to the rules.")));
        dina.joins(rig.channel);
        assertThat(rig.door.last(Incoming.Joined.class).person().user()).isEqualTo(dina.id());
        rig.settled();
        assertThat(dina.reads(rig.channel)).contains("(only you): Joining takes a yes to the rules.");
        assertThat(rig.chloe.reads(rig.channel)).doesNotContain("a yes to the rules");
        rig.door.answers(new Reply.Done(null));
        dina.leaves(rig.channel);
        assertThat(rig.door.last(Incoming.Left.class).person().user()).isEqualTo(dina.id());
        rig.slack.archives(rig.channel, true);
        assertThat(rig.door.last(Incoming.PlaceGone.class).where().channel()).isEqualTo(rig.channel.channel());
        rig.slack.archives(rig.channel, false);
        assertThat(rig.door.last(Incoming.PlaceBack.class).where().channel()).isEqualTo(rig.channel.channel());
    }

    @Test
    void aPinOfTheBotsIsNobodysWordAndAFilesWordsAreHeard() {
        Seen card = rig.ada.says(rig.channel, "The contract");
        int heard = rig.door.received().size();
        assertThat(rig.pins(card)).isTrue();
        rig.slack.settle();
        assertThat(rig.chloe.sees(rig.channel).getLast().notice()).isTrue();
        assertThat(rig.door.received()).hasSize(heard);

        rig.ada.posts(rig.channel, "our board", "board.png");
        assertThat(rig.door.last(Incoming.Utterance.class).words()).isEqualTo("our board");
        rig.slack.renames(rig.channel, "another name");
        rig.slack.revokesTokenOf(rig.ada);
        assertThat(rig.workspace.ready()).isTrue();
    }

    @Test
    void wordsOfAnotherOrganisationAreHeardAsThoseOfSomebodyUnknown() {
        var zoe = rig.slack.stranger("Zoe Ward", "en-US", ZoneOffset.UTC);
        zoe.joins(rig.channel);
        rig.slack.shares(rig.channel);
        zoe.says(rig.channel, "hello from elsewhere");
        assertThat(rig.door.last(Incoming.Utterance.class).person().user()).isEqualTo(zoe.id());
    }

    @Test
    void theBotItselfIsNobodyWhoComesOrGoes() {
        Spot other = rig.slack.channelWithoutBot("other", true, rig.ada);
        rig.slack.invitesBot(other);
        assertThat(rig.door.received(Incoming.Joined.class)).isEmpty();
        assertThat(rig.door.last(Incoming.PlaceBack.class).where().channel()).isEqualTo(other.channel());
        rig.slack.removesBot(other);
        assertThat(rig.door.received(Incoming.Left.class)).isEmpty();
        assertThat(rig.door.last(Incoming.PlaceGone.class).where().channel()).isEqualTo(other.channel());
    }
}
