package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {
    @Test
    void theManifestAsksForWhatIsNeededAndNoMore() {
        Manifest manifest =
                Manifest.read(Path.of("..").toAbsolutePath().normalize().resolve("deploy/slack/manifest.yaml"));
        assertThat(manifest.scopes()).isEqualTo(Scopes.NEEDED);
    }

    @Test
    void whatIsMissingIsNamedInOrder() {
        Set<String> granted = Scopes.read("commands, users:read ,, identify");
        assertThat(granted).containsExactly("commands", "identify", "users:read");
        assertThat(Scopes.missing(granted)).isSorted().contains("chat:write").doesNotContain("commands", "identify");
        assertThat(Scopes.missing(Scopes.NEEDED)).isEmpty();
    }
}
