package org.codevbot.deploy.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.codevbot.deploy.Browser;
import org.codevbot.deploy.CodevApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the practice room as a person meets it: the whole application on an empty folder, once for all such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = CodevApplication.class)
@ContextConfiguration(initializers = OpenRoom.EmptyFolder.class)
@ExtendWith(Browser.class)
public @interface OpenRoom {
    /** Keeps the tests away from the data folder of whoever runs them. */
    final class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                String folder = Files.createTempDirectory("codev-room").toString();
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("folder", java.util.Map.of("CODEV_DATA", folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
