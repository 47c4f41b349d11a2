package org.codevbot.deploy.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.codevbot.core.deadline.Winding;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Winds time forward, the one clock of all rooms; what lies further off than an hour is asked once more. */
@Controller
@InPracticeRoom
final class WindController {
    private static final Duration NEAR = Duration.ofHours(1);
    private final Winding winding;
    private final LiveRooms live;
    private final Clock clock;

    WindController(Winding winding, LiveRooms live, Clock clock) {
        this.clock = clock;
        this.winding = winding;
        this.live = live;
    }

    @PostMapping("/rooms/{room}/as/{user}/wind")
    ResponseEntity<Void> wind(
            @PathVariable("room") String room,
            @RequestParam("minutes") String minutes,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure) {
        Optional<Instant> next = minutes.equals("next") && !sure ? winding.next() : Optional.empty();
        if (next.filter(clock.instant().plus(NEAR)::isBefore).isPresent()) {
            return ResponseEntity.noContent()
                    .header("HX-Trigger", "{\"far\":" + next.get().toEpochMilli() + "}")
                    .build();
        }
        switch (minutes) {
            case "1", "5", "15" -> winding.wind(Duration.ofMinutes(Long.parseLong(minutes)));
            case "next" -> winding.windToNext();
            default -> throw Visits.notHere();
        }
        live.changed(room);
        return ResponseEntity.noContent().build();
    }
}
