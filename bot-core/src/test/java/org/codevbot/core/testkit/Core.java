package org.codevbot.core.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Messenger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/**
 * The whole core as an application has it, in a context of its own, on a real database, with a clock and messengers of
 * the test. Quartz does not knock by itself: a test winds its clock and knocks.
 */
public final class Core implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Core(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "org.codevbot.core.persistence",
        "org.codevbot.core.outbox",
        "org.codevbot.core.handling",
        "org.codevbot.core.deadline",
        "org.codevbot.core.privacy"
    })
    private static final class Everything {}

    /** No job of Quartz's runs here; to look whether one does takes a quarter of a second at each close. */
    private static final class NothingToWaitFor implements BeanPostProcessor {
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof SchedulerFactoryBean scheduler) {
                scheduler.setWaitForJobsToCompleteOnShutdown(false);
            }
            return bean;
        }
    }

    /** The databases that every test of what is kept runs on, both of them real. */
    public enum Store {
        H2,
        POSTGRES;

        /** A new, empty home. */
        public Home home(Path data) {
            return switch (this) {
                case H2 -> new Home(data, Map.of());
                case POSTGRES -> new Home(data, Map.of("CODEV_DATABASE_URL", Postgres.freshUrl()));
            };
        }
    }

    /** Where a core is kept: a data folder, and a database of its own or none for the file in the folder. */
    public record Home(Path data, Map<String, String> settings) {
        /** The same place with one setting more. */
        public Home with(String name, String value) {
            Map<String, String> all = new java.util.HashMap<>(settings);
            all.put(name, value);
            return new Home(data, Map.copyOf(all));
        }
    }

    /** Starts a core; {@code more} registers what a test adds or puts first. */
    public static Core start(Home home, Clock clock, Messenger messenger, Consumer<GenericApplicationContext> more) {
        List<String> arguments = new ArrayList<>();
        home.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--CODEV_DATA=" + home.data());
        arguments.add("--spring.quartz.auto-startup=false");
        ApplicationContextInitializer<GenericApplicationContext> beans = context -> {
            context.registerBean("testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
            context.registerBean("testMessenger", Messenger.class, () -> messenger);
            context.getBeanFactory().addBeanPostProcessor(new NothingToWaitFor());
            more.accept(context);
        };
        return new Core(new SpringApplicationBuilder(Everything.class)
                .web(WebApplicationType.NONE)
                .initializers(beans)
                .run(arguments.toArray(String[]::new)));
    }

    /** Starts a core. */
    public static Core start(Home home, Clock clock, Messenger messenger) {
        return start(home, clock, messenger, ignored -> {});
    }

    /** A bean of the core. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts a bean of the test first. */
    public static <T> Consumer<GenericApplicationContext> first(Class<T> type, Supplier<T> bean) {
        return context -> context.registerBean(type, bean, definition -> definition.setPrimary(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
