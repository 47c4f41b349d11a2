package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALL;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.testkit.CardText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read where nobody facilitates (product.md section 5, "No facilitator"). */
class TimekeeperTest {
    private static final Format ALONE =
            FormatCatalog.shippedAnd().find(new FormatKey("exploration", 90)).orElseThrow();

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("the session is offered to the group, and the card then says who keeps the time")
    void offered(Language language) {
        Hall hall = new Hall(ALONE, language, false);
        List<Addressed> offer = Announcer.offer(hall.state(), ALONE);
        assertThat(offer).singleElement().isInstanceOfSatisfying(Addressed.Say.class, say -> {
            assertThat(say.place()).isInstanceOf(Place.Channel.class);
            assertThat(buttons(card(hall, say.what(), null))).contains("keep-time");
            hall.does(SAM, new SessionCommand.Open());
            assertThat(CardText.of(card(hall, say.what(), null))).contains("Sam");
            assertThat(buttons(card(hall, say.what(), null))).isEmpty();
        });
        assertThat(buttons(now(hall, NORA))).doesNotContain("next", "panel");
        assertThat(buttons(now(hall, SAM))).contains("panel");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "a move stands on the status card with one press to stay, and an objection reaches the timekeeper alone")
    void objection(Language language) {
        Hall hall = new Hall(ALONE, language, false).tell(story -> story.at("presentation"));
        hall.does(CLAIRE, new SessionCommand.Next());
        assertThat(buttons(card(hall, new Announcement.StatusCard(hall.state().id()), null)))
                .contains("stay");
        assertThat(buttons(now(hall, LEA))).contains("stay");
        int before = hall.heard().size();
        hall.does(LEA, new SessionCommand.ObjectToMove());
        List<Hall.Heard> fresh = hall.heard().subList(before, hall.heard().size());
        assertThat(fresh.stream().filter(each -> each.what() instanceof Announcement.StepStays))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.to(CLAIRE)).isTrue();
                    assertThat(CardText.of(told.card())).doesNotContain("Léa");
                });
        assertThat(buttons(card(hall, new Announcement.StatusCard(hall.state().id()), null)))
                .doesNotContain("stay");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("nobody is told who has not spoken, the timekeeper neither")
    void nobodyIsToldWhoIsSilent(Language language) {
        Hall facilitated = new Hall(
                        FormatCatalog.shippedAnd()
                                .find(new FormatKey("classic", 90))
                                .orElseThrow(),
                        language,
                        false)
                .tell(story -> story.at("clarification"));
        Card panel =
                card(facilitated, new Announcement.PanelCard(facilitated.state().id()), CLAIRE);
        assertThat(CardText.of(panel)).contains("Hugo");

        Hall hall = new Hall(ALONE, language, false).tell(story -> story.at("clarification"));
        for (MemberId each : ALL) {
            Card mine = card(hall, new Announcement.PanelCard(hall.state().id()), each);
            assertThat(CardText.of(mine)).as(each.value()).doesNotContain("Hugo");
        }
        assertThat(hall.state().attendance().isPresent(HUGO)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("a move is one short line where people are, with the press to stay; it goes when it has served")
    void line(Language language) {
        Hall hall = new Hall(ALONE, language, false).tell(story -> story.at("presentation"));
        assertThat(hall.said(Announcement.MovingLine.class)).isFalse();
        hall.does(CLAIRE, new SessionCommand.Next());
        Hall.Heard line = hall.last(Announcement.MovingLine.class);
        assertThat(line.place()).isInstanceOf(Place.StepThread.class);
        assertThat(buttons(line.card())).containsExactly("stay");
        assertThat(gone(hall, line)).isFalse();
        hall.does(LEA, new SessionCommand.ObjectToMove());
        assertThat(gone(hall, line)).isTrue();

        hall.does(CLAIRE, new SessionCommand.CloseSession(true));
        Hall.Heard closing = hall.last(Announcement.MovingLine.class);
        assertThat(CardText.of(closing.card())).isNotEqualTo(CardText.of(line.card()));
        hall.tell(story -> story.minutes(0.5));
        assertThat(hall.state().isClosed()).isTrue();
        assertThat(gone(hall, closing)).isTrue();
    }

    private static boolean gone(Hall hall, Hall.Heard line) {
        return hall.operations().stream()
                .anyMatch(each -> each instanceof Addressed.Retract retract
                        && retract.key().equals(line.key())
                        && retract.place().equals(line.place()));
    }

    private static List<String> buttons(Card card) {
        return CardText.buttons(card).stream()
                .map(button -> button.action().entry())
                .toList();
    }

    private static Card now(Hall hall, MemberId viewer) {
        return hall.composer().view(Entry.View.NOW, "", hall.scene(viewer));
    }

    private static Card card(Hall hall, Announcement what, @Nullable MemberId viewer) {
        return hall.composer().card(what, hall.scene(viewer));
    }
}
