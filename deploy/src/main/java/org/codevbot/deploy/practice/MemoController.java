package org.codevbot.deploy.practice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.codevbot.core.announcement.Memo;
import org.codevbot.core.announcement.Paper;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Role;
import org.codevbot.core.paper.Printing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What can be taken away from a room: the memo of each role, as a page and as PDF, and a file to start one's own. */
@Controller
@InPracticeRoom
final class MemoController {
    private final Rooms rooms;
    private final FormatCatalog formats;

    MemoController(Rooms rooms, FormatCatalog formats) {
        this.rooms = rooms;
        this.formats = formats;
    }

    /** A role under the format's own word, as one may choose it. */
    record Whose(String code, String name, boolean chosen) {}

    /** A part of the memo: what it is, and its words. */
    record Piece(String what, String text) {
        static Piece of(Paper.Part part) {
            return switch (part) {
                case Paper.Part.Heading(int ignored, String text) -> new Piece("heading", text);
                case Paper.Part.Line(String text) -> new Piece("line", text);
                case Paper.Part.Quote(String text) -> new Piece("quote", text);
                case Paper.Part.Item(String text) -> new Piece("item", text);
                case Paper.Part.Foot(String text) -> new Piece("line", text);
            };
        }
    }

    @GetMapping("/rooms/{room}/memo/{role}")
    String page(@PathVariable("room") String id, @PathVariable("role") String code, Model model) {
        Room room = room(id);
        Role role = role(code);
        Paper memo = memo(room, role);
        Format format = format(room);
        model.addAttribute("chrome", Chrome.in(room.language()));
        model.addAttribute("room", room);
        model.addAttribute("memo", memo);
        model.addAttribute("pieces", memo.parts().stream().map(Piece::of).toList());
        model.addAttribute("role", code);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(each -> new Whose(
                                each.name().toLowerCase(Locale.ROOT),
                                format.word(each).one().in(room.language()),
                                each == role))
                        .toList());
        return "practice/memo";
    }

    @GetMapping("/rooms/{room}/memo/{role}/pdf")
    @ResponseBody
    ResponseEntity<byte[]> pdf(@PathVariable("room") String id, @PathVariable("role") String code) {
        return file(Printing.onePage(memo(room(id), role(code))), MediaType.APPLICATION_PDF, "codev-memo.pdf");
    }

    /** The classic's file, which says in its comments how such a file is made. */
    @GetMapping("/formats/classic.yaml")
    @ResponseBody
    ResponseEntity<byte[]> sample() throws IOException {
        try (InputStream in = FormatCatalog.class.getClassLoader().getResourceAsStream("formats/classic.yaml")) {
            if (in == null) {
                throw Visits.notHere();
            }
            return file(in.readAllBytes(), MediaType.TEXT_PLAIN, "classic.yaml");
        }
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private Paper memo(Room room, Role role) {
        return Memo.of(format(room), role, room.language());
    }

    private Room room(String id) {
        return rooms.find(id).filter(Room::founded).orElseThrow(Visits::notHere);
    }

    private Format format(Room room) {
        return formats.find(room.format()).orElseThrow(Visits::notHere);
    }

    private static Role role(String code) {
        return List.of(Role.values()).stream()
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(Visits::notHere);
    }
}
