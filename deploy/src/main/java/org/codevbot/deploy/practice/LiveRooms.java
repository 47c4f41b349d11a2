package org.codevbot.deploy.practice;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the streams of a room when this node changed it; another node's changes are found by the sequence number. */
final class LiveRooms implements AutoCloseable {
    private final ConcurrentMap<String, Bell> bells = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    private static final class Bell {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition rung = lock.newCondition();
        private long count;
    }

    /** To be called after the commit. */
    void changed(String room) {
        ring(bell(room));
    }

    /** How often the room's bell has rung; to be read before the tables are. */
    long count(String room) {
        Bell bell = bell(room);
        bell.lock.lock();
        try {
            return bell.count;
        } finally {
            bell.lock.unlock();
        }
    }

    /** Waits until the bell has rung more often than that, or for as long as another node's change may stay unseen. */
    void await(String room, long count, Duration atMost) throws InterruptedException {
        Bell bell = bell(room);
        bell.lock.lock();
        try {
            long left = atMost.toNanos();
            while (open && bell.count == count && left > 0) {
                left = bell.rung.awaitNanos(left);
            }
        } finally {
            bell.lock.unlock();
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Lets all streams end, so that a stop of the application does not wait for open browsers. */
    @Override
    public void close() {
        open = false;
        bells.values().forEach(LiveRooms::ring);
    }

    private Bell bell(String room) {
        return bells.computeIfAbsent(room, ignored -> new Bell());
    }

    private static void ring(Bell bell) {
        bell.lock.lock();
        try {
            bell.count++;
            bell.rung.signalAll();
        } finally {
            bell.lock.unlock();
        }
    }
}
