package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.SessionCommand.CheckIn;
import org.codevbot.core.session.SessionCommand.Next;
import org.codevbot.core.session.SessionCommand.Open;
import org.codevbot.core.session.SessionCommand.Report;
import org.codevbot.core.session.SessionCommand.Show;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The follow-up after a meeting of two clients, as people read it. */
class FollowUpsToldTest {
    private final Hall hall = new Hall(Story.afterTwoClients(Circle.classic()), Language.EN, false);

    @Test
    @DisplayName("the card tells each owner in turn, and each reads the own lines alone")
    void inTurn() {
        inFollowUp(List.of(CLAIRE, ALI, SAM));

        assertThat(group()).contains("Ali has the floor", "Then Sam");
        assertThat(report(ALI)).contains(aim(ALI, 1), aim(ALI, 2)).doesNotContain(aim(SAM, 1), aim(SAM, 2));
        assertThat(report(SAM)).contains(aim(SAM, 1), aim(SAM, 2)).doesNotContain(aim(ALI, 1), aim(ALI, 2));
        for (MemberId owner : List.of(ALI, SAM)) {
            assertThat(CardText.buttons(hall.composer().view(Entry.View.NOW, "", hall.scene(owner))))
                    .anyMatch(button -> button.action().entry().equals("report"));
        }

        hall.does(ALI, new Show(1));
        assertThat(group())
                .contains("This is what Ali chose to show", aim(ALI, 1), "Sam has the floor")
                .doesNotContain("Then Sam", aim(ALI, 2));
        int before = hall.heard().size();
        hall.does(SAM, new Report(2, FollowUp.Outcome.DROPPED, null, null));
        assertThat(hall.heard().subList(before, hall.heard().size()))
                .isNotEmpty()
                .allMatch(each -> each.to(SAM));
        hall.does(SAM, new Show(2));
        assertThat(group())
                .contains("This is what Sam chose to show", aim(SAM, 2), aim(ALI, 1))
                .doesNotContain("has the floor", aim(SAM, 1), aim(ALI, 2));
    }

    @Test
    @DisplayName("an owner who is away is asked on coming, and nobody is asked in that one's place")
    void onComing() {
        inFollowUp(List.of(CLAIRE, SAM));
        assertThat(asked(SAM)).isTrue();
        assertThat(asked(ALI)).isFalse();

        hall.does(ALI, new CheckIn("🙂", null));
        assertThat(asked(ALI)).isTrue();
    }

    private void inFollowUp(List<MemberId> present) {
        hall.does(CLAIRE, new Open());
        present.forEach(who -> hall.does(who, new CheckIn("🙂", null)));
        hall.does(CLAIRE, new Next());
    }

    private boolean asked(MemberId owner) {
        return hall.heard().stream().anyMatch(each -> each.to(owner) && each.what() instanceof Announcement.YourReport);
    }

    private String group() {
        return CardText.of(hall.last(Announcement.FollowUpCard.class).card());
    }

    private String report(MemberId owner) {
        return hall.heard().stream()
                .filter(each -> each.to(owner) && each.what() instanceof Announcement.YourReport)
                .map(each -> CardText.of(each.card()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String aim(MemberId owner, int number) {
        FollowUp own = hall.state().followUpOf(owner).orElseThrow();
        return hall.word(own.item(number).orElseThrow().aim().id());
    }
}
