package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.Report;
import org.codevbot.core.session.SessionCommand.Show;
import org.codevbot.core.session.SessionEvent.Reported;
import org.codevbot.core.session.SessionEvent.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 1, after a meeting of two clients. */
class FollowUpsTest {
    private final Story story = Story.afterTwoClients(SessionTimeTest.CLASSIC).opened();

    @Test
    @DisplayName("each owner reports and shows the own plan alone, whatever number the other's lines have")
    void eachOnesOwn() {
        FollowUp.Report road = new FollowUp.Report(FollowUp.Outcome.ANOTHER_ROAD, null, null);
        story.does(SAM, new Report(1, FollowUp.Outcome.ANOTHER_ROAD, null, null));
        assertThat(story.last()).containsExactly(new Reported(SAM, 1, road));
        story.does(ALI, new Show(1));
        assertThat(story.last()).containsExactly(new Shown(ALI, 1));

        assertThat(items(ALI)).extracting(FollowUp.Item::shown).containsExactly(true, false);
        assertThat(items(ALI)).extracting(FollowUp.Item::report).containsExactly(null, null);
        assertThat(items(SAM)).extracting(FollowUp.Item::shown).containsExactly(false, false);
        assertThat(items(SAM)).extracting(FollowUp.Item::report).containsExactly(road, null);

        story.does(SAM, new Show(2));
        assertThat(items(SAM)).extracting(FollowUp.Item::shown).containsExactly(false, true);
        assertThat(items(ALI)).extracting(FollowUp.Item::shown).containsExactly(true, false);
        story.mayNot(CLAIRE, new Show(1), Refusal.NOT_YOURS)
                .mayNot(CLAIRE, new Report(1, FollowUp.Outcome.DONE, null, null), Refusal.NOT_YOURS)
                .mayNot(SAM, new Show(3), Refusal.NO_SUCH_THING);
    }

    private List<FollowUp.Item> items(MemberId owner) {
        return story.state().followUpOf(owner).orElseThrow().items();
    }
}
