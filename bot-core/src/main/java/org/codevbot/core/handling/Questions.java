package org.codevbot.core.handling;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Questions of one kind to a platform. None is waited for longer than whoever asked can wait; what does not come in
 * time is as if the platform did not answer. While one is under way it is not asked again, and whoever asks meanwhile
 * waits for no more than what is left of its time.
 */
final class Questions<Q, A> {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
    /** Platforms give up on an answer after three seconds, and opening a form takes a part of them. */
    private static final Duration WAIT = Duration.ofMillis(1_200);

    private final Function<Q, A> platform;
    private final A unanswered;
    private final Map<Q, CompletableFuture<A>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Questions(Function<Q, A> platform, A unanswered) {
        this.platform = platform;
        this.unanswered = unanswered;
    }

    /** Asks now; the answer is waited for where it is taken, so that several are asked at once. */
    Supplier<A> ask(Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a platform is asked outside any transaction");
        }
        CompletableFuture<A> answer = new CompletableFuture<>();
        CompletableFuture<A> before = underWay.putIfAbsent(question, answer);
        if (before != null) {
            return before::join;
        }
        threads.execute(() -> {
            A found = unanswered;
            try {
                found = platform.apply(question);
            } catch (RuntimeException failed) {
                LOG.warn(
                        "The platform was asked in vain ({})", failed.getClass().getSimpleName());
            } finally {
                // Before it is answered: whoever hears it and asks once more gets a new answer, not this one.
                underWay.remove(question, answer);
                answer.complete(found);
            }
        });
        return answer.completeOnTimeout(unanswered, WAIT.toMillis(), TimeUnit.MILLISECONDS)::join;
    }
}
