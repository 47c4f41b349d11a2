package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.FakePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel that is away is not a thread that is missing: nobody is told so, and it is opened when it is back. */
class ChannelAwayTest {
    private final FakePlatform platform = new FakePlatform(Circle.on("fake", "w", "c", new GroupId("g")));
    private ContractRig rig;

    @AfterEach
    void closes() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Delivery.Gone.Reason.class,
            names = {"PLACE_GONE", "NOT_IN_CHANNEL"})
    void isNoMissingThread(Delivery.Gone.Reason reason) {
        rig = new ContractRig(platform, Databases.H2);
        rig.say(rig.open());
        rig.trouble.alwaysAnswers(
                op -> !(op instanceof Op.Say say && say.place() instanceof Place.Direct), new Delivery.Gone(reason));
        rig.say(rig.line(rig.thread(), 1), rig.line(rig.channel(), 2));
        rig.say(rig.open());
        assertThat(rig.node.letters().all()).hasSize(3);
        rig.trouble.over();

        rig.say(rig.open(), rig.line(rig.thread(), 3));
        assertThat(rig.shown(rig.thread())).contains("line 3");
        assertThat(rig.shown(rig.direct("Ada"))).isEmpty();
    }
}
