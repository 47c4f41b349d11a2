package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Home;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person's own page: each group with what makes sense there, and nothing of anybody else's. */
@Timeout(120)
class HomeTest extends OneCore {

    HomeTest() {
        super(Core.Store.H2);
    }

    @Test
    @DisplayName("Somebody without any group is told, in both languages, how one is made")
    void withoutAGroup() {
        Card card = home(new PersonKey(new Space(Echo.PLATFORM, Walk.fresh("w")), "u-Zoe"));
        assertThat(CardText.of(card)).contains("Bienvenue", "/codev groupe", "Welcome", "/codev group");
        assertThat(entries(card)).containsExactly("privacy", "help", "doctor");
    }

    @Test
    @DisplayName("Each group stands there with its own buttons, the open session first, and a press goes to its group")
    void eachGroupItsOwn() {
        String workspace = Walk.fresh("home");
        Walk idle = new Walk(core, clock, workspace).founded();
        Walk live = new Walk(core, clock, workspace, "c-live").at("presentation");
        Card card = home(idle.person("Ada"));

        assertThat(buttons(card).stream().map(HomeTest::group).toList())
                .filteredOn(Objects::nonNull)
                .startsWith(live.group().id())
                .endsWith(idle.group().id());
        assertThat(entries(card)).containsSubsequence("next", "panel", "notes", "group", "notes", "group", "privacy");
        int before = live.state().timing().stage();
        press(live, "Ada", button(card, "next", live.group().id()));
        assertThat(live.state().timing().stage()).isEqualTo(before + 1);
        assertThat(CardText.of(card)).contains("No session is under way.");
    }

    @Test
    @DisplayName(
            "Between two sessions whoever leads has one press that begins the next one, in that group, and nobody else")
    void whoLeadsBegins() {
        String workspace = Walk.fresh("home");
        Walk idle = new Walk(core, clock, workspace).founded();
        new Walk(core, clock, workspace, "c-live").at("presentation");
        assertThat(entries(home(idle.person("Dina")))).doesNotContain("start");
        Reply reply = idle.receive(new Incoming.Pressed(
                idle.space,
                Walk.fresh("d"),
                idle.person("Ada"),
                Walk.DIRECT,
                button(home(idle.person("Ada")), "start", idle.group().id())
                        .action()
                        .encoded()));
        assertThat(reply).isInstanceOf(Reply.Fill.class);
        assertThat(((Reply.Fill) reply).form().submit().group())
                .isEqualTo(idle.group().id());
    }

    @Test
    @DisplayName("The notebook is offered to its client, and what somebody set out to do is on that person's page only")
    void nobodyElses() {
        Walk walk = new Walk(core, clock, Walk.fresh("home")).at("presentation");
        assertThat(entries(home(walk.person("Chloé")))).contains("notebook");
        assertThat(CardText.of(home(walk.person("Basile")))).contains("My commitments", "Talk to the owner");
        for (String other : List.of("Ada", "Chloé", "Dina", "Émile", "Farid")) {
            assertThat(CardText.of(home(walk.person(other)))).doesNotContain("Talk to the owner", "My commitments");
        }
        for (String other : List.of("Ada", "Basile", "Dina", "Émile", "Farid")) {
            assertThat(entries(home(walk.person(other)))).doesNotContain("notebook");
        }
    }

    @Test
    @DisplayName("On a page that stays on the platform nobody's words stand; a button shows them")
    void aPageThatStays() {
        Walk walk = new Walk(core, clock, Walk.fresh("home")).at("presentation");
        Card page = home(walk.person("Basile"), Home.PAGE);
        assertThat(CardText.of(home(walk.person("Basile")))).contains("Talk to the owner");
        assertThat(CardText.of(page)).doesNotContain("Talk to the owner").contains("My commitments");
        assertThat(page.blocks()).noneMatch(Block.Quote.class::isInstance);
        assertThat(entries(page)).contains("home");
        assertThat(entries(home(walk.person("Ada"), Home.PAGE))).doesNotContain("home");
    }

    @Test
    @DisplayName("Who is in thirty groups gets a page that every platform takes, and is told how many are left out")
    void manyGroups() {
        String workspace = Walk.fresh("home");
        Walk first = new Walk(core, clock, workspace, "c-0").founded();
        for (int i = 1; i < 30; i++) {
            new Walk(core, clock, workspace, "c-" + i).founded();
        }
        Card card = home(first.person("Basile"));
        int platforms = card.blocks().stream()
                .mapToInt(block -> block instanceof Block.Choices || block instanceof Block.Quote ? 2 : 1)
                .sum();
        assertThat(platforms + 2).isBetween(60, 100);
        assertThat(CardText.of(card)).containsPattern("\\d+ more groups");
    }

    @Test
    @DisplayName("A group that was left is on nobody's page any more, and its old buttons do nothing")
    void left() {
        Walk walk = new Walk(core, clock, Walk.fresh("home")).at("presentation");
        PersonKey stranger = new PersonKey(walk.space, "u-Zoe");
        assertThat(CardText.of(home(stranger))).doesNotContain("Cercle");
        Reply reply = walk.receive(new Incoming.Pressed(
                walk.space,
                Walk.fresh("d"),
                stranger,
                Walk.DIRECT,
                Action.of("panel", null).in(walk.group().id()).encoded()));
        assertThat(CardText.of(((Reply.Refused) reply).card()))
                .doesNotContain("Cercle")
                .contains("member");
    }

    private Card home(PersonKey person) {
        return home(person, Home.CARD);
    }

    private Card home(PersonKey person, Action page) {
        Reply reply = core.get(CommandHandler.class)
                .receive(new Incoming.Pressed(person.space(), Walk.fresh("d"), person, Walk.DIRECT, page.encoded()));
        return Objects.requireNonNull(((Reply.Done) reply).card());
    }

    private static void press(Walk walk, String name, Button button) {
        Reply reply = walk.receive(new Incoming.Pressed(
                walk.space,
                Walk.fresh("d"),
                walk.person(name),
                Walk.DIRECT,
                button.action().encoded()));
        assertThat(reply).isInstanceOf(Reply.Done.class);
    }

    private static Button button(Card card, String entry, GroupId group) {
        return buttons(card).stream()
                .filter(each -> each.action().entry().equals(entry) && group.equals(group(each)))
                .findFirst()
                .orElseThrow();
    }

    /** In the order in which they stand: those of the blocks, then those at the foot. */
    private static List<Button> buttons(Card card) {
        List<Button> all = new ArrayList<>(card.blocks().stream()
                .filter(Block.Choices.class::isInstance)
                .flatMap(block -> ((Block.Choices) block).buttons().stream())
                .toList());
        all.addAll(card.actions());
        return all;
    }

    private static List<String> entries(Card card) {
        return buttons(card).stream().map(each -> each.action().entry()).toList();
    }

    private static GroupId group(Button button) {
        return button.action().group();
    }
}
