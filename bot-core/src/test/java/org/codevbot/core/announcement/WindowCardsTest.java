package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.Set;
import org.codevbot.core.announcement.Hall.Heard;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over working days every card counts in days, offers "my part is done", and reminds each alone, once. */
class WindowCardsTest {
    private static final Format DAYS =
            FormatCatalog.shippedAnd().find(new FormatKey("asynchronous", 10)).orElseThrow();

    private static Hall begun(Language language, boolean formal) {
        Hall hall = new Hall(new Story(DAYS), language, formal);
        hall.tell(Story::opened).tell(Story::chosen).does(CLAIRE, new SessionCommand.Next());
        return hall;
    }

    @ParameterizedTest
    @CsvSource({"FR, false", "FR, true", "EN, false"})
    @DisplayName("A whole session over days is told in days, and each card in both languages is whole")
    void inDays(Language language, boolean formal) {
        Hall hall = begun(language, formal);
        hall.does(LEA, new SessionCommand.PartDone(true));
        hall.tell(story -> story.minutes(60 * 60));
        hall.tell(story -> story.agreed(Set.of(HelpType.IDEAS)));
        hall.tell(story -> story.does(SAM, new SessionCommand.Contribute("idea", story.words(12))));
        hall.tell(story -> story.minutes(14 * 24 * 60));
        assertThat(hall.state().isClosed()).isTrue();
        for (Heard heard : hall.heard()) {
            CardCheck.of(heard.card(), language, formal, heard.what().toString());
            assertThat(CardText.of(heard.card())).as(heard.what().toString()).doesNotContainPattern("\\bminutes?\\b");
        }
        assertThat(hall.said(Announcement.LastDay.class)).isTrue();
        assertThat(hall.said(Announcement.MinutesLeft.class)).isFalse();
        assertThat(hall.said(Announcement.EndQuestion.class)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FR, jours ouvrés, Ma part est faite, Ouvert jusqu’au", "EN, working days, My part is done, Open until"
    })
    void stepAndStatus(Language language, String days, String done, String until) {
        Hall hall = begun(language, false);
        hall.does(LEA, new SessionCommand.PartDone(true));
        assertThat(CardText.of(hall.last(Announcement.StepCard.class).card())).contains("2 " + days, done);
        Card status = hall.last(Announcement.StatusCard.class).card();
        assertThat(CardText.of(status)).contains(until, done);
        assertThat(status.toString())
                .as("a moment, shown in each reader's own zone")
                .contains("DATE_TIME");
        assertThat(status.blocks()).noneMatch(Block.Bar.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"EN, My part is done, Raise a hand", "FR, Ma part est faite, Lever la main"})
    @DisplayName("What makes sense now is to say that one's part is done, not to raise a hand")
    void now(Language language, String done, String hand) {
        Hall hall = begun(language, false);
        assertThat(CardText.of(hall.composer().view(Entry.View.NOW, "", hall.scene(LEA))))
                .contains(done);
        assertThat(CardText.of(hall.composer().view(Entry.View.NOW, "", hall.scene(SAM))))
                .doesNotContain(done);
        hall.does(LEA, new SessionCommand.PartDone(true));
        assertThat(CardText.of(hall.composer().view(Entry.View.NOW, "", hall.scene(SAM))))
                .contains(done)
                .doesNotContain(hand);
        Hall meeting = new Hall(
                FormatCatalog.shippedAnd().find(new FormatKey("classic", 90)).orElseThrow(), language, false);
        meeting.tell(story -> story.at("clarification"));
        assertThat(CardText.of(meeting.composer().view(Entry.View.NOW, "", meeting.scene(SAM))))
                .contains(hand);
    }

    @ParameterizedTest
    @CsvSource({"EN, Not done after all", "FR, 'Finalement, pas encore'"})
    void whoIsDoneMayTakeItBack(Language language, String back) {
        Hall hall = begun(language, false);
        hall.does(LEA, new SessionCommand.PartDone(true)).does(SAM, new SessionCommand.PartDone(true));
        Card now = hall.composer().view(Entry.View.STATUS, "", hall.scene(SAM));
        assertThat(CardText.of(now)).contains(back);
        assertThat(CardText.of(hall.composer().view(Entry.View.STATUS, "", hall.scene(ALI))))
                .doesNotContain(back);
        assertThat(CardText.of(hall.composer().view(Entry.View.PANEL, "", hall.scene(CLAIRE))))
                .contains("Sam");
        assertThat(CardText.of(hall.last(Announcement.StatusCard.class).card()))
                .as("nobody else is told who is done")
                .doesNotContain("Sam");
    }

    @ParameterizedTest
    @CsvSource({"EN", "FR"})
    @DisplayName("The reminder is private, one per person, and goes when the step does")
    void reminder(Language language) {
        Hall hall = begun(language, false);
        hall.does(LEA, new SessionCommand.PartDone(true));
        hall.tell(story -> story.does(NORA, new SessionCommand.Say(story.words(8), -1)));
        int step = hall.state().timing().stage();
        for (int hours = 0; hours < 24 && hall.state().timing().stage() == step; hours++) {
            hall.tell(story -> story.minutes(60));
        }
        for (int days = 0; days < 3 && hall.state().timing().stage() == step; days++) {
            hall.tell(story -> story.minutes(12 * 60));
        }
        assertThat(hall.messages()
                        .filter(each -> each.what() instanceof Announcement.LastDay last && last.stage() == step))
                .isNotEmpty()
                .noneMatch(Heard::shared)
                .noneMatch(each -> each.to(NORA) || each.to(CLAIRE));
        assertThat(hall.messages()
                        .filter(each -> each.what() instanceof Announcement.LastDay last && last.stage() == step)
                        .filter(each -> each.to(SAM)))
                .hasSize(1);
        assertThat(hall.operations())
                .anyMatch(each -> each instanceof Addressed.Retract retract
                        && retract.key().value().contains("last-day/" + step + "/" + SAM));
    }
}
