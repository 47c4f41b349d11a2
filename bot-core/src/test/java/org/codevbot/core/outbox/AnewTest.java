package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.FakePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The card of the step that runs was deleted by somebody. */
class AnewTest {
    private final FakePlatform platform = new FakePlatform(Circle.on("fake", "w", "c", new GroupId("g")));
    private ContractRig rig;

    @BeforeEach
    void opens() {
        rig = new ContractRig(platform, Databases.H2);
        rig.say(rig.open(), rig.line(rig.thread(), 1));
    }

    @AfterEach
    void closes() {
        rig.close();
    }

    private void deleted() {
        platform.delete(rig.node.sent().thread(rig.group.space(), rig.thread()).orElseThrow());
        assertThat(rig.shown(rig.channel())).isEmpty();
    }

    @Test
    @DisplayName("What is said next in the step says its card anew, and goes in order into the thread under it")
    void theThreadIsOpenedAnew() {
        deleted();
        rig.say(rig.line(rig.thread(), 2), rig.line(rig.thread(), 3));
        rig.say(rig.line(rig.thread(), 4));

        assertThat(rig.shown(rig.channel())).containsExactly("step 3");
        assertThat(rig.shown(rig.thread())).containsExactly("line 2", "line 3", "line 4");
        assertThat(rig.shown(rig.direct("Ada"))).isEmpty();
        assertThat(rig.node.letters().all()).isEmpty();
    }

    @Test
    @DisplayName("A platform that finds no thread under any card is not told the card for ever")
    void thePlatformFindsNone() {
        rig.trouble.alwaysAnswers(
                op -> op instanceof Op.Say say && say.place() instanceof Place.StepThread,
                new Delivery.Gone(Delivery.Gone.Reason.THREAD_GONE));
        for (int i = 2; i < 20; i++) {
            rig.clock.wind(Duration.ofMinutes(2));
            rig.say(rig.line(rig.thread(), i));
        }

        assertThat(rig.shown(rig.channel())).filteredOn("step 3"::equals).hasSizeLessThanOrEqualTo(4);
        assertThat(rig.shown(rig.channel()))
                .filteredOn(each -> each.endsWith("line 19"))
                .hasSize(1);
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("missing 3");
        assertThat(rig.node.letters().all()).isEmpty();
    }
}
