package org.codevbot.deploy.practice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codevbot.deploy.practice.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams to each open page what changed since the sequence number that it has seen, and the room's time. */
@Controller
@InPracticeRoom
final class StreamController {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private final Visits visits;
    private final Rooms rooms;
    private final LiveRooms live;
    private final Fragments fragments;
    private final Parts parts;
    private final Clock clock;

    StreamController(Visits visits, Rooms rooms, LiveRooms live, Fragments fragments, Parts parts, Clock clock) {
        this.visits = visits;
        this.rooms = rooms;
        this.live = live;
        this.fragments = fragments;
        this.parts = parts;
        this.clock = clock;
    }

    /** A message where it stands; empty {@code html} takes it away. */
    record Change(String place, long seq, String id, String html, boolean fresh, boolean mine) {}

    @GetMapping(path = "/rooms/{room}/as/{user}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @RequestParam("in") String in,
            @RequestParam("after") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        Visit visit = visits.of(room, user, in);
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("practice-stream").start(() -> run(visit, emitter, last == null ? after : last));
        return emitter;
    }

    private void run(Visit visit, SseEmitter emitter, long after) {
        String room = visit.room().id();
        long seen = after;
        try {
            while (live.isOpen()) {
                long count = live.count(room);
                long sequence = rooms.sequence(room);
                if (sequence > seen) {
                    send(visit, emitter, seen, sequence);
                    seen = sequence;
                }
                emitter.send(SseEmitter.event().name("clock").data(clock.millis()));
                live.await(room, count, BEAT);
            }
            emitter.complete();
        } catch (IOException | RuntimeException gone) {
            // The browser comes back by itself, with the number of what it has seen.
            emitter.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void send(Visit visit, SseEmitter emitter, long seen, long sequence) throws IOException {
        RoomView view = visits.view(visit);
        for (ChatMessage message : view.all()) {
            if (message.changed() > seen && message.spot().openTo(visit.me().user())) {
                for (Change change : changes(visit, view, message, seen)) {
                    emitter.send(SseEmitter.event().name("message").data(change, MediaType.APPLICATION_JSON));
                }
            }
        }
        Map<String, Object> values = new LinkedHashMap<>(RoomController.places(visit, view));
        emitter.send(SseEmitter.event()
                .name("places")
                .data(Map.of("html", fragments.render("places", visit, values)), MediaType.APPLICATION_JSON));
        emitter.send(SseEmitter.event()
                .name("people")
                .data(
                        Map.of("waiting", RoomController.waiting(visit, view), "parts", parts.of(visit)),
                        MediaType.APPLICATION_JSON));
        emitter.send(SseEmitter.event()
                .id(Long.toString(sequence))
                .name("pinned")
                .data(
                        Map.of("html", fragments.render("pinned", visit, RoomController.top(view))),
                        MediaType.APPLICATION_JSON));
    }

    private List<Change> changes(Visit visit, RoomView view, ChatMessage message, long seen) {
        List<Change> changes = new ArrayList<>();
        changes.add(change(visit, view, message, message.spot(), seen));
        if (message.head()) {
            changes.add(change(visit, view, message, new Spot.StepThread(message.seq()), seen));
        }
        return changes;
    }

    private Change change(Visit visit, RoomView view, ChatMessage message, Spot place, long seen) {
        boolean stands = message.body() != null && !message.onTop();
        return new Change(
                place.code(),
                message.seq(),
                RoomView.domId(message, place),
                stands ? fragments.render("message", visit, Map.of("message", view.view(message, place))) : "",
                message.seq() > seen,
                visit.me().user().equals(message.author()));
    }
}
