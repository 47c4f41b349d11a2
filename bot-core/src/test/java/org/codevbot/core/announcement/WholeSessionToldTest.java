package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.SAM;

import java.util.HashMap;
import java.util.Map;
import org.codevbot.core.announcement.Hall.Heard;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is told of a whole session: its keys, and a form that has no contract. */
class WholeSessionToldTest {
    private final Hall hall = new Hall(Circle.classic(), Language.EN, false);

    @Test
    @DisplayName("A key names one message in one place, whoever it is for")
    void keys() {
        new Evening(hall).whole();
        Map<MessageKey, Place> places = new HashMap<>();
        for (Heard each : hall.heard()) {
            assertThat(places.putIfAbsent(each.key(), each.place()))
                    .as(each.key().value())
                    .isIn(null, each.place());
        }
        assertThat(places).hasSizeGreaterThan(30);
    }

    @Test
    @DisplayName("The Pitch codev of three steps is told to its end too, with no word of a contract")
    void pitch() {
        Hall pitch = new Hall(FormatSamples.pitch(), Language.EN, false);
        pitch.tell(Story::opened);
        assertThat(pitch.said(Announcement.ChoiceCard.class)).isTrue();
        pitch.tell(Story::chosen);
        for (int step = 0; step < 3; step++) {
            int now = step;
            pitch.does(CLAIRE, new SessionCommand.Next());
            MemberId who = step == 0 ? LEA : SAM;
            pitch.tell(story -> story.does(who, new SessionCommand.Contribute(null, story.words(9))));
            assertThat(pitch.last(Announcement.CarriedWords.class).place())
                    .isEqualTo(new Spot(pitch.state(), pitch.story().format()).thread(now));
        }
        pitch.does(CLAIRE, new SessionCommand.Next());
        assertThat(pitch.said(Announcement.ClosingCard.class)).isTrue();
        assertThat(pitch.said(Announcement.SummaryReady.class)).isTrue();
        assertThat(pitch.heard())
                .allSatisfy(each -> assertThat(CardText.of(each.card()))
                        .doesNotContainIgnoringCase("contract")
                        .doesNotContain("{"));
    }
}
