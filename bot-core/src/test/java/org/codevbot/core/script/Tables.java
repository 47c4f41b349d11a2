package org.codevbot.core.script;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.group.Space;

/** Many tables in one house, one for each workspace. */
final class Tables implements Messenger {
    private final Map<Space, Table> all = new ConcurrentHashMap<>();

    Table of(Space space) {
        return all.computeIfAbsent(space, ignored -> new Table());
    }

    @Override
    public String platform() {
        return Table.NAME;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        return of(handles.group().space()).deliver(opId, op, handles);
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return Optional.empty();
    }
}
