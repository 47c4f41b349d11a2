package org.codevbot.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.Test;

/** Of last plans one is stored as it was when there could be one only, several as a list, none not at all. */
class StoredFollowUpsTest {
    private static final String ONE = "\"followUp\":{\"owner\":\"ali\",";

    @Test
    void aSingleOneIsReadFromWhatWasStoredBeforeThereCouldBeSeveral() {
        SessionState one = new Story(Circle.classic()).state();
        String text = StoredJson.text(one, SessionState.class);

        assertThat(text).contains(ONE);
        assertThat(StoredJson.read(text, SessionState.class)).isEqualTo(one);
        assertThat(StoredJson.read(text.replaceFirst("\"followUp\":.*?]},", ""), SessionState.class)
                        .followUps())
                .isEmpty();
    }

    @Test
    void eachOfTwoComesBack() {
        SessionState two = Story.afterTwoClients(Circle.classic()).state();
        String text = StoredJson.text(two, SessionState.class);

        assertThat(text).contains("\"followUp\":[{\"owner\":\"ali\"");
        assertThat(StoredJson.read(text, SessionState.class)).isEqualTo(two);
        assertThat(two.followUps().stream().map(FollowUp::owner)).isEqualTo(List.of(Story.ALI, Story.SAM));
    }
}
