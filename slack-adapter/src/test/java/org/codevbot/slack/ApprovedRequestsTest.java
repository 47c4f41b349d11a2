package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.SampleCards;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.slack.strict.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is asked of Slack, word for word; {@code -Dcodev.approve=write} writes what is asked now, to be read before it
 * is kept.
 */
class ApprovedRequestsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "approved", "slack");
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Map<String, String> CARDS = Map.of(
            "step", "consultation StepCard[session=s1, stage=6]",
            "status", "consultation StatusCard[session=s1]",
            "contract", "stated ContractCard[session=s1, caseNumber=1, version=2]",
            "carried", "consultation CarriedWords[session=s1, caseNumber=1, contributions=[2, 1], revealed=true]",
            "notebook", "consultation NotebookCard[session=s1] for lea",
            "panel", "consultation PanelCard[session=s1] for claire",
            "closing", "close ClosingCard[session=s1]");

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("The cards that a group sees most, as messages")
    void cards(Language language) throws IOException {
        Map<String, Card> cards = new HashMap<>();
        new SampleCards(language, false, "*words* of <a person> & more").cards(cards::putIfAbsent);
        for (Map.Entry<String, String> each : CARDS.entrySet()) {
            Card card = Optional.ofNullable(cards.get(each.getValue())).orElseThrow();
            Rendered rendered = new CardRenderer().render(card, ignored -> Optional.of("U0SOMEBODY"));
            approved(
                    each.getKey() + "." + language.name().toLowerCase(Locale.ROOT),
                    rendered.text() + "\n" + pretty(GSON.toJson(rendered.blocks())) + "\n");
        }
    }

    @Test
    @DisplayName("Each operation, as the requests that it takes")
    void operations() throws IOException {
        try (SlackPlatform platform = new SlackPlatform()) {
            Messenger messenger = platform.messenger();
            Card card = new Card(Text.plain("Title & <more>"), List.of(), List.of(), "A push & <more>");
            MessageKey key = new MessageKey("k");
            Place.Channel channel = new Place.Channel(platform.group().id());
            Place.Direct direct = new Place.Direct(platform.group().id(), Circle.member("Dina"));
            Place.StepThread thread = new Place.StepThread(platform.group().id(), new SessionId("s1"), 1, 3);
            Stands handles = new Stands(platform.group());

            Delivery opened = messenger.deliver("op-1", new Op.OpenThread(key, thread, card), handles);
            String head = ((Delivery.Delivered) opened).handle();
            handles.put(thread, head).put(key, head);
            messenger.deliver("op-2", new Op.Say(new MessageKey("reply"), thread, card), handles);
            messenger.deliver("op-3", new Op.Say(key, channel, card), handles);
            messenger.deliver("op-4", new Op.Pin(key, channel), handles);
            messenger.deliver("op-4-off", new Op.Unpin(key, channel), handles);
            messenger.deliver("op-5", new Op.CloseThread(thread), handles);
            messenger.find("op-2", new Op.Say(new MessageKey("reply"), thread, card), handles);
            messenger.find("op-1", new Op.OpenThread(key, thread, card), handles);
            Op.Upload upload = new Op.Upload(
                    new MessageKey("file"),
                    direct,
                    new FileRef.Summary(new SessionId("s1"), 1),
                    "codev-2026-03-10.md",
                    () -> "# Case".getBytes(StandardCharsets.UTF_8),
                    card);
            Delivery shown = messenger.deliver("op-6", upload, handles);
            handles.put(new MessageKey("file"), ((Delivery.Delivered) shown).handle());
            messenger.deliver("op-7", new Op.Retract(new MessageKey("file"), direct), handles);
            messenger.deliver("op-8", new Op.Retract(key, channel), handles);

            approved(
                    "operations",
                    platform.slack().requests().stream()
                            .map(ApprovedRequestsTest::request)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String request(Call call) {
        StringBuilder text = new StringBuilder(call.method()).append('\n');
        new TreeMap<>(call.arguments())
                .forEach((name, value) -> text.append("  ")
                        .append(name)
                        .append(": ")
                        .append(value.startsWith("[") || value.startsWith("{") ? pretty(value) : value)
                        .append('\n'));
        return text.toString();
    }

    private static String pretty(String json) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(JsonParser.parseString(json));
    }

    private static void approved(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("codev.approve"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s differs from what was approved; -Dcodev.approve=write writes it", file.getFileName())
                .isEqualTo(text);
    }
}
