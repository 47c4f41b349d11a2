package org.codevbot.deploy.practice;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.persistence.Seal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Bodies and hand-ins as sealed bytes, by a mapper of the room's own. */
final class SealedBodies {
    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(Block.class, Named.class)
            .addMixIn(Span.class, Named.class)
            .addMixIn(Incoming.class, Named.class)
            .build();
    private final Seal seal;

    SealedBodies(Seal seal) {
        this.seal = seal;
    }

    /** The core's cards are not made to be stored; the room keeps them under their types' names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface Named {}

    byte[] sealed(Body body, String room, long seq) {
        return seal.seal("practice_message", room + "/" + seq, bytes(body, Body.class));
    }

    @Nullable
    Body opened(byte @Nullable [] sealed, String room, long seq) {
        return sealed == null
                ? null
                : mapper.readValue(seal.open("practice_message", room + "/" + seq, sealed), Body.class);
    }

    byte[] sealed(Card card, String room, String id) {
        return seal.seal("practice_whisper", room + "/" + id, bytes(card, Card.class));
    }

    Card card(byte[] sealed, String room, String id) {
        return mapper.readValue(seal.open("practice_whisper", room + "/" + id, sealed), Card.class);
    }

    byte[] sealedFile(byte[] file, String room, long seq) {
        return seal.seal("practice_file", room + "/" + seq, file);
    }

    byte[] openedFile(byte[] sealed, String room, long seq) {
        return seal.open("practice_file", room + "/" + seq, sealed);
    }

    byte[] sealed(Incoming incoming, String room) {
        return seal.seal("practice_hand_in", room + "/" + incoming.delivery(), bytes(incoming, Incoming.class));
    }

    Incoming incoming(byte[] sealed, String room, String delivery) {
        return mapper.readValue(seal.open("practice_hand_in", room + "/" + delivery, sealed), Incoming.class);
    }

    private byte[] bytes(Object value, Class<?> as) {
        return mapper.writerFor(as).writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }
}
