package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Spot;
import org.junit.jupiter.api.Test;

/** What can be typed after {@code /codev}, by its English name and by its French one. */
class CommandsStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");

    @Test
    void eachCommandIsAnsweredUnderBothNames() {
        SlackHands hands = circle(Language.EN, Map.of("Karim", Language.FR));
        new FoundingScript(hands, CLASSIC, Language.EN)
                .speaking(Map.of("Karim", Language.FR))
                .whole();
        String unknown = answer(hands, "wxyz");
        assertThat(unknown).contains("/codev help");
        Set<String> answers = new HashSet<>();
        for (Entry entry : new Catalog().typed()) {
            String answer = answer(hands, entry.name());
            assertThat(answer).as(entry.name()).isNotEmpty().isNotEqualTo(unknown);
            answers.add(answer);
            String alias = entry.alias();
            if (alias != null) {
                assertThat(answer(hands, alias)).as(alias).isEqualTo(answer);
            }
        }
        assertThat(answers).hasSizeGreaterThan(12);
    }

    /** What Nora is shown then: a form or a card, seen by nobody else. */
    private static String answer(SlackHands hands, String command) {
        Person nora = hands.person("Nora");
        nora.reloads();
        int others = hands.sees("Tom", ALONE).size();
        hands.types("Nora", command);
        String shown = nora.modal()
                .map(modal -> modal.title() + "\n" + modal.text())
                .orElseGet(() -> String.join("\n", hands.sees("Nora", ALONE)));
        if (nora.modal().isPresent()) {
            nora.closesModal();
        }
        assertThat(hands.sees("Tom", ALONE)).hasSize(others);
        return shown;
    }

    /** A public channel is no place for a group, nor one that the bot is not in; each is told what to do. */
    @Test
    void aGroupLivesInAPrivateChannel() {
        Person claire = person(slack, "Claire", Language.EN);
        Person rene = person(slack, "René", Language.FR);
        Spot open = slack.channel("general", false, claire, rene);
        Spot without = slack.channelWithoutBot("elsewhere", true, claire);
        types(claire, "/codev group", open);
        assertThat(claire.sees(open).getLast().text()).contains("open to everybody", "/codev group");
        types(rene, "/codev groupe", open);
        assertThat(rene.sees(open).getLast().text()).contains("/codev group").doesNotContain("open to everybody");
        types(claire, "/codev group", without);
        assertThat(claire.sees(without).getLast().text()).contains("Invite me");
        assertThat(List.of(claire, rene)).allMatch(person -> person.modal().isEmpty());
    }

    private void types(Person who, String line, Spot where) {
        who.types(line, where);
        application.settle();
    }
}
