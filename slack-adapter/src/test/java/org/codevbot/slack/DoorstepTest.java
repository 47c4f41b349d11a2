package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes in that is no word: files, and profiles that change. */
class DoorstepTest {
    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @DisplayName("A file without a word is told to the core, and its answer shown to that person alone")
    void aFile() {
        rig.door.answers(new Reply.Refused(Rig.line("This file is not kept."), null, null));
        rig.chloe.posts(rig.chloe.dm(), "", "voice.m4a");
        rig.settled();
        assertThat(rig.door.last(Incoming.Enclosed.class).where().direct()).isTrue();
        assertThat(rig.chloe.reads(rig.chloe.dm())).contains("This file is not kept.");

        rig.chloe.posts(rig.channel, "With words", "board.png");
        assertThat(rig.door.received(Incoming.Enclosed.class)).hasSize(1);
        assertThat(rig.door.last(Incoming.Utterance.class).words()).isEqualTo("With words");
    }

    @Test
    @DisplayName("A profile that changes is told to the core by the person's id alone")
    void aProfile() {
        rig.chloe.changesProfile("Chloé M.", "en-GB");
        assertThat(rig.door.last(Incoming.PersonChanged.class).person().user()).isEqualTo(rig.chloe.id());
    }
}
