package org.codevbot.deploy.practice;

import java.time.Duration;
import org.codevbot.core.deadline.Winding;
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
    private final Winding winding;
    private final LiveRooms live;

    WindController(Winding winding, LiveRooms live) {
        this.winding = winding;
        this.live = live;
    }

    @PostMapping("/rooms/{room}/as/{user}/wind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wind(@PathVariable("room") String room, @RequestParam("minutes") String minutes) {
        switch (minutes) {
            case "1", "5", "15" -> winding.wind(Duration.ofMinutes(Long.parseLong(minutes)));
            case "next" -> winding.windToNext();
            default -> throw Visits.notHere();
        }
        live.changed(room);
    }
}
