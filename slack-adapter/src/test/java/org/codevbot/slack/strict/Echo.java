package org.codevbot.slack.strict;

import com.google.gson.JsonObject;

/** Tells the app what happened in its channels, its own doing included, as the Events API does. */
final class Echo {
    private final Deliveries deliveries;

    Echo(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    void posted(Room room, Post post) {
        deliveries.send(deliveries.events.message(room, post));
    }

    void changed(Room room, Post post, JsonObject before) {
        deliveries.send(deliveries.events.changed(room, post, before));
    }

    void deleted(Room room, Post post, JsonObject before) {
        deliveries.send(deliveries.events.deleted(room, post, before));
    }
}
