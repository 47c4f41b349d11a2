package org.codevbot.slack.strict;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A call that waits at the door. */
public final class Held {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Waits until the call is there. */
    public void awaitArrival() throws InterruptedException {
        if (!arrived.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the call did not come");
        }
    }

    /** Whether the call is there. */
    public boolean arrived() {
        return arrived.getCount() == 0;
    }

    /** Lets the call go on. */
    public void release() {
        released.countDown();
    }

    void pass() {
        arrived.countDown();
        try {
            if (!released.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the call go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
