package org.codevbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.OwnFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application with a faulty file in {@code CODEV_FORMATS} starts, is well, and says what is wrong. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class FormatsHealthTest {
    @TempDir
    static Path folder;

    @Autowired
    private FormatsHealthIndicator indicator;

    @Autowired
    private OwnFormats formats;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path file = folder.resolve("ours.yaml");
        Files.writeString(file, "format: ours\nlengths: [soon, 30]\n");
        registry.add("CODEV_DATA", () -> folder.resolve("data").toString());
        registry.add("CODEV_FORMATS", file::toString);
    }

    @Test
    void theFileAndItsFaultsAreNamedAndNothingElseOfIt() {
        Health health = indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().toString())
                .contains("ours.yaml", "line 2, field lengths[1]: expected a whole number from 5 to 480")
                .doesNotContain("soon");
        assertThat(formats.offered(new Space("practice", "x"))).hasSize(23);
    }
}
