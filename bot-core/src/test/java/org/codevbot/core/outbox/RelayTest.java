package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelayTest {
    @ParameterizedTest
    @EnumSource(Databases.class)
    void saysWhatWasStoredInOrder(Databases kind) {
        HandClock clock = HandClock.atTen();
        Group group = Circle.on("fake", "w", "c", new GroupId("g"));
        SessionId session = new SessionId("s1");
        FakeScenes scenes = new FakeScenes(clock);
        scenes.put(group);
        scenes.put(Circle.offered(group, session, clock.instant()));
        FakePlatform platform = new FakePlatform(group);
        try (Node node = new Node(
                "n1",
                kind.open(),
                scenes,
                platform.messenger(),
                (what, scene) -> new Card(Text.plain(what.toString()), List.of(), List.of(), "-"),
                (file, scene) -> "",
                clock)) {
            Place.StepThread thread = new Place.StepThread(group.id(), session, 1, 3);
            node.enqueue(
                    group.id(),
                    new Addressed.OpenThread(new MessageKey("k1"), thread, new Announcement.StepCard(session, 3)),
                    new Addressed.Say(new MessageKey("k2"), thread, new Announcement.RuleLine(session, 1)),
                    new Addressed.Say(
                            new MessageKey("k3"),
                            new Place.Direct(group.id(), Circle.member("Ada")),
                            new Announcement.PanelCard(session)));
            node.drain();
            assertThat(platform.shown(new Place.Channel(group.id())).stream().map(Shown::text))
                    .containsExactly("StepCard[session=s1, stage=3]");
            String handle =
                    platform.shown(new Place.Channel(group.id())).getFirst().handle();
            assertThat(platform.shown(thread).stream().map(Shown::text))
                    .containsExactly("RuleLine[session=s1, rule=1]");
            assertThat(node.sent().keyOf(group.space(), handle)).contains(new MessageKey("k1"));
            assertThat(node.sent().threadOf(group.space(), handle)).contains(thread);
        }
    }
}
