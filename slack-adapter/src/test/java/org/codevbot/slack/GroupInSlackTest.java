package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.strict.Held;
import org.codevbot.slack.strict.Outcome;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The door of a group in Slack, with the whole application: founded on a slow day, and left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupInSlackTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final HandClock clock = HandClock.atTen();
    private final StrictSlack slack = StrictSlack.open(clock);
    private SlackApplication application;
    private Person ada;
    private Person leo;
    private Spot circle;

    @BeforeAll
    void start(@TempDir Path data) {
        application = SlackApplication.start(slack, Core.Store.H2.home(data), clock);
    }

    @BeforeEach
    void people() {
        ada = slack.person("Ada Byron", "en-US", PARIS);
        leo = slack.person("Léo Roux", "fr-FR", PARIS);
        circle = slack.channel("circle", true, ada, leo);
    }

    @AfterAll
    void end() {
        try {
            application.close();
        } finally {
            slack.close();
        }
    }

    private void founded() {
        ada.types("/codev group", circle);
        application.settle();
        ada.fills("name", "The circle").sends();
        application.settle();
        leo.presses(circle, "Join");
        application.settle();
        leo.fills("rules", "0,1,2,3").fills("line", "NONE").sends();
        application.settle();
    }

    @Test
    @DisplayName(
            "Where Slack takes seconds to say what channel this is, the command is answered in time and works later")
    void slow() {
        Held held = slack.faults().on("conversations.info").holds();
        Outcome late = ada.types("/codev group", circle);
        application.settle();
        assertThat(late.acked()).isTrue();
        assertThat(late.latency()).isLessThan(Duration.ofSeconds(2));
        assertThat(ada.modal()).isEmpty();
        assertThat(ada.reads(circle)).contains("does not answer");

        held.release();
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (ada.modal().isEmpty() && System.nanoTime() < until) {
            ada.types("/codev group", circle);
            application.settle();
        }
        assertThat(ada.modal()).isPresent();
    }

    @Test
    @DisplayName(
            "Whoever has left or was taken out reads on their page what happened, and nothing of the group but its name")
    void homeAfterLeaving() {
        founded();
        leo.opensHome();
        application.settle();
        assertThat(leo.home().orElseThrow().text()).contains("The circle", "[Le groupe]");
        leo.leaves(circle);
        application.settle();
        assertThat(leo.home().orElseThrow().text())
                .contains("Tu n’es plus dans le salon de The circle")
                .doesNotContain("[Le groupe]");
        leo.joins(circle);
        application.settle();
        assertThat(leo.home().orElseThrow().text()).contains("The circle", "[Le groupe]");

        leo.pressesAtHome("Le groupe");
        application.settle();
        leo.pressesInModal("Quitter le groupe");
        application.settle();
        leo.pressesInModal("Oui, quitter");
        application.settle();
        assertThat(leo.home().orElseThrow().text()).contains("Codev").doesNotContain("[Le groupe]");
    }

    @Test
    @DisplayName(
            "A file alone in the direct conversation is said not to be kept, one in the channel is nobody's business")
    void aFile() {
        founded();
        leo.posts(leo.dm(), "", "voice.m4a");
        application.settle();
        assertThat(leo.reads(leo.dm())).contains("n’est pas gardé");
        leo.posts(circle, "", "board.png");
        application.settle();
        assertThat(leo.reads(circle)).doesNotContain("n’est pas gardé");
    }

    @Test
    @DisplayName("A name that changes in the profile changes on the group's card")
    void aProfile() {
        founded();
        assertThat(ada.reads(circle)).contains("Léo");
        leo.changesProfile("Leonard", "en-GB");
        application.settle();
        application.passes(Duration.ofSeconds(5));
        assertThat(ada.reads(circle)).contains("Leonard");
    }

    @Test
    @DisplayName("No group is founded in a conversation of a few, nor in a channel that another organisation shares")
    void noPlaceForAGroup() {
        Spot among = slack.peoplesOwn(ada, leo);
        ada.types("/codev group", among);
        assertThat(ada.reads(among)).contains("private channel of its own");
        slack.shares(circle);
        ada.types("/codev group", circle);
        assertThat(ada.reads(circle)).contains("shared with another organisation");
    }

    @Test
    @DisplayName("Somebody of another organisation who presses the group's button reads whose it is, and joins nothing")
    void aStranger() {
        founded();
        Person zoe = slack.stranger("Zoe Ward", "en-US", PARIS);
        slack.shares(circle);
        zoe.joins(circle);
        zoe.presses(circle, "Join");
        application.settle();
        assertThat(zoe.modal()).isEmpty();
        assertThat(zoe.reads(circle)).contains("belongs to another organisation");
        leo.types("/codev confidentialite", circle);
        assertThat(leo.reads(circle)).contains("partagé avec une autre organisation");
    }

    @Test
    @DisplayName("In a channel that was opened to everybody no session begins, and whoever leads is told what to do")
    void openedToAll() {
        founded();
        ada.closesModal();
        slack.opensToAll(circle);
        ada.types("/codev start", circle);
        application.settle();
        assertThat(ada.modal()).isEmpty();
        assertThat(ada.reads(circle)).contains("open to everybody now");
    }
}
