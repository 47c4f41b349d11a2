package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;

/** The adapter as the application puts it together, over real sockets to the strict Slack, with a door of the test. */
final class Rig implements AutoCloseable {
    final StrictSlack slack = StrictSlack.open();
    final FakeDoor door = new FakeDoor();
    final Person chloe = slack.person("Chloé Martin", "fr-FR", ZoneId.of("Europe/Paris"));
    final Person ada = slack.person("Ada Byron", "en-US", ZoneId.of("Europe/London"));
    final Spot channel = slack.channel("cercle", true, chloe, ada);
    final SlackSettings settings =
            new SlackSettings(slack.botToken(), slack.appToken(), slack.signingSecret(), slack.apiUrl(), 1);
    final Slack client = Dialer.slack(slack.apiUrl());
    final Workspace workspace = new Workspace(client, slack.botToken());
    final SlackDirectory directory = new SlackDirectory(client, slack.botToken(), slack.clock());
    /** What waits until Slack may be asked again. */
    private final Map<Runnable, Duration> waiting = Collections.synchronizedMap(new LinkedHashMap<>());

    final Afterwards afterwards = new Afterwards(new Pace(slack.clock()), (wait, task) -> waiting.put(task, wait));
    final HomeTab home =
            new HomeTab(client, slack.botToken(), workspace, door, SlackConfiguration.sheets(), afterwards);
    final App app =
            SlackConfiguration.app(client, settings, workspace, directory, door, home, afterwards, slack.clock());
    private final SocketMode mode =
            new SocketMode(app, slack.appToken(), 1, new IdSource(new Random(5)), new SimpleMeterRegistry());
    final Presence presence = new Presence(workspace, mode);

    /** Everything runs and a socket is open. */
    static Rig started() {
        Rig rig = new Rig();
        rig.workspace.ask();
        rig.presence.start();
        rig.slack.awaitSockets(1);
        return rig;
    }

    /** What is shown after the acknowledgement stands there. */
    Rig settled() {
        if (!afterwards.settled()) {
            throw new AssertionError("an answer is still under way");
        }
        return this;
    }

    /** Time goes by, and what waited for so long is done. */
    Rig winds(Duration by) {
        slack.wind(by);
        Map<Runnable, Duration> before = new LinkedHashMap<>(waiting);
        waiting.clear();
        before.forEach((task, wait) -> {
            if (wait.compareTo(by) <= 0) {
                task.run();
            } else {
                waiting.put(task, wait.minus(by));
            }
        });
        return settled();
    }

    /** The bot pins a message; whether Slack did it. */
    boolean pins(Seen message) {
        try {
            return client.methods(settings.botToken())
                    .pinsAdd(request -> request.channel(channel.channel()).timestamp(message.ts()))
                    .isOk();
        } catch (IOException | SlackApiException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A line. */
    static Card line(String text) {
        return new Card(Text.plain(text), List.of(), List.of(), "push");
    }

    /** A card that asks for one thing. */
    static Card asking(String text, Button... buttons) {
        return new Card(
                Text.plain(text),
                List.of(new Block.Paragraph(Text.plain("What shall become of it?"))),
                List.of(buttons),
                "push");
    }

    /** A list of choices. */
    static Card list(String text, Button... buttons) {
        return new Card(
                Text.plain(text),
                List.of(new Block.Choices(Text.plain("One of them"), List.of(buttons))),
                List.of(),
                "push");
    }

    static Button button(String label, String entry) {
        return new Button(label, Action.of(entry, null), Button.Look.PLAIN);
    }

    /** A form of one text; {@code words} is what it is filled with. */
    static Form form(String entry, String words) {
        return new Form(
                "A note",
                "Keep",
                Action.of(entry, null),
                List.of(new Form.Paragraph("words", "Your words", true, 3_000, words)));
    }

    @Override
    public void close() {
        presence.stop();
        afterwards.close();
        workspace.close();
        slack.close();
    }
}
