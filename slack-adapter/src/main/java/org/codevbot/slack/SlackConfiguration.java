package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.StartRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the adapter together, when Slack's bot token is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithSlackToken.class)
class SlackConfiguration {

    @Bean
    SlackSettings slackSettings(Environment environment) {
        return SlackSettings.from(environment);
    }

    @Bean(destroyMethod = "close")
    Slack slack(SlackSettings settings) {
        return Dialer.slack(settings.apiUrl());
    }

    /** Asked before anything is opened, so that a token that Slack refuses stops the start. */
    @Bean(destroyMethod = "close")
    Workspace workspace(Slack slack, SlackSettings settings) {
        Workspace workspace = new Workspace(slack, settings.botToken());
        if (workspace.ask() instanceof Workspace.Standing.Refused refused) {
            workspace.close();
            throw new StartRefused(Workspace.sentence(refused));
        }
        return workspace;
    }

    @Bean
    SlackMessenger slackMessenger(
            Slack slack, SlackSettings settings, Workspace workspace, HomeTab home, FrontDoor door, Pace pace) {
        return new SlackMessenger(
                slack,
                settings.botToken(),
                workspace::ready,
                new CardRenderer(),
                home,
                pace,
                new Slow(pace.clock()),
                channel -> Moves.turnedPublic(workspace, door, channel));
    }

    /** One pace for what is said and for what is shown afterwards. */
    @Bean
    Pace slackPace(Clock clock) {
        return new Pace(clock);
    }

    @Bean
    HomeTab slackHome(Slack slack, SlackSettings settings, Workspace workspace, FrontDoor door, Afterwards afterwards) {
        return new HomeTab(slack, settings.botToken(), workspace, door, sheets(), afterwards);
    }

    static Sheets sheets() {
        CardRenderer cards = new CardRenderer();
        return new Sheets(cards, new FormRenderer(cards));
    }

    @Bean
    SlackDirectory slackDirectory(Slack slack, SlackSettings settings, Clock clock) {
        return new SlackDirectory(slack, settings.botToken(), clock);
    }

    @Bean(destroyMethod = "close")
    Afterwards slackAfterwards(Pace pace) {
        return new Afterwards(pace);
    }

    @Bean
    App slackApp(
            Slack slack,
            SlackSettings settings,
            Workspace workspace,
            SlackDirectory directory,
            FrontDoor door,
            HomeTab home,
            Afterwards afterwards,
            Clock clock) {
        return app(slack, settings, workspace, directory, door, home, afterwards, clock);
    }

    static App app(
            Slack slack,
            SlackSettings settings,
            Workspace workspace,
            SlackDirectory directory,
            FrontDoor door,
            HomeTab home,
            Afterwards afterwards,
            Clock clock) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(settings.botToken())
                .signingSecret(settings.signingSecret())
                .allEventsApiAutoAckEnabled(true)
                .subtypedMessageEventsAutoAckEnabled(true)
                .build();
        Answers answers = new Answers(slack, settings.botToken(), sheets(), afterwards);
        App app = new App(config, slack, List.of(new Porter(workspace, settings.signingSecret(), clock)));
        Inbound.into(
                app,
                new Presses(workspace, door, answers, home, directory),
                new Heard(workspace, door, answers, directory),
                new Moves(workspace, door, answers, directory),
                home);
        return app;
    }

    @Bean
    Presence slackPresence(Workspace workspace, App app, SlackSettings settings, IdSource ids, MeterRegistry meters) {
        String token = settings.appToken();
        return new Presence(
                workspace, token == null ? null : new SocketMode(app, token, settings.sockets(), ids, meters));
    }

    @Bean
    SlackCheckup slackCheckup(Workspace workspace, SlackDirectory directory, Presence presence) {
        return new SlackCheckup(workspace, directory, presence);
    }

    @Bean
    SlackHealthIndicator slackHealthIndicator(Workspace workspace, Presence presence) {
        return new SlackHealthIndicator(workspace, presence);
    }
}
