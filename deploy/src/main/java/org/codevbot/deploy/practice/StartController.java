package org.codevbot.deploy.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codevbot.core.format.Fault;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Reading;
import org.codevbot.core.session.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The first page: a language, a form, a length, written or spoken, and one is in a room. */
@Controller
@InPracticeRoom
final class StartController {
    private final Rooms rooms;
    private final NewRooms newRooms;
    private final Seed seed;
    private final OwnForms forms;
    private final Clock clock;

    StartController(Rooms rooms, NewRooms newRooms, Seed seed, OwnForms forms, Clock clock) {
        this.rooms = rooms;
        this.newRooms = newRooms;
        this.seed = seed;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(
            @RequestParam(name = "lang", defaultValue = "") String asked,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "refused", defaultValue = "") String refused,
            Locale browser,
            Model model) {
        Language language = language(asked, browser);
        FormatKey chosen = Menu.read(form).flatMap(forms::find).map(Format::key).orElse(Menu.USUAL);
        model.addAttribute("added", !form.isEmpty() && !chosen.equals(Menu.USUAL));
        if (refused.equals("size")) {
            model.addAttribute("ownRefusal", Chrome.in(language).say("own.size"));
        }
        return page(language, chosen, Mode.WRITTEN, null, model);
    }

    /** A form of one's own: in the list at once, or everything that is wrong with it. */
    @PostMapping("/formats")
    String add(
            @RequestParam(name = "language", defaultValue = "") String asked,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale browser,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Language language = language(asked, browser);
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("ownRefusal", Chrome.in(language).say("own.none"));
            return page(language, Menu.USUAL, Mode.WRITTEN, null, model);
        }
        return switch (forms.add(file.getBytes())) {
            case Reading.Read read -> {
                FormatKey key = read.formats().getFirst().key();
                yield "redirect:/?lang=" + Chrome.in(language).code() + "&form=" + key.code() + "." + key.minutes();
            }
            case Reading.Faulty faulty -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("ownRefusal", Chrome.in(language).say("own.faults"));
                model.addAttribute(
                        "faults",
                        faulty.faults().stream()
                                .map(fault -> Wrong.of(fault, language))
                                .toList());
                yield page(language, Menu.USUAL, Mode.WRITTEN, null, model);
            }
        };
    }

    /** A fault as the page shows it. */
    record Wrong(int line, String field, String expected) {
        static Wrong of(Fault fault, Language language) {
            return new Wrong(fault.line(), fault.field(), fault.expected().in(language));
        }
    }

    @PostMapping("/rooms")
    String open(
            @RequestParam(name = "language", defaultValue = "") String asked,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "mode", defaultValue = "WRITTEN") String how,
            Locale browser,
            Model model,
            HttpServletResponse response) {
        Language language = language(asked, browser);
        Optional<Format> format = Menu.read(form).flatMap(forms::find);
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(each -> each.name().equals(how))
                .findFirst();
        String refusal = refusal(Chrome.in(language), format, mode);
        if (refusal != null || format.isEmpty() || mode.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(
                    language, format.map(Format::key).orElse(Menu.USUAL), mode.orElse(Mode.WRITTEN), refusal, model);
        }
        Room room = newRooms.make(language, format.get(), mode.get());
        rooms.add(room, clock.instant());
        seed.found(room);
        rooms.founded(room.id());
        return "redirect:/rooms/" + room.id() + "/as/"
                + room.people().getFirst().user() + "/in/channel";
    }

    private static @Nullable String refusal(Chrome chrome, Optional<Format> format, Optional<Mode> mode) {
        if (format.isEmpty()) {
            return chrome.say("start.bad.form");
        }
        if (mode.isEmpty()) {
            return chrome.say("start.bad.mode");
        }
        return format.get().pace() == Pace.WORKING_DAYS && mode.get() == Mode.SPOKEN
                ? chrome.say("start.bad.days", format.get().name().in(chrome.language()))
                : null;
    }

    private String page(Language language, FormatKey chosen, Mode mode, @Nullable String refusal, Model model) {
        Chrome chrome = Chrome.in(language);
        List<Room> open = rooms.open();
        model.addAttribute("chrome", chrome);
        model.addAttribute(
                "languages", Arrays.stream(Language.values()).map(Chrome::in).toList());
        model.addAttribute("menu", Menu.of(forms.offered(), chrome, chosen, mode));
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "rooms",
                open.stream()
                        .limit(5)
                        .map(room -> new Open(room, forms.find(room.format()).orElse(null)))
                        .toList());
        return "practice/start";
    }

    /** A room that can be entered again, in its own language. */
    record Open(Room room, @Nullable Format format) {
        /** What is held there: the form and its length. */
        public String what() {
            Chrome chrome = Chrome.in(room.language());
            return format == null
                    ? room.format().code()
                    : Menu.typographic(format.name().in(room.language())) + ", " + Menu.length(chrome, format);
        }

        /** How to enter it again, said in its language. */
        public Chrome chrome() {
            return Chrome.in(room.language());
        }
    }

    /** What was asked for, else what the browser reads, else French. */
    private static Language language(String asked, Locale browser) {
        String wanted = asked.isEmpty() ? browser.getLanguage() : asked;
        return Arrays.stream(Language.values())
                .filter(each -> each.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(Language.FR);
    }
}
