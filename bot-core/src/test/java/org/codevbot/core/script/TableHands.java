package org.codevbot.core.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.deadline.Knocker;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.jspecify.annotations.Nullable;

/** A table in memory around which the people of a script sit: cards as they are, and the core's front door. */
final class TableHands implements Hands {
    private final Core core;
    private final HandClock clock;
    private final Table table;
    private final Space space;
    private final Map<String, Form> open = new HashMap<>();
    private int deliveries;

    TableHands(Core core, HandClock clock, Table table, Space space) {
        this.core = core;
        this.clock = clock;
        this.table = table;
        this.space = space;
    }

    static String user(String who) {
        return "u-" + who;
    }

    @Override
    public void types(String who, String command) {
        answered(who, receive(new Incoming.Typed(space, delivery(), person(who), channel(), command)));
    }

    @Override
    public void says(String who, String thread, String words) {
        Incoming.Where where = thread.isEmpty() ? channel() : new Incoming.Where(Table.CHANNEL, table.thread(thread));
        String handle = table.post(where.thread() == null ? Table.CHANNEL : where.thread(), user(who), words, null);
        answered(
                who,
                receive(new Incoming.Utterance(space, delivery(), person(who), where, handle, words, clock.instant())));
    }

    @Override
    public void edits(String who, String words, String newWords) {
        Table.Message message = table.find(words);
        table.words(message, newWords);
        answered(
                who,
                receive(new Incoming.Changed(
                        space,
                        delivery(),
                        person(who),
                        new Incoming.Where(Table.CHANNEL, message.place()),
                        message.handle(),
                        newWords,
                        clock.instant(),
                        null)));
    }

    @Override
    public void deletes(String who, String words) {
        Table.Message message = table.find(words);
        table.remove(message.handle());
        answered(who, receive(new Incoming.Withdrawn(space, delivery(), null, message.handle(), clock.instant())));
    }

    @Override
    public void notes(String who, String words) {
        String handle = table.post(Table.direct(user(who)), user(who), words, null);
        answered(
                who,
                receive(new Incoming.Utterance(
                        space,
                        delivery(),
                        person(who),
                        new Incoming.Where(null, null),
                        handle,
                        words,
                        clock.instant())));
    }

    @Override
    public void presses(String who, Sight where, String label) {
        List<Table.Message> screen = screen(who, where);
        Table.Message on = screen.reversed().stream()
                .filter(each -> button(each, label).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(who + " finds no “" + label + "” in " + sees(who, where)));
        Incoming.Where at = where == Sight.ALONE
                ? new Incoming.Where(null, null)
                : new Incoming.Where(Table.CHANNEL, Table.CHANNEL.equals(on.place()) ? null : on.place());
        Action action = button(on, label).orElseThrow().action();
        answered(who, receive(new Incoming.Pressed(space, delivery(), person(who), at, action.encoded())));
    }

    private static Optional<Button> button(Table.Message message, String label) {
        Card card = message.card();
        return card == null
                ? Optional.empty()
                : CardText.buttons(card).stream()
                        .filter(each -> each.label().equals(label))
                        .findFirst();
    }

    @Override
    public void sends(String who, Map<String, List<String>> values) {
        Form form = Objects.requireNonNull(open.remove(who), () -> who + " has no form before them");
        Map<String, String> filled = new HashMap<>();
        values.forEach((label, given) -> {
            Form.Field field = form.fields().stream()
                    .filter(each -> each.label().startsWith(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no field “" + label + "” in " + form));
            filled.put(field.name(), value(field, given));
        });
        answered(
                who,
                receive(new Incoming.Submitted(
                        space, delivery(), person(who), channel(), form.submit().encoded(), filled)));
    }

    private static String value(Form.Field field, List<String> given) {
        return switch (field) {
            case Form.Choice choice -> option(choice.options(), given.getFirst());
            case Form.Person person -> option(person.options(), given.getFirst());
            case Form.Many many ->
                given.stream().map(each -> option(many.options(), each)).collect(Collectors.joining(","));
            case Form.Line ignored -> given.getFirst();
            case Form.Paragraph ignored -> given.getFirst();
            case Form.Date ignored -> given.getFirst();
        };
    }

    private static String option(List<Form.Option> options, String label) {
        return options.stream()
                .filter(each -> each.label().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option “" + label + "” in " + options))
                .value();
    }

    @Override
    public void reacts(String who, String words, Signal signal, boolean set) {
        Table.Message message = table.find(words);
        answered(
                who,
                receive(new Incoming.Signalled(
                        space,
                        delivery(),
                        person(who),
                        new Incoming.Where(
                                Table.CHANNEL, Table.CHANNEL.equals(message.place()) ? null : message.place()),
                        message.handle(),
                        signal,
                        set,
                        clock.instant())));
    }

    @Override
    public List<String> sees(String who, Sight where) {
        return screen(who, where).stream().map(Table.Message::text).toList();
    }

    @Override
    public List<String> files(String who) {
        return table.in(Table.direct(user(who))).stream()
                .map(Table.Message::file)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Table.Message> screen(String who, Sight where) {
        return where == Sight.ALONE ? table.in(Table.direct(user(who))) : table.shared();
    }

    @Override
    public void passes(Duration time) {
        clock.wind(time);
        core.get(Knocker.class).knock();
        settle();
    }

    private Reply receive(Incoming incoming) {
        return core.get(FrontDoor.class).receive(incoming);
    }

    private void answered(String who, Reply reply) {
        switch (reply) {
            case Reply.Done(@Nullable Card card) -> whisper(who, card);
            case Reply.Fill(Form form) -> open.put(who, form);
            case Reply.Refused refused -> whisper(who, refused.card());
        }
        settle();
    }

    private void whisper(String who, @Nullable Card card) {
        if (card != null && !card.silent()) {
            table.post(Table.direct(user(who)), "", "", card);
        }
    }

    /** Edits of one message wait a few seconds for each other. */
    private void settle() {
        core.get(OutboxRelay.class).drain();
        clock.wind(Duration.ofSeconds(4));
        core.get(OutboxRelay.class).drain();
    }

    private Incoming.Where channel() {
        return new Incoming.Where(Table.CHANNEL, null);
    }

    private PersonKey person(String who) {
        return new PersonKey(space, user(who));
    }

    private String delivery() {
        deliveries++;
        return "d" + deliveries;
    }

    List<Table.Message> everything() {
        return new ArrayList<>(table.all());
    }
}
