package org.codevbot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Home;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.jspecify.annotations.Nullable;

/** Commands, buttons, forms and shortcuts, handed to the core, and its answer shown. */
final class Presses {
    private final Workspace workspace;
    private final FrontDoor door;
    private final Answers answers;
    private final HomeTab home;
    private final Words words;

    private final OpenForms open = new OpenForms();

    Presses(Workspace workspace, FrontDoor door, Answers answers, HomeTab home, SlackDirectory directory) {
        this.workspace = workspace;
        this.door = door;
        this.answers = answers;
        this.home = home;
        this.words = new Words(directory::knownName);
    }

    Response command(SlashCommandPayload payload, SlashCommandContext context) {
        Workspace.Identity me = me();
        Incoming.Where where = Spot.where(payload.getChannelId(), null);
        String text = words.plain(payload.getText());
        Reply reply = door.receive(new Incoming.Typed(
                me.space(), delivery(payload.getTriggerId()), me.person(payload.getUserId()), where, text));
        String typed = (payload.getCommand() + " " + text.split("\\s", 2)[0]).strip();
        return answers.toCommand(context, payload.getTriggerId(), typed, Origin.in(where), reply);
    }

    Response press(BlockActionPayload payload, ActionContext context) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        String code = action.getValue();
        if (code == null || code.isEmpty()) {
            return context.ack();
        }
        Workspace.Identity me = me();
        String user = payload.getUser().getId();
        String trigger = payload.getTriggerId();
        Origin origin = origin(payload);
        if (origin.home()) {
            home.pressed(user);
        }
        Reply reply = door.receive(new Incoming.Pressed(
                me.space(), delivery(trigger), me.person(user, context.getTeamId()), origin.where(), code));
        Answers.Stand stand = stand(payload, action, context);
        if (stand instanceof Answers.Stand.Modal modal
                && reply instanceof Reply.Done(@Nullable Card card)
                && card == null
                && Home.CARD.encoded().equals(origin.code())) {
            redraw(modal.view(), user, trigger, origin);
        } else {
            answers.toPress(stand, trigger, origin, reply);
        }
        if (origin.home()) {
            home.drawSoon(user, trigger);
        }
        return context.ack();
    }

    private void redraw(String view, String user, String trigger, Origin origin) {
        Card card = home.card(user, trigger);
        if (card != null) {
            answers.redraw(view, card, origin);
        }
    }

    private static Origin origin(BlockActionPayload payload) {
        View view = payload.getView();
        if (view != null) {
            return "home".equals(view.getType()) ? Origin.atHome() : Origin.read(view.getPrivateMetadata());
        }
        BlockActionPayload.Container container = payload.getContainer();
        return Origin.in(Spot.where(container.getChannelId(), thread(payload)));
    }

    private Answers.Stand stand(BlockActionPayload payload, BlockActionPayload.Action action, ActionContext context) {
        View view = payload.getView();
        boolean ends = action.getActionId().startsWith(Sheets.ENDS);
        String label = action.getText() == null ? "" : action.getText().getText();
        if (view != null) {
            return "home".equals(view.getType())
                    ? new Answers.Stand.Home(home, payload.getUser().getId(), again(action, label))
                    : new Answers.Stand.Modal(view.getId(), ends, label);
        }
        boolean passing = payload.getContainer().isEphemeral();
        return new Answers.Stand.Message(context, thread(payload), passing, ends, label);
    }

    /** The button that was pressed. */
    private static Button again(BlockActionPayload.Action action, String label) {
        return new Button(label, Objects.requireNonNull(Action.decoded(action.getValue())), Button.Look.PLAIN);
    }

    /** The thread in which the button's message stands; the message at its head stands in the channel. */
    private static @Nullable String thread(BlockActionPayload payload) {
        String thread = payload.getContainer().getThreadTs();
        Message message = payload.getMessage();
        String named = thread == null && message != null ? message.getThreadTs() : thread;
        return named == null || named.equals(payload.getContainer().getMessageTs()) ? null : named;
    }

    Response submit(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        Workspace.Identity me = me();
        View view = payload.getView();
        String user = payload.getUser().getId();
        Origin origin = Origin.read(view.getPrivateMetadata());
        Map<String, String> values = values(view.getState());
        String code = open.code(view.getId()).orElse(origin.code());
        String delivery = open.delivery(view.getId(), origin.code(), values);
        Reply reply = door.receive(
                new Incoming.Submitted(me.space(), delivery, me.person(user), origin.where(), code, values));
        if (reply instanceof Reply.Refused refused) {
            Form form = refused.form();
            open.refused(view.getId(), form == null ? null : form.submit().encoded());
        } else {
            open.taken(view.getId());
        }
        if (origin.home()) {
            home.drawSoon(user, payload.getTriggerId());
        }
        return answers.toForm(context, fields(view), origin.with(""), reply);
    }

    /** The form's own fields, from the top. */
    private static List<String> fields(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(LayoutBlock::getBlockId)
                .toList();
    }

    /** What was filled in, several values of one field separated by a comma. */
    private static Map<String, String> values(@Nullable ViewState state) {
        Map<String, String> values = new HashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues()
                    .forEach((field, inputs) -> inputs.values().forEach(input -> values.put(field, value(input))));
        }
        return values;
    }

    private static String value(ViewState.Value input) {
        if (input.getValue() != null) {
            return input.getValue();
        }
        if (input.getSelectedDate() != null) {
            return input.getSelectedDate();
        }
        if (input.getSelectedOption() != null) {
            return input.getSelectedOption().getValue();
        }
        List<ViewState.SelectedOption> several = input.getSelectedOptions();
        return several == null
                ? ""
                : several.stream().map(ViewState.SelectedOption::getValue).collect(Collectors.joining(","));
    }

    /** "Keep as my note" on any message that the person can see. */
    Response keep(MessageShortcutPayload payload, MessageShortcutContext context) {
        Workspace.Identity me = me();
        Message message = payload.getMessage();
        String text = me.botUser().equals(message.getUser())
                ? words.carried(message.getBlocks(), message.getText())
                : words.of(message.getBlocks(), message.getText());
        String channel = payload.getChannel().getId();
        Incoming.Where where = Spot.where(channel, message.getThreadTs());
        String trigger = payload.getTriggerId();
        Reply reply = door.receive(new Incoming.Noted(
                me.space(), delivery(trigger), me.person(payload.getUser().getId()), where, text));
        var stand = new Answers.Stand.Message(context, message.getThreadTs(), false, false, "");
        answers.toPress(stand, trigger, Origin.in(where), reply);
        return context.ack();
    }

    /** "My codev", from anywhere: what stands on the Home tab, in a modal. */
    Response mine(GlobalShortcutPayload payload) {
        Card card = home.card(payload.getUser().getId(), payload.getTriggerId());
        if (card != null) {
            answers.open(
                    payload.getUser().getId(),
                    payload.getTriggerId(),
                    card,
                    Origin.in(Spot.where(null, null)).with(Home.CARD.encoded()));
        }
        return Response.ok();
    }

    private static String delivery(String trigger) {
        return "t/" + trigger;
    }

    private Workspace.Identity me() {
        return workspace.identity().orElseThrow();
    }
}
