package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a platform is asked, and when it is asked again. */
@Timeout(60)
class QuestionsTest {
    @Test
    @DisplayName("Whoever has the answer and asks once more gets a new one, never the former")
    void askedAnew() {
        AtomicInteger asked = new AtomicInteger();
        Questions<String, Integer> questions = new Questions<>(ignored -> asked.incrementAndGet(), -1);
        for (int times = 1; times <= 20_000; times++) {
            assertThat(questions.ask("who").get()).isEqualTo(times);
        }
    }
}
