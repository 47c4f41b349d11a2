package org.codevbot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is shown to a person after Slack has its acknowledgement, so that no call to Slack delays it. Nothing that must
 * not be lost: that is committed before.
 */
final class Afterwards implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    /** After that nobody looks for it any more. */
    private static final Duration STILL_AWAITED = Duration.ofMinutes(2);

    private final Pace pace;
    private final Timer timer;
    private final ThreadFactory threads =
            Thread.ofVirtual().name("slack-answer-", 0).factory();
    private final Lock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private int underWay;
    private boolean closed;

    /** By Slack's pace, which is kept for all that is called; in the time of the day. */
    Afterwards(Pace pace) {
        this(
                pace,
                (wait, task) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(task));
    }

    Afterwards(Pace pace, Timer timer) {
        this.pace = pace;
        this.timer = timer;
    }

    /** Does something later. */
    interface Timer {
        void after(Duration wait, Runnable task);
    }

    /** One call to Slack. */
    interface Asked {
        void run() throws IOException, SlackApiException;
    }

    /** One call to Slack, and whether it was taken. */
    interface Tried {
        boolean run() throws IOException, SlackApiException;
    }

    /**
     * Does it soon; {@code method} is what a failure is told by, without any content. Asked to wait for two minutes at
     * most, it does it once more when they are over.
     */
    void run(String method, Asked call) {
        begin(method, () -> attempt(method, call, true));
    }

    /** Does it at once or not at all: where Slack does not take it now, something else is done. */
    void now(String method, Tried call, Asked otherwise) {
        begin(
                method,
                () -> guarded(method, () -> {
                    boolean taken = false;
                    try {
                        taken = !pace.take(method, "").isPositive() && call.run();
                    } catch (SlackApiException answered) {
                        pausing(method, answered);
                        throw answered;
                    } finally {
                        if (!taken) {
                            otherwise.run();
                        }
                    }
                }));
    }

    private void begin(String method, Runnable work) {
        if (!begun()) {
            LOG.info("Not shown any more, since the bot stops ({})", method);
            return;
        }
        threads.newThread(() -> {
                    try {
                        work.run();
                    } finally {
                        ended();
                    }
                })
                .start();
    }

    private boolean begun() {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            underWay++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        try {
            underWay--;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether Slack took it; where it did not, its error code is logged. */
    static boolean taken(String method, SlackApiTextResponse answer) {
        if (!answer.isOk()) {
            LOG.warn("Slack did not take an answer ({}: {})", method, answer.getError());
        }
        return answer.isOk();
    }

    private void attempt(String method, Asked call, boolean again) {
        Duration wait = pace.take(method, "");
        if (wait.isPositive()) {
            later(method, call, again, wait);
            return;
        }
        guarded(method, () -> {
            try {
                call.run();
            } catch (SlackApiException answered) {
                if (!Call.isTooMany(answered)) {
                    throw answered;
                }
                later(method, call, again, pausing(method, answered));
            }
        });
    }

    /** Nobody asks before the pause is over. */
    private Duration pausing(String method, SlackApiException answered) {
        Duration after = Call.isTooMany(answered) ? Call.retryAfter(answered) : Duration.ZERO;
        if (after.isPositive()) {
            pace.pause(method, after);
        }
        return after;
    }

    private void later(String method, Asked call, boolean again, Duration wait) {
        if (again && wait.compareTo(STILL_AWAITED) <= 0) {
            timer.after(wait, () -> begin(method, () -> attempt(method, call, false)));
        } else {
            LOG.warn("An answer was not shown in Slack ({}: to be asked in {} s)", method, wait.toSeconds());
        }
    }

    private static void guarded(String method, Asked call) {
        try {
            call.run();
        } catch (IOException | SlackApiException | RuntimeException failed) {
            LOG.warn(
                    "An answer was not shown in Slack ({}: {})",
                    method,
                    failed.getClass().getName());
        }
    }

    /** Waits until all that was begun is shown, a moment at most; whether it is. */
    boolean settled() {
        lock.lock();
        try {
            long left = TO_FINISH.toNanos();
            while (underWay > 0 && left > 0) {
                left = quiet.awaitNanos(left);
            }
            return underWay == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a moment for what is under way; nothing is interrupted. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        if (!settled()) {
            LOG.info("Some answers were still under way when the bot stopped");
        }
    }
}
