package org.codevbot.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;
import static org.codevbot.core.script.Hands.Sight.SHARED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Format.Confirmer;
import org.codevbot.core.format.Format.FacilitatorMode;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;

/**
 * A session of any format that is held in writing, from a session that is offered to the client's summary, by five
 * people: Claire leads where somebody does, Léa is the client. It reads from the format what its people do; whatever
 * they do, they do by what stands on their screens.
 */
public final class SessionScript {
    /** Who is there; the group's first is Claire. */
    public static final List<String> PEOPLE = List.of("Claire", "Karim", "Léa", "Tom", "Nora");

    static final List<String> HELPING = List.of("Karim", "Tom", "Nora");

    private final Hands hands;
    private final Screens screens;
    private final Format format;
    private final Labels labels;
    private final Lines lines;
    private final String leads;
    private final Language language;
    private Map<String, Language> tongues = Map.of();
    private Consumer<String> watch = point -> {};
    private boolean advised;

    public SessionScript(Hands hands, Format format, Language language) {
        this.hands = hands;
        this.screens = new Screens(hands);
        this.format = format;
        this.labels = new Labels(format, language);
        this.lines = new Lines(labels);
        this.language = language;
        this.leads = format.facilitator() == FacilitatorMode.WITHOUT ? "Karim" : "Claire";
    }

    /** Told the code of each step, and "close", before people do what they do there. */
    public SessionScript watchedBy(Consumer<String> watcher) {
        watch = watcher;
        return this;
    }

    /** Who reads what is theirs alone in another language than the group's. */
    public SessionScript speaking(Map<String, Language> others) {
        tongues = Map.copyOf(others);
        return this;
    }

    /** The whole session; it was offered before. */
    public void whole() {
        opening();
        choice();
        format.steps().forEach(this::step);
        close();
    }

    private String word(String key) {
        return labels.word(key);
    }

    /** The same where one person alone reads it. */
    private String own(String who, String key) {
        return labels.in(tongues.getOrDefault(who, language)).word(key);
    }

    private void opening() {
        if (format.facilitator() == FacilitatorMode.WITHOUT) {
            hands.presses(leads, SHARED, word("button.keep-time"));
        } else {
            hands.presses(leads, ALONE, own(leads, "button.start"));
        }
        screens.sees("Nora", SHARED, word("opening.title"));
        for (String each : PEOPLE) {
            if (format.charterFirst()) {
                hands.presses(each, SHARED, word("button.accept-charter"));
            } else {
                hands.says(each, "", each + " ☀");
            }
        }
    }

    private void next(String now) {
        hands.types(leads, labels.either("next", "suivant"));
        if (format.facilitator() == FacilitatorMode.WITHOUT) {
            // Time to object passes; nobody does.
            hands.passes(Duration.ofMinutes(1));
        }
        screens.sees("Nora", SHARED, now);
    }

    private void choice() {
        next(word("block.choice"));
        propose("Léa", lines.subject());
        propose("Tom", lines.anotherSubject());
        if (format.confirmer() != Confirmer.FACILITATOR) {
            ballot();
        }
        String confirms = format.confirmer() == Confirmer.GROUP ? "Nora" : leads;
        if (format.confirmer() == Confirmer.GROUP) {
            hands.presses(confirms, SHARED, word("button.confirm"));
        } else {
            hands.presses(confirms, ALONE, own(confirms, "button.confirm"));
        }
        hands.sends(
                confirms,
                Map.of(
                        own(confirms, "form.confirm.target"),
                        List.of(lines.subject()),
                        own(confirms, "form.confirm.sentence"),
                        List.of(lines.reason())));
        hands.presses("Léa", ALONE, own("Léa", "button.agree-client"));
    }

    private void propose(String who, String subject) {
        hands.presses(who, SHARED, word("button.subject"));
        hands.sends(
                who,
                Map.of(
                        own(who, "form.subject.words"),
                        List.of(subject),
                        own(who, "form.subject.three-p"),
                        List.of(own(who, "three-p.PROBLEM"))));
        screens.sees("Nora", SHARED, subject);
    }

    private void ballot() {
        if (format.confirmer() == Confirmer.GROUP) {
            hands.presses(leads, SHARED, word("button.open-ballot"));
        } else {
            hands.presses(leads, ALONE, own(leads, "button.open-ballot"));
        }
        // Who leads and is none of those who help has no vote.
        for (String each : format.confirmer() == Confirmer.GROUP ? PEOPLE : HELPING) {
            hands.presses(each, SHARED, word("button.vote"));
        }
    }

    private void step(Step step) {
        next(labels.of(step.label()));
        watch.accept(step.code());
        if (step.yields(Output.REQUEST)) {
            fill("Léa", "button.first-request", Map.of("form.first-request.sentence", lines.said("Léa", step)));
        }
        if (step.yields(Output.NEEDS)) {
            fill("Léa", "button.needs", Map.of("form.needs.needs", lines.said("Léa", step)));
        }
        if (step.yields(Output.CONTRACT)) {
            new AgreementScript(hands, screens, format, labels, lines, leads, this::own).in(step);
        }
        if (step.yields(Output.PLAN)) {
            plan();
        }
        if (step.yields(Output.LEARNING)) {
            fill("Tom", "button.learn", Map.of("form.learn.words", lines.said("Tom", step)));
            screens.sees("Léa", SHARED, lines.said("Tom", step));
        }
        talk(step);
    }

    private void talk(Step step) {
        String thread = labels.of(step.label());
        for (String each : List.of("Karim", "Léa")) {
            Role role = each.equals("Léa") ? Role.CLIENT : Role.CONSULTANT;
            boolean may = step.rightsOf(role).stream().anyMatch(right -> right != Right.RESTATE);
            if (may && !step.yields(Output.CONTRACT)) {
                hands.says(each, thread, lines.said(each, step));
                screens.sees("Nora", SHARED, lines.said(each, step));
            }
        }
        if (step.rightsOf(Role.CONSULTANT).isEmpty()
                && step.rightsOf(Role.CLIENT).contains(Right.SPEAK)) {
            outOfTurn(thread);
        }
        if (step.rightsOf(Role.CONSULTANT).contains(Right.ASK) && !step.yields(Output.CONTRIBUTIONS)) {
            hand(thread);
        }
        if (step.yields(Output.CONTRIBUTIONS)) {
            consultation(step, thread);
        }
        if (step.pinned() != null) {
            screens.sees("Nora", SHARED, labels.of(step.pinned()));
        }
    }

    /** Somebody advises too early: a private word, once, and nothing is lost. */
    private void outOfTurn(String thread) {
        if (advised) {
            return;
        }
        advised = true;
        hands.says("Tom", thread, lines.tooEarly());
        screens.sees("Tom", ALONE, own("Tom", "nudge.title"));
        assertThat(screens.shows("Nora", ALONE, own("Nora", "nudge.title"))).isFalse();
    }

    /** A hand goes up by a reaction, is seen by all, and comes down when the reaction is taken back. */
    private void hand(String thread) {
        hands.reacts("Nora", thread, Signal.HAND, true);
        screens.sees("Tom", SHARED, word("status.hands"));
        hands.reacts("Nora", thread, Signal.HAND, false);
        assertThat(screens.shows("Tom", SHARED, word("status.hands"))).isFalse();
    }

    private void consultation(Step step, String thread) {
        // What was too early is shown to its author once it may be said, and is said by that press alone.
        assertThat(screens.count("Nora", SHARED, lines.tooEarly())).isEqualTo(1);
        hands.presses("Tom", ALONE, own("Tom", "button.say-draft"));
        assertThat(screens.count("Nora", SHARED, lines.tooEarly())).isEqualTo(2);
        fill("Nora", "button.contribute", Map.of("form.contribute.words", lines.byForm()));
        screens.sees("Léa", SHARED, lines.byForm());
        hands.says("Tom", thread, lines.slip());
        hands.edits("Tom", lines.slip(), lines.mended());
        hands.says("Karim", thread, lines.takenBack());
        hands.deletes("Karim", lines.takenBack());
        assertThat(screens.shows("Léa", SHARED, lines.takenBack())).isFalse();
        // The client's notebook follows what was mended and taken back.
        screens.sees("Léa", ALONE, lines.mended());
        assertThat(screens.shows("Léa", ALONE, lines.slip())).isFalse();
        assertThat(screens.shows("Léa", ALONE, lines.takenBack())).isFalse();
        hands.notes("Léa", lines.note());
        hands.presses("Léa", ALONE, own("Léa", "button.mark.KEEP"));
        screens.sees("Léa", ALONE, own("Léa", "mark.is.KEEP"));
        for (String each : PEOPLE) {
            if (!each.equals("Léa")) {
                assertThat(screens.shows(each, ALONE, own(each, "mark.is.KEEP")))
                        .as(each)
                        .isFalse();
                assertThat(screens.shows(each, ALONE, lines.note())).as(each).isFalse();
            }
        }
        assertThat(screens.shows("Nora", SHARED, lines.note())).isFalse();
        // The clock comes to the last minute: one short line, and the end question to whoever leads.
        hands.passes(Duration.ofMinutes(step.minutes()));
        screens.sees("Nora", SHARED, labels.of(step.label()));
    }

    private void plan() {
        fill("Léa", "button.keep", Map.of("form.keep.words", lines.kept()));
        fill(
                "Léa",
                "button.commit",
                Map.of("form.commit.aim", lines.aim(), "form.commit.first-step", lines.firstStep()));
        screens.sees("Nora", SHARED, lines.aim());
    }

    private void fill(String who, String button, Map<String, String> values) {
        hands.presses(who, SHARED, word(button));
        hands.sends(
                who,
                values.entrySet().stream()
                        .collect(Collectors.toMap(each -> own(who, each.getKey()), each -> List.of(each.getValue()))));
    }

    private void close() {
        next(word("block.close"));
        watch.accept("close");
        for (String each : PEOPLE) {
            hands.presses(each, SHARED, word("rate.4"));
        }
        screens.sees("Nora", SHARED, word("rate.spread"));
        next(word("status.closed"));
        screens.sees("Léa", ALONE, own("Léa", "summary.ready"));
        assertThat(hands.files("Léa")).hasSize(2);
        for (String each : PEOPLE) {
            if (!each.equals("Léa")) {
                assertThat(hands.files(each)).as(each).isEmpty();
                assertThat(screens.shows(each, ALONE, own(each, "summary.ready")))
                        .as(each)
                        .isFalse();
            }
        }
    }
}
