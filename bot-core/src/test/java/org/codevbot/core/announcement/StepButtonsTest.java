package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Pace;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On Slack no command can be typed in a thread: what people do in a step is a press away on the card that opens it. */
class StepButtonsTest {
    static Stream<Format> formats() {
        return FormatCatalog.shippedAnd().all().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    @DisplayName("Each step's card has hand, contribute, pass and note, whatever the form of the session")
    void aPressAway(Format format) {
        Hall hall = new Hall(format, Language.EN, false);
        Tour.of(hall, ignored -> {});
        List<Hall.Heard> opened = hall.messages()
                .filter(each -> each.what() instanceof Announcement.StepCard)
                .toList();

        // A tour of two clients ends with the first one's case; the second one's steps are the same.
        assertThat(opened).hasSize((int)
                format.steps().stream().filter(step -> step.caseNumber() == 1).count());
        assertThat(opened)
                .allSatisfy(each -> assertThat(entries(each.card()))
                        .as(each.what().toString())
                        .contains("contribute", "pass", "note"));
        // Over working days there is no queue; one says that one's part is done where that is not plain by itself.
        assertThat(opened)
                .allSatisfy(each -> assertThat(entries(each.card()).contains("hand"))
                        .as(each.what().toString())
                        .isEqualTo(format.pace() != Pace.WORKING_DAYS));
    }

    private static List<String> entries(Card card) {
        return CardText.buttons(card).stream()
                .map(Button::action)
                .map(action -> action.entry())
                .toList();
    }
}
