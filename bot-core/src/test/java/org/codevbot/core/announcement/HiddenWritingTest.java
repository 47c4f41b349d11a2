package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Set;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.SessionCommand.Contribute;
import org.codevbot.core.session.SessionCommand.Hand;
import org.codevbot.core.session.SessionCommand.OpenHidden;
import org.codevbot.core.session.SessionCommand.Reveal;
import org.codevbot.core.session.SessionCommand.StartRound;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 8: until the reveal no card of anybody else shows who has written. */
class HiddenWritingTest {
    private static Hall hall(String format, int length) {
        return new Hall(
                FormatCatalog.shippedAnd().find(new FormatKey(format, length)).orElseThrow(), Language.EN, false);
    }

    private static String status(Hall hall) {
        return CardText.of(hall.composer().view(Entry.View.STATUS, "", hall.scene(NORA)));
    }

    private static void write(Hall hall) {
        hall.does(SAM, new Contribute(null, hall.story().words(6), true));
        hall.does(HUGO, new Contribute(null, hall.story().words(6), true));
    }

    @Test
    @DisplayName("A round that runs ends when hidden writing opens; it may be started once all is revealed")
    void round() {
        Hall hall = hall("cooperants", 90).tell(story -> story.at("consultation"));
        assertThat(status(hall)).contains("Round");
        assertThat(hall.state().floor().round()).isNotNull();
        hall.does(CLAIRE, new OpenHidden());
        String before = status(hall);
        assertThat(before).doesNotContain("Round");
        int heard = hall.heard().size();
        write(hall);
        assertThat(status(hall)).isEqualTo(before);
        assertThat(hall.heard().subList(heard, hall.heard().size())).noneMatch(Hall.Heard::shared);

        hall.does(CLAIRE, new Reveal()).does(CLAIRE, new StartRound());
        assertThat(status(hall)).contains("Round");
    }

    @Test
    @DisplayName("Nor does a hand go down by hidden words, wherever it was raised")
    void hand() {
        Hall hall = hall("classic", 90).tell(story -> story.at("consultation"));
        hall.does(SAM, new Hand(true)).does(CLAIRE, new OpenHidden()).does(HUGO, new Hand(true));
        String before = status(hall);
        assertThat(before).contains("Hugo");
        int heard = hall.heard().size();
        write(hall);
        assertThat(status(hall)).isEqualTo(before);
        assertThat(hall.heard().subList(heard, hall.heard().size())).noneMatch(Hall.Heard::shared);
        hall.does(CLAIRE, new Reveal())
                .does(HUGO, new Contribute(null, hall.story().words(6), false));
        assertThat(hall.state().floor().hands()).doesNotContain(HUGO);
    }

    @Test
    @DisplayName("What the facilitator writes by the form is hidden with the rest, and revealed with it")
    void facilitatorsForm() {
        Hall hall = hall("asynchronous", 10).tell(story -> story.at("contract").agreed(Set.of(HelpType.IDEAS)));
        assertThat(hall.state().floor().hidden()).isTrue();
        int heard = hall.heard().size();
        hall.does(CLAIRE, new Contribute(null, hall.story().words(6), true));
        hall.does(SAM, new Contribute(null, hall.story().words(6), true));
        assertThat(hall.heard().subList(heard, hall.heard().size()))
                .noneMatch(each -> each.what() instanceof Announcement.CarriedWords);
        hall.does(CLAIRE, new Reveal());
        List<Contribution> said = hall.state().currentCase().orElseThrow().contributions();
        assertThat(said).extracting(Contribution::author).contains(CLAIRE, SAM);
        assertThat(said).noneMatch(Contribution::hidden);
        assertThat(hall.last(Announcement.CarriedWords.class).what())
                .isInstanceOfSatisfying(
                        Announcement.CarriedWords.class,
                        carried -> assertThat(carried.contributions()).hasSize(2));
    }
}
