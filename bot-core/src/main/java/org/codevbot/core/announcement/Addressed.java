package org.codevbot.core.announcement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * An operation as it waits in the outbox: where and under which key, with the announcement instead of the card, so that
 * no word of a person waits there.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
public sealed interface Addressed {
    Place place();

    @JsonTypeName("say")
    record Say(MessageKey key, Place place, Announcement what) implements Addressed {}

    @JsonTypeName("open")
    record OpenThread(MessageKey key, Place.StepThread place, Announcement what) implements Addressed {}

    @JsonTypeName("close")
    record CloseThread(Place.StepThread place) implements Addressed {}

    @JsonTypeName("retract")
    record Retract(MessageKey key, Place place) implements Addressed {}

    @JsonTypeName("pin")
    record Pin(MessageKey key, Place place) implements Addressed {}

    /** What is pinned is so no longer; the message stays where it stands. */
    @JsonTypeName("unpin")
    record Unpin(MessageKey key, Place place) implements Addressed {}

    /** A person's own page, where the platform has such pages, is drawn anew: something on it is no longer true. */
    @JsonTypeName("home")
    record Home(Place.Direct place) implements Addressed {}

    @JsonTypeName("upload")
    record Upload(MessageKey key, Place place, FileRef file, Announcement what) implements Addressed {}
}
