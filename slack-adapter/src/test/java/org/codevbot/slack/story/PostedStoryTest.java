package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.codevbot.core.format.Language;
import org.codevbot.core.script.Hands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The classic session without a socket: all that people do comes as signed posts to {@code /slack/events}. */
class PostedStoryTest extends LivedInSlack {
    PostedStoryTest() {
        super(House.postedTo());
    }

    @AfterAll
    void leave() {
        application.close();
    }

    @Test
    void theClassicSessionByPosts() {
        SlackHands hands = lived(format("classic"), Language.FR, point -> {});
        assertThat(hands.sees("Nora", Hands.Sight.SHARED)).hasSizeGreaterThan(20);
        assertThat(slack.socketsOpened()).isZero();
        assertThat(slack.outcomes()).hasSizeGreaterThan(50).allMatch(outcome -> outcome.acked());
    }
}
