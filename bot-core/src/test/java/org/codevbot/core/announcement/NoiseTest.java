package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codevbot.core.announcement.Hall.Heard;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The noise budget of product.md section 5. */
class NoiseTest {
    private final Hall hall = new Hall(Circle.classic(), Language.FR, false);

    @Test
    @DisplayName(
            "A classic 90 minutes without incident shows the group at most 24 bot messages; a consultant at most 3")
    void budget() {
        new Evening(hall).whole();
        assertThat(hall.state().isClosed()).isTrue();
        // A platform's own word of the one pin is one more.
        assertThat(shared(hall)).as("messages to the group").hasSizeBetween(10, 23);
        for (var consultant : Story.CONSULTANTS) {
            assertThat(hall.messages()
                            .filter(each -> each.to(consultant))
                            .map(each -> each.key().value()))
                    .as("private messages to " + consultant)
                    .hasSizeLessThanOrEqualTo(3);
        }
        assertThat(hall.messages().filter(each -> each.to(Story.ALI)))
                .as("the owner of the last plan is asked, so the count counts")
                .isNotEmpty();
    }

    @Test
    @DisplayName("The same evening by voice shows the group at most 8 bot messages; a consultant at most 3")
    void spoken() {
        Hall spoken = new Hall(Story.spoken(Circle.classic()), Language.FR, false);
        new Evening(spoken).whole();
        assertThat(spoken.state().isClosed()).isTrue();
        assertThat(shared(spoken)).as("messages to the group").hasSizeBetween(5, 8);
        for (var consultant : Story.CONSULTANTS) {
            assertThat(spoken.messages().filter(each -> each.to(consultant)))
                    .as("private messages to " + consultant)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("One message is pinned, which a platform tells the group of, and no longer when the session is over")
    void pins() {
        Evening evening = new Evening(hall);
        evening.whole();
        List<Addressed> pins = hall.operations().stream()
                .filter(each -> each instanceof Addressed.Pin || each instanceof Addressed.Unpin)
                .toList();
        MessageKey status = new MessageKey("s/" + hall.state().id() + "/status");
        Place channel = new Place.Channel(hall.state().group());
        assertThat(pins).containsExactly(new Addressed.Pin(status, channel), new Addressed.Unpin(status, channel));
    }

    private static List<String> shared(Hall hall) {
        return hall.messages()
                .filter(Heard::shared)
                .filter(each -> !carriesPeople(each.what()))
                .map(each -> each.key().value())
                .toList();
    }

    /** A contribution or a restatement is a person's words that the bot carries. */
    private static boolean carriesPeople(Announcement what) {
        return what instanceof Announcement.CarriedWords || what instanceof Announcement.ReformulationCard;
    }
}
