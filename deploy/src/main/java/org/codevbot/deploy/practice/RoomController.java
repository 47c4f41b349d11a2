package org.codevbot.deploy.practice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.deploy.practice.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows a room to the person in whose name one acts. */
@Controller
@InPracticeRoom
final class RoomController {
    private final Visits visits;
    private final Rooms rooms;
    private final Messages messages;
    private final Whispers whispers;
    private final Catalog catalog = new Catalog();
    private final Parts parts;
    private final Clock clock;

    RoomController(Visits visits, Rooms rooms, Messages messages, Whispers whispers, Parts parts, Clock clock) {
        this.visits = visits;
        this.rooms = rooms;
        this.messages = messages;
        this.whispers = whispers;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/rooms/{room}/as/{user}")
    String channel(@PathVariable("room") String room, @PathVariable("user") String user) {
        return "redirect:/rooms/" + room + "/as/" + user + "/in/channel";
    }

    @GetMapping("/rooms/{room}/as/{user}/in/{place}")
    String room(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @PathVariable("place") String place,
            Model model) {
        Visit visit = visits.of(room, user, place);
        // Read before the messages: what changes in between is then streamed again rather than missed.
        long sequence = rooms.sequence(room);
        RoomView view = visits.view(visit);
        model.addAllAttributes(Fragments.basics(visit));
        model.addAllAttributes(places(visit, view));
        model.addAttribute("sequence", sequence);
        model.addAttribute("now", clock.instant());
        model.addAttribute("messages", lines(visit, view, visit.spot()));
        model.addAttribute("direct", lines(visit, view, new Spot.Direct(user)));
        model.addAllAttributes(top(view));
        model.addAttribute("parts", parts.of(visit));
        model.addAttribute("hint", parts.hint(visit));
        model.addAttribute("commands", catalog.typed());
        return "practice/room";
    }

    /** A message or, among the messages, an answer for this person alone. */
    record Line(long seq, @Nullable MessageView message, Whispers.@Nullable Whisper whisper) {}

    private List<Line> lines(Visit visit, RoomView view, Spot place) {
        return Stream.concat(
                        view.in(place).stream().map(message -> new Line(message.seq(), message, null)),
                        whispers.in(visit, place).stream().map(whisper -> new Line(whisper.seq(), null, whisper)))
                .sorted(Comparator.comparingLong(Line::seq))
                .toList();
    }

    @GetMapping("/rooms/{room}/as/{user}/file/{seq}")
    @ResponseBody
    ResponseEntity<byte[]> file(
            @PathVariable("room") String room, @PathVariable("user") String user, @PathVariable("seq") long seq) {
        visits.of(room, user, "channel");
        ChatMessage message = messages.find(room, seq)
                .filter(found -> found.spot().openTo(user))
                .orElseThrow(Visits::notHere);
        byte[] bytes = messages.file(room, seq).orElseThrow(Visits::notHere);
        String name =
                message.body() instanceof Body.Carded carded && carded.fileName() != null ? carded.fileName() : "file";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    /** What stands above all places. */
    static Map<String, @Nullable Object> top(RoomView view) {
        Map<String, @Nullable Object> top = new HashMap<>();
        top.put("pinned", view.pinned().orElse(null));
        top.put("current", view.current().orElse(null));
        return top;
    }

    /** What the list of places shows. */
    static Map<String, Object> places(Visit visit, RoomView view) {
        return Map.of(
                "here", visit.spot().code(),
                "threads", view.threads(),
                "lastInChannel", view.last(new Spot.Channel()),
                "waiting", waiting(visit, view));
    }

    /** Per person the newest message that is for that person alone. */
    static Map<String, Long> waiting(Visit visit, RoomView view) {
        Map<String, Long> waiting = new LinkedHashMap<>();
        visit.room().people().forEach(persona -> waiting.put(persona.user(), view.lastDirect(persona.user())));
        return waiting;
    }
}
