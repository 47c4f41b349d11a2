package org.codevbot.core.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Core;
import org.jspecify.annotations.Nullable;

/**
 * Sessions by the hundred and a fixed 100 commands a second from 32 senders, each timed from the moment it was due: one
 * that is late makes the next ones late, and that counts.
 */
public final class Load {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Format CLASSIC = Circle.classic();
    private static final int SENDERS = 32;
    private static final int PER_SECOND = 100;
    /** Who brings sessions to their next step, beside the senders. */
    private static final int PREPARERS = 4;

    private final Core core;
    private final Space space;
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger preparations = new AtomicInteger();

    /** On that core, in that space. */
    public Load(Core core, Space space) {
        this.core = core;
        this.space = space;
    }

    /** One command of a group's facilitator, which came due at that nanosecond; returns when it is answered. */
    public interface Command {
        /** Sends it. */
        void send(Group group, long due);
    }

    /** Sorted nanoseconds. */
    public record Times(List<Long> sorted) {
        /** The time within which that share of all was done. */
        public long at(double share) {
            return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
        }

        /** The times as one line of a table. */
        @Override
        public String toString() {
            return "p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.2f ms"
                    .formatted(at(0.5) / 1e6, at(0.99) / 1e6, at(0.999) / 1e6, sorted.getLast() / 1e6);
        }
    }

    /**
     * Groups with a session each, spread over the steps as in life: else all would agree on their contracts at once.
     */
    public List<Group> found(int sessions) throws InterruptedException {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            groups.add(core.get(Founding.class)
                    .found(new Founding.Charter(
                            space,
                            "c" + i,
                            "Circle " + i,
                            Language.EN,
                            PARIS,
                            false,
                            new FormatKey("classic", 90),
                            Stream.of("Ada", "Basile", "Chloe", "Dina", "Emile", "Farid")
                                    .map(name -> new Founding.Person("u-" + name, name, Language.EN, PARIS, false))
                                    .toList())));
        }
        try (ExecutorService walkers = Executors.newFixedThreadPool(PREPARERS)) {
            for (int i = 0; i < sessions; i++) {
                Group group = groups.get(i);
                int steps = i % (CLASSIC.stages().size() + 1);
                walkers.execute(() -> {
                    prepare(group);
                    for (int step = 0; step < steps; step++) {
                        types(group, group.facilitator(), "next");
                        prepare(group);
                    }
                });
            }
        }
        say("%d sessions stored, spread over their steps", sessions);
        return groups;
    }

    /** Sends that command for so many seconds, says the times and gives them. */
    public Times run(String name, List<Group> groups, int seconds, Command command) throws InterruptedException {
        BlockingQueue<Group> free = new LinkedBlockingQueue<>(groups);
        BlockingQueue<Group> used = new LinkedBlockingQueue<>();
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        int total = seconds * PER_SECOND;
        int before = preparations.get();
        AtomicInteger ticket = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        try (ExecutorService preparers = Executors.newFixedThreadPool(PREPARERS);
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int preparer = 0; preparer < PREPARERS; preparer++) {
                preparers.execute(() -> {
                    while (!over.get()) {
                        Group group = polled(used);
                        if (group != null) {
                            prepare(group);
                            free.add(group);
                        }
                    }
                });
            }
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.execute(() -> {
                    for (int i = ticket.getAndIncrement(); i < total; i = ticket.getAndIncrement()) {
                        long due = start + i * (1_000_000_000L / PER_SECOND);
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
                        }
                        Group group = polled(free);
                        if (group == null) {
                            throw new IllegalStateException("no session is ready for its next step");
                        }
                        command.send(group, due);
                        took.add(System.nanoTime() - due);
                        used.add(group);
                    }
                });
            }
            senders.shutdown();
            boolean ended = senders.awaitTermination(seconds * 4L + 60, TimeUnit.SECONDS);
            over.set(true);
            if (!ended) {
                throw new IllegalStateException("it never came to its end");
            }
        }
        double lasted = (System.nanoTime() - start) / 1e9;
        Times times = new Times(took.stream().sorted().toList());
        int commands = times.sorted().size();
        say(
                "%-18s %6d commands, %.0f/s beside %.0f/s that prepare, %s",
                name, commands, commands / lasted, (preparations.get() - before) / lasted, times);
        return times;
    }

    /**
     * Brings a session to where {@code next} is the thing to do: opened, a client, a contract; a closed one is
     * replaced.
     */
    public void prepare(Group group) {
        SessionState state = state(group).orElse(null);
        if (state == null || state.isClosed()) {
            core.get(Founding.class).offer(space, group.id(), Instant.now(), new FormatKey("classic", 90));
            state = state(group).orElseThrow();
        }
        if (state.phase() instanceof Phase.Offered) {
            preparations.incrementAndGet();
            types(group, group.facilitator(), "start");
            MemberId client = group.members().get(1).id();
            sends(group, client, "subject", "", Map.of("words", "How to say no to my manager", "three-p", "concern"));
            int subject =
                    state(group).orElseThrow().choice().subjects().getLast().number();
            sends(group, group.facilitator(), "confirm", "" + subject, Map.of("sentence", "We all meet it"));
            presses(group, client, "agree-client", "");
            return;
        }
        boolean open = state.currentCase()
                .filter(each -> each.contract().standing() == Contract.Standing.OPEN)
                .isPresent();
        if (open && new Sitting(state, CLASSIC).yields(Output.CONTRACT)) {
            MemberId client = group.members().get(1).id();
            sends(group, client, "contract", "", Map.of("sentence", "Help me to prepare this talk", "types", "ideas"));
            for (MemberId who :
                    List.of(group.members().get(2).id(), group.members().get(3).id())) {
                sends(group, who, "reformulate", "", Map.of("words", "You want to be ready for that talk"));
            }
            group.members().stream().skip(1).forEach(member -> presses(group, member.id(), "agree", "1"));
        }
    }

    private Optional<SessionState> state(Group group) {
        return core.get(Founding.class).session(space, group.channel());
    }

    /** The command, straight through the front door. */
    public void types(Group group, MemberId who, String text) {
        core.get(FrontDoor.class)
                .receive(new Incoming.Typed(
                        space, delivery(), group.member(who).orElseThrow().person(), where(group), text));
    }

    private void presses(Group group, MemberId who, String entry, String target) {
        preparations.incrementAndGet();
        core.get(FrontDoor.class)
                .receive(new Incoming.Pressed(
                        space,
                        delivery(),
                        group.member(who).orElseThrow().person(),
                        where(group),
                        new Action(entry, target, null).encoded()));
    }

    private void sends(Group group, MemberId who, String entry, String target, Map<String, String> values) {
        preparations.incrementAndGet();
        core.get(FrontDoor.class)
                .receive(new Incoming.Submitted(
                        space,
                        delivery(),
                        group.member(who).orElseThrow().person(),
                        where(group),
                        new Action(entry, target, null).encoded(),
                        values));
    }

    private static Incoming.Where where(Group group) {
        return new Incoming.Where(group.channel(), null);
    }

    private String delivery() {
        return "b-" + deliveries.incrementAndGet();
    }

    private static @Nullable Group polled(BlockingQueue<Group> queue) {
        try {
            return queue.poll(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** A line of the report. */
    public static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    /** A platform that takes everything at once and keeps nothing. */
    public record Deaf(String platform) implements Messenger {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Delivery deliver(String opId, Op op, Handles handles) {
            return new Delivery.Delivered(opId);
        }

        @Override
        public Optional<String> find(String opId, Op op, Handles handles) {
            return Optional.empty();
        }
    }
}
