package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.ActionRespondUtility;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the core's answer to the one person who asked, where that person is looking; never in public. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int TAKEN = 200;
    private static final int REMEMBERED = 100;
    private final Slack slack;
    private final String botToken;
    private final Sheets sheets;
    private final Afterwards afterwards;
    private final Once once = new Once();
    /** How often each of the last modals was to show something else. */
    private final Map<String, Integer> updates = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    Answers(Slack slack, String botToken, Sheets sheets, Afterwards afterwards) {
        this.slack = slack;
        this.botToken = botToken;
        this.sheets = sheets;
        this.afterwards = afterwards;
    }

    /** Where a button stood; {@code thread} of a message in one, {@code passing} of one that only its reader sees. */
    sealed interface Stand {
        /** A message, of the bot or of the channel. */
        record Message(
                ActionRespondUtility responder, @Nullable String thread, boolean passing, boolean ends, String label)
                implements Stand {}

        /** A modal. */
        record Modal(String view, boolean ends, String label) implements Stand {}

        /** The person's Home tab; {@code again} is the button that was pressed on it. */
        record Home(HomeTab tab, String user, Button again) implements Stand {}
    }

    /** After a slash command: the acknowledgement carries the answer, a form opens beside it. */
    Response toCommand(SlashCommandContext context, String trigger, String typed, Origin origin, Reply reply) {
        return switch (reply) {
            case Reply.Done(@Nullable Card card) ->
                acknowledged(context, card == null ? Sheets.tick(typed) : sheets.passing(card));
            case Reply.Fill(Form form) -> {
                openOnce(context, trigger, sheets.form(form, null, origin), sheets.offered(form, null));
                yield context.ack();
            }
            case Reply.Refused refused -> {
                Form form = refused.form();
                if (form == null) {
                    yield acknowledged(context, sheets.passing(refused.card()));
                }
                openOnce(
                        context,
                        trigger,
                        sheets.form(form, refused.card(), origin),
                        sheets.offered(form, refused.card()));
                yield context.ack();
            }
        };
    }

    private void openOnce(SlashCommandContext context, String trigger, View view, Rendered otherwise) {
        if (once.first(trigger)) {
            open(trigger, view, () -> taken(context.respond(beside(otherwise))));
        }
    }

    private static Response acknowledged(SlashCommandContext context, Rendered rendered) {
        return context.ack(beside(rendered));
    }

    private static SlashCommandResponse beside(Rendered rendered) {
        return SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(rendered.text())
                .blocks(rendered.blocks().isEmpty() ? null : rendered.blocks())
                .build();
    }

    /** After a press. */
    void toPress(Stand stand, String trigger, Origin origin, Reply reply) {
        if (!once.first(trigger)) {
            return;
        }
        switch (reply) {
            case Reply.Done(@Nullable Card card) when card != null -> show(stand, trigger, origin, card);
            case Reply.Done ignored -> ended(stand);
            case Reply.Fill(Form form) -> fill(stand, trigger, origin, form, null);
            case Reply.Refused refused -> {
                Form form = refused.form();
                if (form == null) {
                    show(stand, trigger, origin, refused.card());
                } else {
                    fill(stand, trigger, origin, form, refused.card());
                }
            }
        }
    }

    private void show(Stand stand, String trigger, Origin origin, Card card) {
        switch (stand) {
            case Stand.Message message -> respond(message, sheets.passing(card));
            case Stand.Modal modal -> update(modal.view(), sheets.card(card, origin));
            case Stand.Home home ->
                open(
                        trigger,
                        sheets.card(card, origin),
                        () -> home.tab().offers(home.user(), trigger, HomeTab.again(card, home.again())));
        }
    }

    private void fill(Stand stand, String trigger, Origin origin, Form form, @Nullable Card reason) {
        View view = sheets.form(form, reason, origin);
        switch (stand) {
            case Stand.Message message -> open(trigger, view, () -> send(message, sheets.offered(form, reason)));
            case Stand.Modal modal -> update(modal.view(), view);
            case Stand.Home home ->
                open(trigger, view, () -> home.tab().offers(home.user(), trigger, Sheets.unopened(form, reason)));
        }
    }

    /** What asked for one thing only is over; a list stays for the next press. */
    private void ended(Stand stand) {
        switch (stand) {
            case Stand.Message message -> {
                if (message.passing() && message.ends()) {
                    respond(message, Sheets.tick(message.label()));
                }
            }
            case Stand.Modal modal -> {
                if (modal.ends()) {
                    update(modal.view(), sheets.done(modal.label()));
                }
            }
            case Stand.Home ignored -> {
                // The tab itself is drawn anew.
            }
        }
    }

    /** After a form: it closes when it was taken, else the reason stands at the field or above the filled form. */
    Response toForm(ViewSubmissionContext context, List<String> fields, Origin origin, Reply reply) {
        return switch (reply) {
            case Reply.Done(@Nullable Card card) ->
                card == null ? context.ack() : context.ackWithUpdate(sheets.card(card, origin));
            case Reply.Fill(Form form) -> context.ackWithUpdate(sheets.form(form, null, origin));
            case Reply.Refused refused -> {
                String field = refused.field();
                Form form = refused.form();
                if (field != null && fields.contains(field)) {
                    yield context.ackWithErrors(
                            Map.of(field, refused.card().title().characters()));
                }
                yield form == null
                        ? stillOpen(context, fields, origin, refused.card())
                        : context.ackWithUpdate(sheets.form(form, refused.card(), origin));
            }
        };
    }

    /** What was typed stands nowhere but in the form: it stays open, the reason at its first field or over it. */
    private Response stillOpen(ViewSubmissionContext context, List<String> fields, Origin origin, Card reason) {
        return fields.isEmpty() || !reason.actions().isEmpty()
                ? context.ackWithPush(sheets.card(reason, origin))
                : context.ackWithErrors(Map.of(fields.getFirst(), Sheets.sentences(reason)));
    }

    /** After something typed or a reaction: seen by that person alone, where it happened. */
    void toEvent(String channel, @Nullable String thread, String user, Reply reply) {
        Card card = switch (reply) {
            case Reply.Done done -> done.card();
            case Reply.Fill ignored -> null;
            case Reply.Refused refused -> refused.card();
        };
        if (card == null) {
            return;
        }
        beside(channel, thread, user, sheets.passing(card));
    }

    private void beside(String channel, @Nullable String thread, String user, Rendered rendered) {
        afterwards.run(
                "chat.postEphemeral",
                () -> Afterwards.taken(
                        "chat.postEphemeral",
                        methods()
                                .chatPostEphemeral(request -> request.channel(channel)
                                        .user(user)
                                        .threadTs(thread)
                                        .text(rendered.text())
                                        .blocks(rendered.blocks()))));
    }

    /**
     * A modal with a card, where the person asked from nowhere in particular; where none can be opened, they alone see
     * the card in their conversation with the bot.
     */
    void open(String user, String trigger, Card card, Origin origin) {
        if (once.first(trigger)) {
            open(trigger, sheets.card(card, origin), () -> {
                var direct = methods().conversationsOpen(request -> request.users(List.of(user)));
                if (Afterwards.taken(Call.OPEN, direct)) {
                    beside(direct.getChannel().getId(), null, user, sheets.passing(card));
                }
            });
        }
    }

    /** A card in a modal that is open. */
    void redraw(String view, Card card, Origin origin) {
        update(view, sheets.card(card, origin));
    }

    /** Opens a form; where the moment for it has passed, a button that opens it is left where the person looks. */
    private void open(String trigger, View view, Afterwards.Asked otherwise) {
        afterwards.now(
                "views.open",
                () -> Afterwards.taken(
                        "views.open",
                        methods()
                                .viewsOpen(request -> request.triggerId(trigger).view(view))),
                otherwise);
    }

    /** What had to wait is not shown over what came after it. */
    private void update(String viewId, View view) {
        int turn = turn(viewId);
        afterwards.run("views.update", () -> {
            if (isNewest(viewId, turn)) {
                Afterwards.taken(
                        "views.update",
                        methods().viewsUpdate(request -> request.viewId(viewId).view(view)));
            }
        });
    }

    private synchronized int turn(String viewId) {
        return updates.merge(viewId, 1, Integer::sum);
    }

    private synchronized boolean isNewest(String viewId, int turn) {
        return updates.getOrDefault(viewId, turn) == turn;
    }

    private void respond(Stand.Message message, Rendered rendered) {
        afterwards.run("response_url", () -> send(message, rendered));
    }

    private static void send(Stand.Message message, Rendered rendered) throws IOException, SlackApiException {
        WebhookResponse answer = message.responder()
                .respond(ActionResponse.builder()
                        .responseType("ephemeral")
                        .replaceOriginal(message.passing())
                        .threadTs(message.passing() ? null : message.thread())
                        .text(rendered.text())
                        .blocks(rendered.blocks().isEmpty() ? null : rendered.blocks())
                        .build());
        taken(answer);
    }

    private static void taken(WebhookResponse answer) {
        if (answer.getCode() != TAKEN) {
            LOG.warn("Slack did not take an answer (response_url: {})", answer.getCode());
        }
    }

    private MethodsClient methods() {
        return slack.methods(botToken);
    }
}
