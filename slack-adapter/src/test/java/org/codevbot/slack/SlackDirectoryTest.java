package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.util.json.GsonFactory;
import org.codevbot.core.group.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who can see a channel, by what Slack says of it. */
class SlackDirectoryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'ok': true, 'channel': {'is_private': true, 'is_member': true}}; PRIVATE",
                "{'ok': true, 'channel': {'is_private': true, 'is_member': true, 'is_ext_shared': true}}; SHARED",
                "{'ok': true, 'channel': {'is_private': true, 'is_member': true, 'is_pending_ext_shared': true}}; SHARED",
                "{'ok': true, 'channel': {'is_private': true, 'is_member': true, 'is_org_shared': true}}; SHARED",
                "{'ok': true, 'channel': {'is_private': true, 'is_member': false}}; NOT_IN",
                "{'ok': true, 'channel': {'is_private': false, 'is_member': true}}; PUBLIC",
                "{'ok': true, 'channel': {'is_private': true, 'is_mpim': true, 'is_member': true}}; NO_CHANNEL",
                "{'ok': false, 'error': 'missing_scope', 'needed': 'mpim:read'}; NO_CHANNEL",
                "{'ok': false, 'error': 'missing_scope', 'needed': 'channels:read'}; PUBLIC",
                "{'ok': false, 'error': 'missing_scope', 'needed': 'groups:read'}; UNKNOWN",
                "{'ok': false, 'error': 'channel_not_found'}; NOT_IN",
                "{'ok': false, 'error': 'fatal_error'}; UNKNOWN"
            })
    void openness(String answer, Directory.Openness openness) {
        assertThat(SlackDirectory.openness(GsonFactory.createSnakeCase()
                        .fromJson(answer.replace('\'', '"'), ConversationsInfoResponse.class)))
                .isEqualTo(openness);
    }
}
