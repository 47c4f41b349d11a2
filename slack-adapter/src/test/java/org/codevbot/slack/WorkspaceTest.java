package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.codevbot.core.catalog.Checkup.Finding;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** How the bot stands with its workspace on good days and bad ones, and what the operator and the doctor hear of it. */
class WorkspaceTest {
    private final Rig rig = new Rig();
    private final StrictSlack slack = rig.slack;
    private final SlackHealthIndicator health = new SlackHealthIndicator(rig.workspace, rig.presence);
    private final SlackCheckup checkup = new SlackCheckup(rig.workspace, rig.directory, rig.presence);
    private final Space space = new Space("slack", slack.teamId());

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void itKnowsItselfOnceSlackHasSaidSo() {
        List<String> told = new ArrayList<>();
        rig.workspace.whenKnown(() -> told.add("known"));
        assertThat(rig.workspace.identity()).isEmpty();
        assertThat(told).isEmpty();
        rig.workspace.ask();

        Workspace.Identity me = rig.workspace.identity().orElseThrow();
        assertThat(me.space()).isEqualTo(space);
        assertThat(me.botUser()).isEqualTo(slack.botUser());
        assertThat(Scopes.missing(me.scopes())).isEmpty();
        assertThat(told).containsExactly("known");
        rig.workspace.ask();
        rig.workspace.whenKnown(() -> told.add("at once"));
        assertThat(told).containsExactly("known", "at once");
    }

    @Test
    void unreachableItWaitsAndComesBack() {
        slack.faults().on("auth.test").times(2).fails(500);
        assertThat(rig.workspace.ask()).isEqualTo(new Workspace.Standing.Unreachable());
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(rig.workspace.ready()).isFalse();
        assertThat(checkup.findings(space, null)).containsExactly(new Finding.Unreachable());

        rig.workspace.ask();
        assertThat(rig.workspace.ready()).isTrue();
    }

    @Test
    @DisplayName("A proxy's page in Slack's place counts as no answer, and it is asked again by itself")
    void anAnswerThatIsNotSlacks() throws InterruptedException {
        slack.faults().on("auth.test").fails(200);
        CountDownLatch known = new CountDownLatch(1);
        rig.workspace.whenKnown(known::countDown);
        assertThat(rig.workspace.ask()).isEqualTo(new Workspace.Standing.Unreachable());

        assertThat(known.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rig.workspace.ready()).isTrue();
        slack.faults().on("users.info").fails(200);
        slack.faults().on("conversations.info").fails(200);
        assertThat(rig.directory.profile(new PersonKey(space, rig.ada.id()))).isEmpty();
        assertThat(rig.directory.openness(space, rig.channel.channel())).isEqualTo(Directory.Openness.UNKNOWN);
    }

    @Test
    @DisplayName("Who is asked for too often is asked for again when Slack allows it, and not before")
    void profilesAtSlacksPace() {
        slack.faults().on("users.info").tooMany(Duration.ofMinutes(2));
        PersonKey ada = new PersonKey(space, rig.ada.id());
        assertThat(rig.directory.profile(ada)).isEmpty();
        slack.wind(Duration.ofSeconds(119));
        assertThat(rig.directory.profile(ada)).isEmpty();
        assertThat(slack.transcript("users.info")).containsOnlyOnce("-> 429");
        assertThat(slack.requests())
                .filteredOn(call -> call.method().equals("users.info"))
                .hasSize(1);
        slack.wind(Duration.ofSeconds(1));
        assertThat(rig.directory.profile(ada)).isPresent();
    }

    @Test
    @DisplayName("An hour without an answer: not ready, never refused, and there again when it is over")
    void anHourWithoutAnAnswer() {
        rig.workspace.ask();
        slack.faults().on("auth.test").during(Duration.ofHours(1)).fails(500);
        assertThat(rig.workspace.ask()).isEqualTo(new Workspace.Standing.Unreachable());
        assertThat(rig.workspace.ready()).isFalse();
        assertThat(rig.workspace.identity()).isPresent();
        slack.wind(Duration.ofMinutes(59));
        assertThat(rig.workspace.ask()).isEqualTo(new Workspace.Standing.Unreachable());
        slack.wind(Duration.ofMinutes(1));
        assertThat(rig.workspace.ask()).isInstanceOf(Workspace.Standing.Known.class);
        assertThat(rig.workspace.ready()).isTrue();
    }

    @Test
    void aRefusedTokenIsToldByItsNameAndItsReason() {
        slack.revokes("account_inactive");
        assertThat(rig.workspace.ask()).isEqualTo(new Workspace.Standing.Refused("account_inactive"));
        Health told = health.health();
        assertThat(told.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(told.getDetails().toString())
                .contains("SLACK_BOT_TOKEN", "account_inactive")
                .doesNotContain(slack.botToken());
        assertThat(checkup.findings(space, null)).containsExactly(new Finding.TokenRefused("SLACK_BOT_TOKEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "service_unavailable", "internal_error", "fatal_error", "request_timeout"})
    @DisplayName("Slack's own trouble is no refused token, and stops no start")
    void slacksOwnTrouble(String error) {
        slack.faults().on("auth.test").refuses(error);
        assertThat(rig.workspace.ask()).isEqualTo(new Workspace.Standing.Unreachable());
    }

    @Test
    @DisplayName("A refused token is tried again by itself: an administrator's mistake needs no restart")
    void refusedAndTakenBack() throws InterruptedException {
        slack.revokes("token_revoked");
        try (Workspace again = new Workspace(rig.client, slack.botToken(), Duration.ofMillis(20))) {
            CountDownLatch known = new CountDownLatch(1);
            again.whenKnown(known::countDown);
            assertThat(again.ask()).isEqualTo(new Workspace.Standing.Refused("token_revoked"));
            slack.takesBack();
            assertThat(known.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(again.ask()).isInstanceOf(Workspace.Standing.Known.class);
        }
    }

    @Test
    void uninstalledItSaysSoAndKnowsWhoItWas() {
        rig.workspace.ask();
        rig.presence.start();
        slack.awaitSockets(1);
        slack.revokes("account_inactive");
        slack.tells("app_uninstalled");
        assertThat(rig.workspace.ready()).isFalse();
        assertThat(rig.workspace.identity()).isPresent();
    }

    @Test
    void theDoctorNamesEachMissingScopeAndHowTheChannelStands() {
        Set<String> granted = new TreeSet<>(slack.scopes());
        granted.remove("pins:write");
        granted.remove("users:read");
        slack.scopes(granted);
        assertThat(checkup.findings(space, rig.channel.channel()))
                .containsExactly(new Finding.MissingScope("pins:write"), new Finding.MissingScope("users:read"));

        granted.addAll(Scopes.NEEDED);
        slack.scopes(granted);
        Spot hidden = slack.channelWithoutBot("hidden", true, rig.ada);
        Spot open = slack.channel("general", false, rig.ada);
        assertThat(checkup.findings(space, null)).isEmpty();
        assertThat(checkup.findings(space, rig.channel.channel())).isEmpty();
        assertThat(checkup.findings(space, hidden.channel())).containsExactly(new Finding.NotInChannel());
        assertThat(checkup.findings(space, open.channel())).containsExactly(new Finding.PublicChannel());
        slack.shares(rig.channel);
        assertThat(checkup.findings(space, rig.channel.channel())).containsExactly(new Finding.SharedChannel());
    }

    @Test
    @DisplayName("The doctor names what hinders the sockets as the scope, setting or token that it is")
    void whatHindersTheSockets() {
        Finding token = new Finding.TokenRefused("SLACK_APP_TOKEN");
        assertThat(List.of("invalid_auth", "not_allowed_token_type", "token_revoked"))
                .extracting(SlackCheckup::ofSockets)
                .containsOnly(token);
        assertThat(SlackCheckup.ofSockets("missing_scope")).isEqualTo(new Finding.MissingScope("connections:write"));
        assertThat(SlackCheckup.ofSockets("link_disabled")).isEqualTo(new Finding.MissingSetting("Socket Mode"));
        assertThat(SlackCheckup.ofSockets("too_many_websockets")).isEqualTo(new Finding.TooManyConnections());
        assertThat(List.of("unreachable", "ratelimited", "internal_error", "request_timeout"))
                .extracting(SlackCheckup::ofSockets)
                .containsOnly(new Finding.Unreachable());
    }

    @Test
    @DisplayName("The doctor's line for the sockets comes from what Slack says when one is to be opened")
    void socketsThatAreRefused() {
        slack.faults().on("apps.connections.open").refuses("missing_scope");
        rig.workspace.ask();
        rig.presence.start();
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (rig.presence.state().flatMap(SocketMode.State::trouble).isEmpty() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(checkup.findings(space, null)).containsExactly(new Finding.MissingScope("connections:write"));
    }

    @Test
    void healthSaysHowManySocketsAreOpen() {
        rig.workspace.ask();
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        rig.presence.start();
        slack.awaitSockets(1);
        rig.chloe.types("/codev", rig.channel);
        // Slack may use a socket before its greeting was read here.
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!health.health().getStatus().equals(Status.UP) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("sockets", 1);
    }
}
