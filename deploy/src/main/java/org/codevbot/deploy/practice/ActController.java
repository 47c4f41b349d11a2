package org.codevbot.deploy.practice;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.session.Limits;
import org.codevbot.deploy.practice.Visits.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a person does: says, presses, fills in, reacts, corrects. Each answer goes to that browser alone. */
@Controller
@InPracticeRoom
@RequestMapping("/rooms/{room}/as/{user}")
@ResponseBody
final class ActController {
    /** What the core would refuse is refused here, so that the words stay in their box. */
    private static final int LONGEST = Limits.CONTRIBUTION;

    private final Visits visits;
    private final Inbound inbound;
    private final Messages messages;
    private final Answers answers;

    ActController(Visits visits, Inbound inbound, Messages messages, Answers answers) {
        this.visits = visits;
        this.inbound = inbound;
        this.messages = messages;
        this.answers = answers;
    }

    @PostMapping("/say")
    ResponseEntity<String> say(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @RequestParam("in") String in,
            @RequestParam("delivery") String delivery,
            @RequestParam("words") String words) {
        Visit visit = visits.of(room, user, in);
        Inbound.Act act = act(visit, delivery);
        String typed = words.strip();
        if (typed.isEmpty()) {
            return answers.nothing();
        }
        if (typed.length() > LONGEST) {
            return answers.tooLong();
        }
        if (typed.startsWith("/")) {
            String text = typed.replaceFirst("(?i)^/(codev)?\\s*", "");
            return answers.toCommand(visit, delivery, inbound.command(act, text));
        }
        return answers.toMessage(visit, delivery, inbound.say(act, typed));
    }

    @PostMapping("/press")
    ResponseEntity<String> press(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @RequestParam("in") String in,
            @RequestParam("delivery") String delivery,
            @RequestParam("code") String code,
            @RequestParam(name = "whisper", defaultValue = "") String whisper) {
        Visit visit = visits.of(room, user, in);
        return answers.toPress(visit, delivery, whisper, code, inbound.press(act(visit, delivery), code));
    }

    @PostMapping("/dismiss")
    ResponseEntity<String> dismiss(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @RequestParam("in") String in,
            @RequestParam("whisper") String whisper) {
        return answers.dismissed(visits.of(room, user, in), whisper);
    }

    @PostMapping("/submit")
    ResponseEntity<String> submit(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @RequestParam("in") String in,
            @RequestParam("delivery") String delivery,
            @RequestParam("code") String code,
            @RequestParam(name = "whisper", defaultValue = "") String whisper,
            @RequestParam MultiValueMap<String, String> all) {
        Visit visit = visits.of(room, user, in);
        Map<String, String> values = all.entrySet().stream()
                .filter(field -> field.getKey().startsWith("f."))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(2), field -> String.join(",", field.getValue())));
        Reply reply = inbound.submit(act(visit, delivery), code, values);
        return answers.toForm(visit, delivery, whisper, values, reply);
    }

    @PostMapping("/react/{seq}")
    ResponseEntity<String> react(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @PathVariable("seq") long seq,
            @RequestParam("in") String in,
            @RequestParam("delivery") String delivery,
            @RequestParam("signal") Signal signal,
            @RequestParam("set") boolean set) {
        Visit visit = visits.of(room, user, in);
        return answer(visit, delivery, inbound.signal(act(visit, delivery), seq, signal, set));
    }

    @GetMapping("/edit/{seq}")
    ResponseEntity<String> editor(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @PathVariable("seq") long seq,
            @RequestParam("in") String in) {
        Visit visit = visits.of(room, user, in);
        return messages.find(room, seq)
                .filter(message -> user.equals(message.author()))
                .map(message -> message.body() instanceof Body.Typed(String words) ? words : null)
                .map(words -> answers.editor(visit, seq, words))
                .orElseThrow(Visits::notHere);
    }

    @PostMapping("/edit/{seq}")
    ResponseEntity<String> edit(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @PathVariable("seq") long seq,
            @RequestParam("in") String in,
            @RequestParam("delivery") String delivery,
            @RequestParam("words") String words) {
        Visit visit = visits.of(room, user, in);
        if (words.isBlank()) {
            return answers.nothing();
        }
        if (words.strip().length() > LONGEST) {
            return answers.tooLong();
        }
        return answers.toForm(
                visit,
                delivery,
                "",
                Map.of(),
                inbound.change(act(visit, delivery), seq, words.strip()).orElseThrow(Visits::notHere));
    }

    @PostMapping("/withdraw/{seq}")
    ResponseEntity<String> withdraw(
            @PathVariable("room") String room,
            @PathVariable("user") String user,
            @PathVariable("seq") long seq,
            @RequestParam("in") String in,
            @RequestParam("delivery") String delivery) {
        Visit visit = visits.of(room, user, in);
        return answer(visit, delivery, inbound.withdraw(act(visit, delivery), seq));
    }

    @ExceptionHandler
    ResponseEntity<String> otherWords(Inbound.OtherWords ignored) {
        return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    private ResponseEntity<String> answer(Visit visit, String delivery, Optional<Reply> reply) {
        return reply.map(given -> answers.toPress(visit, delivery, "", "", given))
                .orElseGet(answers::nothing);
    }

    private static Inbound.Act act(Visit visit, String delivery) {
        if (!delivery.matches("[A-Za-z0-9-]{8,60}")) {
            throw Visits.notHere();
        }
        return new Inbound.Act(visit.room(), visit.me(), visit.spot(), delivery);
    }
}
