package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.StoredJson;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.WordsId;
import org.junit.jupiter.api.Test;

/** What waits in the outbox while the program is replaced by a newer one must still be read. */
class StoredOpsTest {
    private static final SessionId SESSION = new SessionId("s1");
    private static final GroupId GROUP = new GroupId("g1");
    private static final Place.StepThread THREAD = new Place.StepThread(GROUP, SESSION, 1, 3);
    private static final Place.Direct DIRECT = new Place.Direct(GROUP, new MemberId("m1"));
    private static final MessageKey KEY = new MessageKey("s/s1/status");

    private static final List<Addressed> OPS = List.of(
            new Addressed.Say(KEY, new Place.Channel(GROUP), new Announcement.StatusCard(SESSION)),
            new Addressed.Say(KEY, DIRECT, new Announcement.FoundUnclear(SESSION, null)),
            new Addressed.Say(KEY, DIRECT, new Announcement.Whisper(SESSION, new WordsId("w1"))),
            new Addressed.Say(KEY, THREAD, new Announcement.CarriedWords(SESSION, 1, List.of(2, 1), true)),
            new Addressed.OpenThread(KEY, THREAD, new Announcement.StepCard(SESSION, 3)),
            new Addressed.CloseThread(THREAD),
            new Addressed.Retract(KEY, THREAD),
            new Addressed.Pin(KEY, new Place.Channel(GROUP)),
            new Addressed.Upload(
                    KEY, DIRECT, new FileRef.Summary(SESSION, 1), new Announcement.SummaryReady(SESSION, 1)),
            new Addressed.Home(DIRECT),
            new Addressed.Upload(
                    KEY, DIRECT, new FileRef.SummaryPrint(SESSION, 1), new Announcement.SummaryToPrint(SESSION, 1)),
            new Addressed.Unpin(KEY, new Place.Channel(GROUP)));

    @Test
    void isWrittenAsApproved() throws IOException {
        assertThat(OPS.stream().map(op -> StoredJson.text(op, Addressed.class)))
                .containsExactlyElementsOf(approved().toList());
    }

    @Test
    void isReadAsApproved() throws IOException {
        assertThat(approved().map(text -> StoredJson.read(text, Addressed.class)))
                .containsExactlyElementsOf(OPS);
    }

    private static Stream<String> approved() throws IOException {
        try (var in = StoredOpsTest.class.getResourceAsStream("/stored/addressed-v1.jsonl")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }
}
