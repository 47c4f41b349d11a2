package org.codevbot.deploy.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.codevbot.deploy.practice.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns the core's reply into what the page does with it: a whisper in place, a form to fill in, or a quiet tick. */
final class Answers {
    private static final Pattern WHISPER = Pattern.compile("w-[A-Za-z0-9-]{8,60}");
    private final Fragments fragments;
    private final Whispers whispers;

    Answers(Fragments fragments, Whispers whispers) {
        this.fragments = fragments;
        this.whispers = whispers;
    }

    /** Nothing to show. */
    ResponseEntity<String> nothing() {
        return page("", "none", "", "ticked");
    }

    /** More than a message of this chat can hold; the box keeps it. */
    ResponseEntity<String> tooLong() {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }

    /** After a message: the box is emptied whatever the core says to it, since the message stands. */
    ResponseEntity<String> toMessage(Visit visit, String delivery, Reply reply) {
        return switch (reply) {
            case Reply.Done(@Nullable Card card) -> whisperOrNothing(visit, delivery, "", card, "said");
            case Reply.Fill(Form form) -> sheet(visit, "", form, null, null, "said,sheet");
            case Reply.Refused refused -> whisper(visit, delivery, "", refused.card(), "said");
        };
    }

    /** After a command: the box keeps it only when it was refused. */
    ResponseEntity<String> toCommand(Visit visit, String delivery, Reply reply) {
        return switch (reply) {
            case Reply.Done(@Nullable Card card) -> whisperOrNothing(visit, delivery, "", card, "said");
            case Reply.Fill(Form form) -> sheet(visit, "", form, null, null, "said,sheet");
            case Reply.Refused refused ->
                refused.form() == null
                        ? whisper(visit, delivery, "", refused.card(), "kept")
                        : sheet(visit, "", refused.form(), refused.card(), refused.field(), "said,sheet");
        };
    }

    /** After a press; an answer to a press in a whisper takes the whisper's place. */
    ResponseEntity<String> toPress(Visit visit, String delivery, String whisper, String code, Reply reply) {
        return switch (reply) {
            case Reply.Done(@Nullable Card card)
            when card != null -> whisper(visit, delivery, whisper, card, "answered");
            case Reply.Done ignored ->
                whispers.find(visit, whisper).filter(each -> each.endedBy(code)).isPresent()
                        ? done(visit, whisper, "answered")
                        : page("", "none", "", "ticked");
            case Reply.Fill(Form form) -> sheet(visit, whisper, form, null, null, "sheet");
            case Reply.Refused refused ->
                refused.form() == null
                        ? whisper(visit, delivery, whisper, refused.card(), "kept")
                        : sheet(visit, whisper, refused.form(), refused.card(), refused.field(), "sheet");
        };
    }

    /** After a form: it closes when it was taken; else it stays, with the reason at the field. */
    ResponseEntity<String> toForm(
            Visit visit, String delivery, String whisper, Map<String, String> values, Reply reply) {
        return switch (reply) {
            case Reply.Done(@Nullable Card card)
            when card != null -> whisper(visit, delivery, whisper, card, "sheet-answered");
            case Reply.Done ignored ->
                whispers.find(visit, whisper)
                                .filter(Whispers.Whisper::endsAtOnce)
                                .isPresent()
                        ? done(visit, whisper, "sheet-answered")
                        : page("", "none", "", "sheet-done");
            case Reply.Fill(Form form) -> sheet(visit, whisper, form, null, missing(form, values), "sheet");
            case Reply.Refused refused ->
                refused.form() == null
                        ? page(error(visit, refused.card()), "innerHTML", "#sheet-error", "kept")
                        : sheet(visit, whisper, refused.form(), refused.card(), refused.field(), "sheet");
        };
    }

    /** The first field that must be filled in and is not. */
    private static @Nullable String missing(Form form, Map<String, String> values) {
        return form.fields().stream()
                .filter(field -> field.required()
                        && values.getOrDefault(field.name(), "").isBlank())
                .map(Form.Field::name)
                .findFirst()
                .orElse(null);
    }

    /** A whisper put away by the one who read it. */
    ResponseEntity<String> dismissed(Visit visit, String whisper) {
        whispers.drop(visit, whisper);
        return page("", "delete", "", "dismissed");
    }

    /** The form in which an own message is corrected. */
    ResponseEntity<String> editor(Visit visit, long seq, String words) {
        return page(
                fragments.render("editor", visit, Map.of("seq", seq, "words", words)), "innerHTML", "#sheet", "sheet");
    }

    private ResponseEntity<String> whisperOrNothing(
            Visit visit, String delivery, String whisper, @Nullable Card card, String event) {
        return card == null ? page("", "none", "", event) : whisper(visit, delivery, whisper, card, event);
    }

    private ResponseEntity<String> whisper(Visit visit, String delivery, String former, Card card, String event) {
        Whispers.Whisper kept = whispers.keep(visit, "w-" + delivery, card, former);
        Map<String, Object> values =
                Map.of("whisper", kept, "place", visit.spot().code());
        boolean inPlace = WHISPER.matcher(former).matches();
        return page(
                fragments.render("whisper", visit, values),
                inPlace ? "outerHTML" : "beforeend",
                inPlace ? "#" + former : "[data-log='" + visit.spot().code() + "']",
                event);
    }

    /** What was asked in a whisper is done, and no words are left to say about it. */
    private ResponseEntity<String> done(Visit visit, String whisper, String event) {
        whispers.drop(visit, whisper);
        return page(
                fragments.render(
                        "tick",
                        visit,
                        Map.of("id", whisper, "place", visit.spot().code())),
                "outerHTML",
                "#" + whisper,
                event);
    }

    private ResponseEntity<String> sheet(
            Visit visit, String whisper, Form form, @Nullable Card error, @Nullable String field, String event) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("code", form.submit().encoded());
        values.put("whisper", whisper);
        values.put("place", visit.spot().code());
        values.put("error", error);
        values.put("field", field);
        return page(fragments.render("sheet", visit, values), "innerHTML", "#sheet", event);
    }

    private String error(Visit visit, Card card) {
        return fragments.render("problem", visit, Map.of("card", card));
    }

    private static ResponseEntity<String> page(String html, String swap, String target, String event) {
        // Not before the page listens to what came: a form shown earlier would be sent as a page of its own.
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("HX-Reswap", swap)
                .header("HX-Trigger-After-Settle", event);
        if (!target.isEmpty()) {
            answer.header("HX-Retarget", target);
        }
        return answer.body(html);
    }
}
