package org.codevbot.deploy.practice;

import java.util.HashMap;
import java.util.Map;
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
    private final Fragments fragments;

    Answers(Fragments fragments) {
        this.fragments = fragments;
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
    ResponseEntity<String> toPress(Visit visit, String delivery, String whisper, Reply reply) {
        return switch (reply) {
            case Reply.Done(@Nullable Card card) -> whisperOrNothing(visit, delivery, whisper, card, "ticked");
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
            case Reply.Done(@Nullable Card card) -> whisperOrNothing(visit, delivery, whisper, card, "sheet-done");
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
        String html = fragments.render(
                "whisper",
                visit,
                Map.of(
                        "id",
                        "w-" + delivery,
                        "card",
                        card,
                        "place",
                        visit.spot().code()));
        boolean inPlace = former.matches("w-[A-Za-z0-9-]{8,60}");
        return page(
                html,
                inPlace ? "outerHTML" : "beforeend",
                inPlace ? "#" + former : "[data-log='" + visit.spot().code() + "']",
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
