package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.SessionScript;
import org.codevbot.slack.Running;
import org.codevbot.slack.SlackApplication;
import org.codevbot.slack.strict.Breach;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Stories in the one workspace of {@link House}, each with people and a channel of its own. The end of a class fails
 * where the application did anything against Slack's rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LivedInSlack {
    /** Where the French live, and where the English do: an hour apart. */
    private static final Map<Language, ZoneId> HOMES =
            Map.of(Language.FR, ZoneId.of("Europe/Paris"), Language.EN, ZoneId.of("Europe/London"));

    /** Where Slack has its bad days, by the codes of the steps. */
    static final List<String> POINTS = List.of("contract", "consultation", "close");

    final StrictSlack slack;
    final SlackApplication application;

    LivedInSlack() {
        this(House.ours());
    }

    LivedInSlack(House house) {
        slack = house.slack;
        application = house.application;
    }

    @AfterAll
    void end() {
        slack.faults().calm();
        slack.forgetRequests();
        List<Breach> breaches = slack.breaches();
        // Each story answers for its own.
        breaches.stream().map(Breach::rule).distinct().forEach(slack::took);
        assertThat(breaches).isEmpty();
    }

    static Format format(String code) {
        return format(code, 60);
    }

    static Format format(String code, int minutes) {
        return FormatCatalog.shippedAnd().find(new FormatKey(code, minutes)).orElseThrow();
    }

    /** The long tests at their full length. */
    static boolean whole(String property) {
        return System.getProperty(property, "some").equals("all");
    }

    /** Five people in an empty private channel; the others speak another language than the group and live elsewhere. */
    SlackHands circle(Language language, Map<String, Language> others) {
        return circle(slack, application, name -> others.getOrDefault(name, language));
    }

    /** The same in another workspace. */
    static SlackHands circle(StrictSlack slack, Running application, Function<String, Language> speaks) {
        Map<String, Person> people = new LinkedHashMap<>();
        SessionScript.PEOPLE.forEach(name -> people.put(name, person(slack, name, speaks.apply(name))));
        Spot channel = slack.channel("circle", true, people.values().toArray(Person[]::new));
        return new SlackHands(slack, application, people, channel);
    }

    static Person person(StrictSlack slack, String name, Language language) {
        return slack.person(name, language == Language.EN ? "en-GB" : "fr-FR", HOMES.get(language));
    }

    /**
     * From the first command in an empty private channel to the client's summary; the watcher is told where the session
     * stands, by the code of its step.
     */
    SlackHands lived(Format format, Language language, Consumer<String> watcher) {
        return lived(circle(language, Map.of()), format, language, (hands, point) -> watcher.accept(point));
    }

    static SlackHands lived(
            SlackHands hands, Format format, Language language, BiConsumer<SlackHands, String> watcher) {
        new FoundingScript(hands, format, language).whole();
        new SessionScript(hands, format, language)
                .watchedBy(point -> watcher.accept(hands, point))
                .whole();
        return hands;
    }

    /** Somebody writes in the channel, or a note to the bot: it comes again until it is acknowledged. */
    static void says(SlackHands hands, String point) {
        String words = "Something that comes to me at the " + point;
        if (point.equals("close")) {
            hands.notes("Nora", words);
        } else if (POINTS.contains(point)) {
            hands.says("Nora", "", words);
        }
    }
}
