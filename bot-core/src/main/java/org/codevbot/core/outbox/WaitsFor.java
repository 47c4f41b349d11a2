package org.codevbot.core.outbox;

import org.codevbot.core.catalog.Incoming;
import org.jspecify.annotations.Nullable;

/** What the inbox's table must know of what it keeps sealed: the thread it waits for, and the message it is. */
record WaitsFor(@Nullable String thread, @Nullable String message) {
    static WaitsFor of(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Utterance said -> new WaitsFor(said.where().thread(), said.message());
            case Incoming.Changed changed -> new WaitsFor(changed.where().thread(), changed.message());
            case Incoming.Signalled signalled -> new WaitsFor(signalled.where().thread(), null);
            case Incoming.Typed typed -> new WaitsFor(typed.where().thread(), null);
            // A note belongs to nothing in the place where its message stands: there is nothing to wait for.
            case Incoming.Noted ignored -> new WaitsFor(null, null);
            case Incoming.Pressed ignored -> new WaitsFor(null, null);
            case Incoming.Submitted ignored -> new WaitsFor(null, null);
            case Incoming.Withdrawn ignored -> new WaitsFor(null, null);
            case Incoming.Enclosed ignored -> new WaitsFor(null, null);
            case Incoming.PersonChanged ignored -> new WaitsFor(null, null);
            case Incoming.Joined ignored -> new WaitsFor(null, null);
            case Incoming.Left ignored -> new WaitsFor(null, null);
            case Incoming.PlaceGone ignored -> new WaitsFor(null, null);
            case Incoming.PlaceBack ignored -> new WaitsFor(null, null);
        };
    }
}
