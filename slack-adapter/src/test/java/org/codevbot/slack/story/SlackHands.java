package org.codevbot.slack.story;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.script.Hands;
import org.codevbot.slack.Running;
import org.codevbot.slack.strict.Modal;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;

/** The people of a script in front of their Slack. */
final class SlackHands implements Hands {
    private final StrictSlack slack;
    private final Running application;
    private final Map<String, Person> people;
    private final Spot channel;
    /** What people wrote, in messages and in forms. */
    private final List<String> written = new ArrayList<>();

    SlackHands(StrictSlack slack, Running application, Map<String, Person> people, Spot channel) {
        this.slack = slack;
        this.application = application;
        this.people = people;
        this.channel = channel;
    }

    Person person(String who) {
        return Objects.requireNonNull(people.get(who), who);
    }

    Spot channel() {
        return channel;
    }

    List<String> written() {
        return List.copyOf(written);
    }

    /** Whoever does something else has put away what they had read in a modal. */
    void does(String who, Consumer<Person> what) {
        Person person = person(who);
        person.modal().filter(SlackHands::isRead).ifPresent(read -> person.closesModal());
        what.accept(person);
        settles();
    }

    private static boolean isRead(Modal modal) {
        return modal.send().isEmpty();
    }

    private void settles() {
        application.settle();
        slack.settle();
    }

    @Override
    public void types(String who, String command) {
        does(who, person -> person.types("/codev " + command, channel));
    }

    @Override
    public void says(String who, String thread, String words) {
        written.add(words);
        does(who, person -> person.says(thread.isEmpty() ? channel : thread(person, thread), words));
    }

    /** A step's thread hangs under the newest message of the channel that begins with the step's name. */
    Spot thread(Person person, String step) {
        return person.sees(channel).reversed().stream()
                .filter(each -> each.byBot() && !each.ephemeral())
                .filter(each -> each.text().lines().findFirst().orElse("").endsWith("· " + step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no thread of " + step))
                .spot();
    }

    @Override
    public void edits(String who, String words, String newWords) {
        written.add(newWords);
        does(who, person -> person.edits(own(person, words), newWords));
    }

    @Override
    public void deletes(String who, String words) {
        does(who, person -> person.deletes(own(person, words)));
    }

    private Seen own(Person person, String words) {
        return shared(person).reversed().stream()
                .filter(each -> !each.byBot() && each.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not written by anybody: " + words));
    }

    @Override
    public void notes(String who, String words) {
        written.add(words);
        does(who, person -> person.says(person.dm(), words));
    }

    @Override
    public void presses(String who, Sight where, String label) {
        Person person = person(who);
        if (where == Sight.ALONE
                && person.modal()
                        .filter(modal -> modal.buttons().contains(label))
                        .isPresent()) {
            person.pressesInModal(label);
            settles();
            return;
        }
        does(
                who,
                ignored -> person.presses(
                        (where == Sight.ALONE ? alone(person) : shared(person))
                                .reversed().stream()
                                        .filter(each -> each.buttons().contains(label))
                                        .findFirst()
                                        .orElseThrow(() -> new AssertionError(
                                                who + " finds no “" + label + "” among " + sees(who, where))),
                        label));
    }

    @Override
    public void sends(String who, Map<String, List<String>> values) {
        Person person = person(who);
        Modal modal = person.modal().orElseThrow(() -> new AssertionError(who + " has no form before them"));
        values.forEach((label, given) -> {
            JsonObject block = field(modal, label);
            String value = given.stream().map(each -> value(block, each)).collect(Collectors.joining(","));
            if (text(block.getAsJsonObject("element"), "type").equals("plain_text_input")) {
                written.add(value);
            }
            person.fills(text(block, "block_id"), value);
        });
        person.sends();
        settles();
        person.modal().filter(after -> !after.errors().isEmpty()).ifPresent(after -> {
            throw new AssertionError("the form was not taken: " + after.errors());
        });
    }

    private static JsonObject field(Modal modal, String label) {
        return elements(modal.view(), "blocks")
                .filter(block -> block.has("element")
                        && text(block.getAsJsonObject("label"), "text").startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field “" + label + "” in " + modal.text()));
    }

    /** What is written, or the value of the option that reads so. */
    private static String value(JsonObject block, String given) {
        JsonObject element = block.getAsJsonObject("element");
        return !element.has("options")
                ? given
                : elements(element, "options")
                        .filter(option -> whole(option).contains(given))
                        .findFirst()
                        .map(option -> text(option, "value"))
                        .orElseThrow(() -> new AssertionError("no option “" + given + "” in " + element));
    }

    /** What an option reads, with what stands below it. */
    private static String whole(JsonObject option) {
        String label = text(option.getAsJsonObject("text"), "text");
        return option.has("description") ? label + " " + text(option.getAsJsonObject("description"), "text") : label;
    }

    private static Stream<JsonObject> elements(JsonObject of, String name) {
        return StreamSupport.stream(of.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    private static String text(JsonObject of, String name) {
        return of.get(name).getAsString();
    }

    @Override
    public void reacts(String who, String words, Signal signal, boolean set) {
        String emoji = switch (signal) {
            case AGREE -> "white_check_mark";
            case HAND -> "raised_hand";
        };
        does(who, person -> {
            Seen on = shared(person).reversed().stream()
                    .filter(each -> each.text().contains(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody reads: " + words));
            if (set) {
                person.reacts(on, emoji);
            } else {
                person.unreacts(on, emoji);
            }
        });
    }

    @Override
    public List<String> sees(String who, Sight where) {
        Person person = person(who);
        List<String> screen = new ArrayList<>((where == Sight.ALONE ? alone(person) : shared(person))
                .stream().map(Seen::text).toList());
        if (where == Sight.ALONE) {
            person.modal().map(Modal::text).ifPresent(screen::add);
        }
        return screen;
    }

    /** What stays: where it stands, who wrote it and what it says. */
    List<String> standing(String who, boolean shared) {
        Person person = person(who);
        Map<String, String> heads = new HashMap<>();
        return (shared ? shared(person) : person.sees(person.dm()))
                .stream()
                        .filter(each -> !each.ephemeral())
                        .map(each -> {
                            heads.put(each.ts(), each.text().lines().findFirst().orElse(""));
                            String thread = each.thread();
                            boolean below = thread != null && !thread.equals(each.ts());
                            return (below ? heads.getOrDefault(thread, "an unknown thread") : "") + " | "
                                    + each.author() + (each.pinned() ? ", pinned" : "") + " | " + each.text();
                        })
                        .toList();
    }

    @Override
    public List<String> files(String who) {
        Person person = person(who);
        return person.sees(person.dm()).stream()
                .flatMap(each -> each.files().stream())
                .toList();
    }

    @Override
    public void passes(Duration time) {
        application.passes(time);
        slack.settle();
    }

    /** What the core keeps of the newest session. */
    List<String> kept() {
        return application.kept(slack.teamId(), channel.channel());
    }

    /** What stands in the channel and its threads for that person. */
    Stream<Seen> everything(String who) {
        return shared(person(who)).stream();
    }

    /** The channel with its threads, without what one person alone sees there. */
    private List<Seen> shared(Person person) {
        return inChannel(person).filter(each -> !each.ephemeral()).toList();
    }

    private List<Seen> alone(Person person) {
        List<Seen> all = new ArrayList<>(person.sees(person.dm()));
        inChannel(person).filter(Seen::ephemeral).forEach(all::add);
        all.sort(Comparator.comparing(Seen::ts));
        return all;
    }

    private Stream<Seen> inChannel(Person person) {
        List<Seen> top = person.sees(channel);
        List<Seen> all = new ArrayList<>(top);
        top.stream()
                .filter(each -> !each.ephemeral())
                .flatMap(head -> person.sees(head.spot()).stream()
                        .filter(each -> !each.ts().equals(head.ts())))
                .forEach(all::add);
        return all.stream().sorted(Comparator.comparing(Seen::ts));
    }
}
