package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What names a session and a text. */
class IdsTest {
    @Test
    @DisplayName("an id reads as its value alone, as it stands in keys and in buttons")
    void value() {
        assertThat(new SessionId("s1")).hasToString("s1");
        assertThat(new WordsId("w1")).hasToString("w1");
    }
}
