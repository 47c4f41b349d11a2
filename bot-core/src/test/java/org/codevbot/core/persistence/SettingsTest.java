package org.codevbot.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTest {

    @Test
    void aDatabaseFileIsOpenedWithWhatSurvivesAKill() {
        Settings settings = from(Map.of("CODEV_DATA", "some/folder"));

        for (String name : List.of("codev", "practice")) {
            String url = settings.fileUrl(name);
            String[] parts = url.split(";", -1);
            assertThat(parts[0])
                    .isEqualTo("jdbc:h2:file:"
                            + Path.of("some/folder").toAbsolutePath().resolve(name));
            assertThat(List.of(parts)).contains("DB_CLOSE_ON_EXIT=FALSE", "WRITE_DELAY=0", "RETENTION_TIME=0");
        }
        assertThat(settings.embedded()).isTrue();
        assertThat(settings.url()).isEqualTo(settings.fileUrl("codev"));
    }

    @Test
    void aServerIsUsedAsItIsNamedAndABlankValueIsNone() {
        Settings settings = from(Map.of("CODEV_DATABASE_URL", "jdbc:postgresql://db/codev", "DISCORD_TOKEN", " "));

        assertThat(settings.url()).isEqualTo("jdbc:postgresql://db/codev");
        assertThat(settings.embedded()).isFalse();
        assertThat(settings.token()).isFalse();
        assertThat(from(Map.of("SLACK_BOT_TOKEN", "x")).token()).isTrue();
    }

    @Test
    void whatIsPrintedHoldsNoKeyAndNoPassword() {
        String key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        Settings settings = from(Map.of("CODEV_KEY", key, "CODEV_DATABASE_PASSWORD", "heron"));

        assertThat(List.of(String.valueOf(settings.key()), String.valueOf(settings.databasePassword())))
                .containsExactly(key, "heron");
        assertThat(settings.toString()).doesNotContain(key, "heron");
    }

    private static Settings from(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        return Settings.from(environment);
    }
}
