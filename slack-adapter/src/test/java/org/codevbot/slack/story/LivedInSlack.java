package org.codevbot.slack.story;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.SessionScript;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.SlackApplication;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One workspace and one application for all the sessions of a class, each with people and a channel of its own. The end
 * fails where the application did anything against Slack's rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LivedInSlack {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final HandClock clock = HandClock.atTen();
    final StrictSlack slack = StrictSlack.open(clock);
    private SlackApplication application;

    @BeforeAll
    void start(@TempDir Path data) {
        application = SlackApplication.start(slack, Core.Store.H2.home(data), clock);
    }

    @AfterAll
    void end() {
        try {
            application.close();
        } finally {
            slack.close();
        }
    }

    static Format format(String code) {
        return FormatCatalog.shippedAnd().find(new FormatKey(code, 60)).orElseThrow();
    }

    /**
     * From the first command in an empty private channel to the client's summary; the watcher is told where the session
     * stands, by the code of its step.
     */
    SlackHands lived(Format format, Language language, Consumer<String> watcher) {
        Map<String, Person> people = new LinkedHashMap<>();
        SessionScript.PEOPLE.forEach(name ->
                people.put(name, slack.person(name, language == Language.EN ? "en-US" : "fr-FR", PARIS)));
        Spot channel = slack.channel("circle", true, people.values().toArray(Person[]::new));
        SlackHands hands = new SlackHands(slack, application, people, channel);
        new FoundingScript(hands, format, language).whole();
        new SessionScript(hands, format, language).watchedBy(watcher).whole();
        return hands;
    }
}
