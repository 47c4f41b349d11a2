package org.codevbot.core.handling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Checkup;
import org.codevbot.core.catalog.Checkup.Finding;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the core asks a platform about itself, its people and its channels: never within a transaction, and never for
 * longer than whoever asked can wait. What does not come in time is as if the platform did not answer.
 */
final class Outside {
    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    /** Platforms give up on an answer after three seconds. */
    private static final Duration WAIT = Duration.ofMillis(1_500);

    private final Supplier<Stream<Checkup>> checkups;
    private final Directories directories;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Asked for when needed: an adapter may start after the core. */
    Outside(Supplier<Stream<Checkup>> checkups, Directories directories) {
        this.checkups = checkups;
        this.directories = directories;
    }

    /** What is missing between the bot and the platform; nothing where the platform does not look. */
    List<Finding> findings(Space space, @Nullable String channel) {
        return checkups.get()
                .filter(each -> each.platform().equals(space.platform()))
                .flatMap(each ->
                        asked(() -> each.findings(space, channel), List.<Finding>of(new Finding.Unreachable()))
                                .stream())
                .distinct()
                .toList();
    }

    /** A person's language as they set it on the platform. */
    Optional<Language> language(PersonKey person) {
        return asked(() -> directories.profile(person), Optional.<Directory.Profile>empty())
                .map(Directory.Profile::language);
    }

    /** Whether everybody of the workspace can come in and read. */
    boolean open(Space space, String channel) {
        return asked(() -> directories.openness(space, channel), Directory.Openness.UNKNOWN)
                == Directory.Openness.PUBLIC;
    }

    private <T> T asked(Supplier<T> question, T otherwise) {
        return CompletableFuture.supplyAsync(question, threads)
                .completeOnTimeout(otherwise, WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failed -> {
                    LOG.warn(
                            "The platform was asked in vain ({})",
                            failed.getCause() == null
                                    ? failed.getClass().getSimpleName()
                                    : failed.getCause().getClass().getSimpleName());
                    return otherwise;
                })
                .join();
    }
}
