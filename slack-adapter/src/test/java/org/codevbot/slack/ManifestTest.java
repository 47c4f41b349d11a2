package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The manifest that an administrator pastes into Slack: valid there, and asking for what the adapter uses, no more. */
class ManifestTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Manifest MANIFEST = Manifest.read(ROOT.resolve("deploy/slack/manifest.yaml"));

    @Test
    void isWhatSlacksSchemaAsksFor() throws IOException {
        Optional<Path> schema = schema();
        assumeTrue(
                schema.isPresent(),
                "Slack's schema of manifests is not here (-DCODEV_SPECS=<folder of specs>); the rest is checked without");
        JsonSchema slack = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(schema.orElseThrow()));

        assertThat(faults(slack, MANIFEST.text())).isEmpty();
        assertThat(faults(slack, MANIFEST.text().replace("type: global", "type: everywhere")))
                .hasSize(1);
        assertThat(faults(slack, MANIFEST.text().replace("socket_mode_enabled", "socket_mode")))
                .hasSize(1);
    }

    private static Set<ValidationMessage> faults(JsonSchema schema, String manifest) {
        return schema.validate(manifest, InputFormat.YAML);
    }

    private static Optional<Path> schema() {
        String file = "slack-manifest/schemas/manifest.schema.1.0.0.json";
        return Stream.of(property("CODEV_SPECS"), System.getenv("CODEV_SPECS"), ROOT + "/../shared/specs")
                .flatMap(Stream::ofNullable)
                .map(folder -> Path.of(folder, file))
                .filter(Files::exists)
                .findFirst();
    }

    private static @Nullable String property(String name) {
        return System.getProperty(name);
    }

    @Test
    void itsTextsAreNoLongerThanSlackShows() {
        assertThat(MANIFEST.at("display_information", "name")).hasSizeLessThanOrEqualTo(35);
        assertThat(MANIFEST.at("display_information", "description")).hasSizeLessThanOrEqualTo(140);
        assertThat(MANIFEST.at("display_information", "long_description")).hasSizeBetween(175, 4000);
        assertThat(MANIFEST.shortcuts())
                .allSatisfy((callback, name) -> assertThat(name).hasSizeLessThanOrEqualTo(24));
    }

    @Test
    void itRunsBySocketAndMembersMayWriteToTheBot() {
        assertThat(MANIFEST.at("settings", "socket_mode_enabled")).isEqualTo("true");
        assertThat(MANIFEST.at("settings", "interactivity", "is_enabled")).isEqualTo("true");
        assertThat(MANIFEST.at("settings", "token_rotation_enabled")).isEqualTo("false");
        assertThat(MANIFEST.at("features", "app_home", "home_tab_enabled")).isEqualTo("true");
        assertThat(MANIFEST.at("features", "app_home", "messages_tab_enabled")).isEqualTo("true");
        assertThat(MANIFEST.at("features", "app_home", "messages_tab_read_only_enabled"))
                .isEqualTo("false");
    }

    @Test
    void itHasEachShortcutAndTheOneCommand() {
        assertThat(MANIFEST.shortcuts()).containsOnlyKeys("my_codev", "keep_as_note");
        assertThat(MANIFEST.commands()).containsExactly("/codev");
    }

    @Test
    void itListensToEachEventThatIsHandledAndToNoOther() {
        assertThat(AdapterSource.events()).isNotEmpty();
        assertThat(MANIFEST.events()).isEqualTo(AdapterSource.events());
    }

    @Test
    void itAsksForEachScopeThatIsNeededAndForNoOther() {
        Set<String> needed = new TreeSet<>(Set.of("commands"));
        AdapterSource.methods().forEach(method -> needed.addAll(AskedScopes.ofMethod(method)));
        MANIFEST.events().forEach(event -> needed.addAll(AskedScopes.ofEvent(event)));

        assertThat(MANIFEST.scopes()).isEqualTo(needed);
        assertThat(Scopes.NEEDED).as("what the operator is told is missing").isEqualTo(needed);
    }

    @Test
    void everyScopeIsExplainedToTheAdministrator() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/install-slack.md"));
        assertThat(MANIFEST.scopes())
                .isNotEmpty()
                .allSatisfy(scope -> assertThat(page).contains("| `" + scope + "` |"));
    }

    @Test
    void aMethodAndAnEventAreFoundInTheSource() {
        assertThat(AdapterSource.methodsIn("client.chatPostMessage(r -> r); x::viewsOpen; y.filesDelete(request)"))
                .containsExactlyInAnyOrder("chat.postMessage", "views.open", "files.delete");
        assertThat(AdapterSource.eventsIn("app.event(ReactionAddedEvent.class, h); app.event(MessageEvent.class, h)"))
                .containsExactlyInAnyOrder("reaction_added", "message.groups", "message.im");
    }
}
