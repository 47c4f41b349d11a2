package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class WithoutTokensTest {
    @InPracticeRoom
    static class OnlyThere {}

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN,xoxb-1,0",
        "DISCORD_TOKEN,abc,0",
        "SLACK_APP_TOKEN,xapp-1,0",
        "SLACK_SIGNING_SECRET,s3,0",
        "SLACK_BOT_TOKEN,' ',1",
        "SOMETHING_ELSE,abc,1"
    })
    void theRoomIsNotThereOnceAPlatformsTokenIsSet(String name, String value, int beans) {
        assertThat(found(name, value)).isEqualTo(beans);
    }

    @Test
    void everyPartOfTheRoomIsBehindTheSameDoor() {
        assertThat(PracticeConfiguration.class).hasAnnotation(InPracticeRoom.class);
        assertThat(StartController.class).hasAnnotation(InPracticeRoom.class);
        assertThat(RoomController.class).hasAnnotation(InPracticeRoom.class);
        assertThat(ActController.class).hasAnnotation(InPracticeRoom.class);
        assertThat(StreamController.class).hasAnnotation(InPracticeRoom.class);
        assertThat(WindController.class).hasAnnotation(InPracticeRoom.class);
    }

    private static int found(String name, String value) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("given", java.util.Map.of(name, value)));
            context.register(OnlyThere.class);
            context.refresh();
            return context.getBeanNamesForType(OnlyThere.class).length;
        }
    }
}
