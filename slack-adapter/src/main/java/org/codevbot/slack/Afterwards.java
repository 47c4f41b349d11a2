package org.codevbot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is shown to a person after Slack has its acknowledgement, so that no call to Slack delays it. Nothing that must
 * not be lost: that is committed before.
 */
final class Afterwards implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-answer-", 0).factory());

    /** One call to Slack. */
    interface Call {
        void run() throws IOException, SlackApiException;
    }

    /** Does it soon; {@code method} is what a failure is told by, without any content. */
    void run(String method, Call call) {
        try {
            threads.execute(() -> attempt(method, call));
        } catch (RejectedExecutionException stopping) {
            LOG.info("Not shown any more, since the bot stops ({})", method);
        }
    }

    /** Whether Slack took it; where it did not, its error code is logged. */
    static boolean taken(String method, SlackApiTextResponse answer) {
        if (!answer.isOk()) {
            LOG.warn("Slack did not take an answer ({}: {})", method, answer.getError());
        }
        return answer.isOk();
    }

    private static void attempt(String method, Call call) {
        try {
            call.run();
        } catch (IOException | SlackApiException | RuntimeException failed) {
            LOG.warn(
                    "An answer was not shown in Slack ({}: {})",
                    method,
                    failed.getClass().getName());
        }
    }

    /** Waits a moment for what is under way; nothing is interrupted. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("Some answers were still under way when the bot stopped");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
