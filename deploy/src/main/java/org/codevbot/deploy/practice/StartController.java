package org.codevbot.deploy.practice;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.codevbot.core.format.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: a language, a length, and one is in a room. */
@Controller
@InPracticeRoom
final class StartController {
    private final Rooms rooms;
    private final NewRooms newRooms;
    private final Seed seed;
    private final Clock clock;

    StartController(Rooms rooms, NewRooms newRooms, Seed seed, Clock clock) {
        this.rooms = rooms;
        this.newRooms = newRooms;
        this.seed = seed;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Model model) {
        List<Room> open = rooms.open();
        model.addAttribute(
                "languages", Arrays.stream(Language.values()).map(Chrome::in).toList());
        model.addAttribute("rooms", open.stream().limit(5).toList());
        return "practice/start";
    }

    @PostMapping("/rooms")
    String open(@RequestParam("language") Language language, @RequestParam("minutes") int minutes) {
        Room room = newRooms.make(language, minutes == 60 ? 60 : 90);
        rooms.add(room, clock.instant());
        seed.found(room);
        rooms.founded(room.id());
        return "redirect:/rooms/" + room.id() + "/as/"
                + room.people().getFirst().user() + "/in/channel";
    }
}
