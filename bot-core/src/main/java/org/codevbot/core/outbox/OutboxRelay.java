package org.codevbot.core.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Messenger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what waits to the platforms that are ready: lanes side by side, within a lane one after the other. */
public final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int LANES_AT_ONCE = 8;
    private final Map<String, Messenger> messengers;
    private final Lanes lanes;
    private final LaneRun run;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final String node;
    private final boolean alone;
    private final AtomicLong leases = new AtomicLong();
    private final Semaphore room = new Semaphore(LANES_AT_ONCE);
    private final ReentrantLock claiming = new ReentrantLock();
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    private record Running(Lanes.Lease lease, CompletableFuture<Void> end) {}

    OutboxRelay(
            Collection<Messenger> messengers,
            Lanes lanes,
            LaneRun run,
            TransactionTemplate transactions,
            Clock clock,
            String node,
            boolean alone) {
        this.messengers = messengers.stream().collect(Collectors.toUnmodifiableMap(Messenger::platform, each -> each));
        this.lanes = lanes;
        this.run = run;
        this.transactions = transactions;
        this.clock = clock;
        this.node = node;
        this.alone = alone;
    }

    /** Says all that is due now, and returns when it is said or has to wait for a later moment. */
    public void drain() {
        List<CompletableFuture<Void>> underWay = ends();
        while (!underWay.isEmpty()) {
            underWay.forEach(CompletableFuture::join);
            underWay = ends();
        }
    }

    /**
     * The ends of what is begun now and of what another sweep began: looked for before and after, since a lane under
     * way is not begun again, and what came into it meanwhile is left to the next round.
     */
    private List<CompletableFuture<Void>> ends() {
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        running.values().forEach(each -> ends.add(each.end()));
        ends.addAll(sweep());
        running.values().forEach(each -> ends.add(each.end()));
        return ends;
    }

    /** Takes back what a former process held, where no other process can be at work on the same database. */
    void recover() {
        if (alone) {
            transactions.executeWithoutResult(ignored -> lanes.releaseAll());
        }
    }

    /** Waits for the lanes under way. */
    void settle() {
        running.values().forEach(each -> each.end().exceptionally(died -> null).join());
    }

    /** Begins with every lane that is due and for which there is room; how each of them ends. */
    List<CompletableFuture<Void>> sweep() {
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        List<Running> next = begin();
        while (!next.isEmpty()) {
            next.forEach(lane -> begun.add(lane.end()));
            next = begin();
        }
        return begun;
    }

    /** Keeps the leases of calls that take long. */
    void renew() {
        Instant now = clock.instant();
        running.values().forEach(each -> transactions.executeWithoutResult(ignored -> lanes.renew(each.lease(), now)));
    }

    private List<Running> begin() {
        List<Running> begun = List.of();
        // Room is counted under the lock: who finds none knows that whatever takes it is under way already.
        claiming.lock();
        try {
            int places = room.drainPermits();
            try {
                begun = places == 0 ? List.of() : claim(places);
            } finally {
                room.release(places - begun.size());
            }
        } finally {
            claiming.unlock();
        }
        begun.forEach(lane -> Thread.ofVirtual().name("outbox-lane").start(() -> go(lane)));
        return begun;
    }

    private List<Running> claim(int places) {
        List<String> ready = messengers.values().stream()
                .filter(Messenger::ready)
                .map(Messenger::platform)
                .toList();
        if (ready.isEmpty()) {
            return List.of();
        }
        // A lane of this process is never taken twice, even where its lease ran out because the clock was wound.
        List<Lanes.Lease> leases = transactions.execute(
                ignored -> lanes.claim(this::owner, ready, List.copyOf(running.keySet()), clock.instant(), places));
        List<Running> claimed = leases == null
                ? List.of()
                : leases.stream()
                        .map(lease -> new Running(lease, new CompletableFuture<>()))
                        .toList();
        claimed.forEach(lane -> running.put(lane.lease().lane(), lane));
        return claimed;
    }

    private String owner() {
        return node + "/" + leases.incrementAndGet();
    }

    private void go(Running lane) {
        Throwable died = null;
        try {
            Messenger messenger = messengers.get(lane.lease().space().platform());
            if (messenger != null) {
                run.run(lane.lease(), messenger);
            }
        } catch (RuntimeException failed) {
            // Another sweep takes the lane again when its lease is over.
            LOG.warn("A lane stopped ({})", failed.getClass().getSimpleName());
        } catch (Error fatal) {
            died = fatal;
        } finally {
            running.remove(lane.lease().lane());
            room.release();
            if (died == null) {
                lane.end().complete(null);
            } else {
                lane.end().completeExceptionally(died);
            }
        }
    }
}
