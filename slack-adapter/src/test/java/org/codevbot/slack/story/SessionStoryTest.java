package org.codevbot.slack.story;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.script.SessionScript;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.SlackApplication;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The session of each seed, lived in Slack from the offer to the client's summary. */
class SessionStoryTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static Stream<List<Object>> sessions() {
        return Stream.of(List.of("classic", Language.EN));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void isLivedToItsEnd(List<Object> which, @TempDir Path data) {
        Format format = FormatCatalog.shippedAnd()
                .find(new FormatKey((String) which.getFirst(), 60))
                .orElseThrow();
        Language language = (Language) which.getLast();
        HandClock clock = HandClock.atTen();
        try (StrictSlack slack = StrictSlack.open(clock);
                SlackApplication application = SlackApplication.start(slack, Core.Store.H2.home(data), clock)) {
            Map<String, Person> people = new LinkedHashMap<>();
            SessionScript.PEOPLE.forEach(name ->
                    people.put(name, slack.person(name, language == Language.EN ? "en-US" : "fr-FR", PARIS)));
            Spot channel = slack.channel("circle", true, people.values().toArray(Person[]::new));
            Founding founding = application.get(Founding.class);
            Group group = founding.found(new Founding.Charter(
                    new Space("slack", slack.teamId()),
                    channel.channel(),
                    "Cercle",
                    language,
                    PARIS,
                    false,
                    format.key(),
                    people.entrySet().stream()
                            .map(each ->
                                    new Founding.Person(each.getValue().id(), each.getKey(), language, PARIS, false))
                            .toList()));
            founding.offer(group.space(), group.id(), clock.instant(), format.key());
            SlackHands hands = new SlackHands(slack, application, people, channel);
            hands.passes(Duration.ZERO);

            new SessionScript(hands, format, language).whole();
        }
    }
}
