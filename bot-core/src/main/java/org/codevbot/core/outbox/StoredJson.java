package org.codevbot.core.outbox;

import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Place;
import tools.jackson.databind.json.JsonMapper;

/** How operations and places are written into rows: a mapper of our own, and a version that a reader checks. */
final class StoredJson {
    private static final int VERSION = 1;
    private final JsonMapper mapper = JsonMapper.builder().build();

    private record Document(int v, Addressed op) {}

    String write(Addressed op) {
        return mapper.writeValueAsString(new Document(VERSION, op));
    }

    Addressed read(String json) {
        Document document = mapper.readValue(json, Document.class);
        if (document.v() > VERSION) {
            throw new IllegalStateException("an operation was stored by a later version: " + document.v());
        }
        return document.op();
    }

    String place(Place place) {
        return mapper.writerFor(Place.class).writeValueAsString(place);
    }

    Place place(String json) {
        return mapper.readValue(json, Place.class);
    }
}
