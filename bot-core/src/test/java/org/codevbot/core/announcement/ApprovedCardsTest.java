package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Case;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few cards word for word, in both languages. */
class ApprovedCardsTest {
    private static final List<Class<? extends Announcement>> CARDS = List.of(
            Announcement.OpeningCard.class,
            Announcement.ChoiceCard.class,
            Announcement.StepCard.class,
            Announcement.ContractCard.class,
            Announcement.PanelCard.class,
            Announcement.NotebookCard.class,
            Announcement.EndQuestion.class,
            Announcement.ClosingCard.class);

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("The cards of an evening up to the consultation read as they were approved")
    void cards(Language language) {
        Hall hall = new Hall(Circle.classic(), language, false);
        new Evening(hall)
                .opening()
                .choice()
                .presentation()
                .clarification()
                .contract()
                .consultation();
        String ending = "." + language.name().toLowerCase(Locale.ROOT);
        for (Class<? extends Announcement> kind : CARDS) {
            if (hall.said(kind)) {
                Approved.card(kind.getSimpleName() + ending, hall.last(kind).card());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("The client's summary: contract, kept and later without authors' names, plan, and who keeps the file")
    void summary(Language language) {
        Hall hall = new Hall(Circle.classic(), language, false);
        new Evening(hall).whole();
        Case each = hall.state().cases().getFirst();
        each.contributions().stream()
                .filter(said -> each.notebook().containsKey(said.number()))
                .forEach(said -> hall.text(said.words().id(), "# Ask *her*\n- first <b>"));
        String summary = hall.composer()
                .paper(new FileRef.Summary(hall.state().id(), each.number()), hall.scene(each.client()))
                .markdown();
        assertThat(summary).doesNotContain("Sam", "Nora", "Hugo", "Ali", "\n# Ask", "{");
        Approved.text("summary." + language.name().toLowerCase(Locale.ROOT), summary);
    }
}
