package org.codevbot.core.handling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.group.Space;
import org.codevbot.core.testkit.FakePlatform;

/** The workspaces of one platform, each with its own one group: tests that share a core hear nothing of each other. */
final class Workspaces implements Messenger {
    private final Map<Space, FakePlatform> all = new ConcurrentHashMap<>();

    /** What was brought to that workspace. */
    FakePlatform of(Space space) {
        return all.computeIfAbsent(space, ignored -> new FakePlatform(Echo.PLATFORM));
    }

    @Override
    public String platform() {
        return Echo.PLATFORM;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        return messenger(handles).deliver(opId, op, handles);
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return messenger(handles).find(opId, op, handles);
    }

    private Messenger messenger(Handles handles) {
        return of(handles.group().space()).messenger();
    }
}
