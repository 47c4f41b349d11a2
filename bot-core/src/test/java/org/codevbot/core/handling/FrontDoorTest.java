package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.session.Phase;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Core.Store.class)
class FrontDoorTest {
    @TempDir
    Path data;

    @Parameter
    Core.Store store;

    @Test
    void theFacilitatorOpensAndMovesOn() {
        try (Walk walk = Walk.start(store.home(data)).offered()) {
            assertThat(walk.types("Ada", "start")).isEqualTo(new Reply.Done(null));
            assertThat(walk.state().phase()).isInstanceOf(Phase.Running.class);
            int stage = walk.state().timing().stage();
            assertThat(walk.types("Ada", "next")).isEqualTo(new Reply.Done(null));
            assertThat(walk.state().timing().stage()).isEqualTo(stage + 1);
        }
    }
}
