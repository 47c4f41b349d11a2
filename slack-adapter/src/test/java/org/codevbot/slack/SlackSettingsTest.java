package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.codevbot.core.persistence.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SlackSettingsTest {
    private static final String BOT = "SLACK_BOT_TOKEN";
    private static final String APP = "SLACK_APP_TOKEN";
    private static final String SECRET = "SLACK_SIGNING_SECRET";

    @Test
    void aBotTokenAndOneWayInAreEnough() {
        SlackSettings sockets = settings(Map.of(BOT, " xoxb-1 ", APP, "xapp-1"));
        assertThat(sockets).isEqualTo(new SlackSettings("xoxb-1", "xapp-1", null, "https://slack.com/api/", 2));
        SlackSettings http = settings(Map.of(
                BOT,
                "xoxb-1",
                SECRET,
                "s3",
                APP,
                " ",
                "SLACK_API_URL",
                "http://127.0.0.1:99/api",
                "CODEV_SLACK_SOCKETS",
                "10"));
        assertThat(http).isEqualTo(new SlackSettings("xoxb-1", null, "s3", "http://127.0.0.1:99/api/", 10));
    }

    @Test
    void withoutAWayInTheStartIsRefusedInOneSentence() {
        assertThatThrownBy(() -> settings(Map.of(BOT, "xoxb-1")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(APP, SECRET, "/slack/events")
                .hasMessageNotContaining("xoxb-1");
    }

    @Test
    void aTokenOfWhichOnlyTheBeginningStandsThereIsToBeFilledIn() {
        assertThatThrownBy(() -> settings(Map.of(BOT, "xoxb-", APP, "xapp-1")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(BOT, "Bot User OAuth Token");
        assertThatThrownBy(() -> settings(Map.of(BOT, "xoxb-1", APP, "xapp-")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(APP, "connections:write");
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN, xoxp-of-a-person, Bot User OAuth Token",
        "SLACK_APP_TOKEN, xoxb-again, connections:write",
        "SLACK_API_URL, slack.com/api, https://",
        "CODEV_SLACK_SOCKETS, 11, 10",
        "CODEV_SLACK_SOCKETS, many, 10",
    })
    void whatCannotWorkIsRefusedWithoutBeingRepeated(String name, String value, String todo) {
        Map<String, Object> all = new java.util.HashMap<>(Map.of(BOT, "xoxb-1", APP, "xapp-1"));
        all.put(name, value);
        assertThatThrownBy(() -> settings(all))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(name, todo)
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN, xoxb-1, SLACK_APP_TOKEN",
        "SLACK_APP_TOKEN, xapp-1, SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET, s3, SLACK_BOT_TOKEN"
    })
    void whateverIsSetAloneTheStartSaysWhatIsMissing(String name, String value, String missing) {
        assertThatThrownBy(() -> started(Map.of(name, value)))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(missing);
    }

    @Test
    void whereNothingIsSetThereIsNoSlack() {
        started(Map.of(BOT, " ", "DISCORD_TOKEN", "abc"));
    }

    private static void started(Map<String, Object> values) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", values));
            context.register(SlackConfiguration.class);
            context.refresh();
            assertThat(context.getBeanNamesForType(SlackSettings.class)).isEmpty();
        }
    }

    @Test
    void noTokenAndNoSecretIsEverPrinted() {
        SlackSettings both = settings(Map.of(BOT, "xoxb-1", APP, "xapp-1", SECRET, "s3"));
        assertThat(both.botToken() + both.appToken() + both.signingSecret()).contains("xoxb-1", "xapp-1", "s3");
        assertThat(both.toString()).doesNotContain("xoxb-1", "xapp-1", "s3");
    }

    private static SlackSettings settings(Map<String, ?> values) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(values)));
        return SlackSettings.from(environment);
    }
}
