package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.format.Language;
import org.junit.jupiter.api.Test;

class ChromeTest {
    private static final Pattern SAID = Pattern.compile("say\\('([a-z.-]+)'");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Chrome.in(Language.FR).words().keySet())
                .isEqualTo(Chrome.in(Language.EN).words().keySet());
        for (Language language : Language.values()) {
            Chrome chrome = Chrome.in(language);
            assertThat(chrome.words().keySet())
                    .allSatisfy(key -> assertThat(chrome.say(key)).isNotBlank());
            assertThat(chrome.code()).isEqualTo(language.locale().getLanguage());
            for (Signal signal : Signal.values()) {
                assertThat(chrome.say("signal." + signal)).isNotBlank();
            }
        }
        assertThat(Chrome.in(Language.FR).say("send"))
                .isNotEqualTo(Chrome.in(Language.EN).say("send"));
    }

    @Test
    void whatTheTemplatesSayIsWorded() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/practice"))) {
            for (Path template : templates.toList()) {
                var matcher = SAID.matcher(Files.readString(template));
                while (matcher.find()) {
                    said.add(matcher.group(1));
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(Chrome.in(Language.EN).words().keySet()).containsAll(said);
    }
}
