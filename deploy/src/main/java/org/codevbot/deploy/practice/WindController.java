package org.codevbot.deploy.practice;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Winds the room's time forward. */
@Controller
@InPracticeRoom
final class WindController {
    private final Winder winder;
    private final LiveRooms live;

    WindController(Winder winder, LiveRooms live) {
        this.winder = winder;
        this.live = live;
    }

    /** What happens on the way happens in its order, each at its own time. */
    interface Winder {
        void wind(Duration by);

        /** To whatever time does next in any room. */
        void windToNext();
    }

    @PostMapping("/rooms/{room}/as/{user}/wind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wind(@PathVariable("room") String room, @RequestParam("minutes") String minutes) {
        switch (minutes) {
            case "1", "5", "15" -> winder.wind(Duration.ofMinutes(Long.parseLong(minutes)));
            case "next" -> winder.windToNext();
            default -> throw Visits.notHere();
        }
        live.changed(room);
    }
}
