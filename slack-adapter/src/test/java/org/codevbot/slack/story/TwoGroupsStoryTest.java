package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.Labels;
import org.codevbot.core.script.SessionScript;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.Test;

/**
 * Two groups sit at the same time in two channels, step by step in turn, and Nora is in both: what she is told and says
 * in private stays with the group that it is about.
 */
class TwoGroupsStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");
    private static final String HERE = "Shall we not try the shorter list first?";
    private static final String THERE = "Could the budget be cut in two halves?";
    private static final String NOTE = "Both of them wait for somebody";

    private final Labels en = new Labels(CLASSIC, Language.EN);

    @Test
    void whatIsPrivateGoesToItsGroup() {
        Person nora = person(slack, "Nora", Language.EN);
        SlackHands here = with(nora);
        SlackHands there = with(nora);
        new FoundingScript(here, CLASSIC, Language.EN).whole();
        new FoundingScript(there, CLASSIC, Language.EN).named("Orchard").whole();
        Turns turns = new Turns();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> turns.second(point ->
                new SessionScript(there, CLASSIC, Language.EN).watchedBy(point).whole()));
        turns.first(point -> new SessionScript(here, CLASSIC, Language.EN)
                .watchedBy(step -> {
                    point.accept(step);
                    inBoth(step, nora, here, there);
                })
                .whole());
        other.join();
    }

    private SlackHands with(Person nora) {
        Map<String, Person> people = new LinkedHashMap<>();
        SessionScript.PEOPLE.forEach(
                name -> people.put(name, name.equals("Nora") ? nora : person(slack, name, Language.EN)));
        return new SlackHands(
                slack,
                application,
                people,
                slack.channel("circle", true, people.values().toArray(Person[]::new)));
    }

    /** Both sessions stand at the beginning of that step. */
    private void inBoth(String step, Person nora, SlackHands here, SlackHands there) {
        if (step.equals("consultation")) {
            here.notes("Nora", NOTE);
            Seen asked = nora.sees(nora.dm()).getLast();
            assertThat(asked.text()).contains("Was it meant for this one?");
            String other =
                    asked.text().contains("*Orchard*") || asked.text().contains("in Orchard") ? "Circle" : "Orchard";
            here.does("Nora", person -> person.presses(asked, other));
            assertThat(notesOf(other.equals("Orchard") ? there : here)).contains(NOTE);
            assertThat(notesOf(other.equals("Orchard") ? here : there)).doesNotContain(NOTE);
        }
        if (step.equals("plan")) {
            here.says("Nora", "Summary and plan", HERE);
            there.says("Nora", "Summary and plan", THERE);
        }
        if (step.equals("learning")) {
            saysItsDraft(nora, here, HERE);
            saysItsDraft(nora, there, THERE);
            assertThat(byBot(here)).contains(HERE).doesNotContain(THERE);
            assertThat(byBot(there)).contains(THERE).doesNotContain(HERE);
        }
    }

    private static String notesOf(SlackHands hands) {
        hands.types("Nora", "notes");
        return hands.sees("Nora", ALONE).getLast();
    }

    private void saysItsDraft(Person nora, SlackHands hands, String words) {
        Seen draft = nora.sees(nora.dm()).reversed().stream()
                .filter(each -> each.text().contains(words))
                .filter(each -> each.buttons().contains(en.word("button.say-draft")))
                .findFirst()
                .orElseThrow();
        hands.does("Nora", person -> person.presses(draft, en.word("button.say-draft")));
    }

    private static String byBot(SlackHands hands) {
        return String.join(
                "\n",
                hands.everything("Karim").filter(Seen::byBot).map(Seen::text).toList());
    }

    /** Two who take turns, each from one point to the next; where one fails the other goes on alone. */
    private static final class Turns {
        private static final int TO_THE_END = 100;
        private final Semaphore one = new Semaphore(1);
        private final Semaphore other = new Semaphore(0);

        void first(Consumer<Consumer<String>> whole) {
            turns(one, other, whole);
        }

        void second(Consumer<Consumer<String>> whole) {
            turns(other, one, whole);
        }

        private static void turns(Semaphore mine, Semaphore theirs, Consumer<Consumer<String>> whole) {
            mine.acquireUninterruptibly();
            try {
                whole.accept(point -> {
                    theirs.release();
                    mine.acquireUninterruptibly();
                });
            } finally {
                theirs.release(TO_THE_END);
            }
        }
    }
}
