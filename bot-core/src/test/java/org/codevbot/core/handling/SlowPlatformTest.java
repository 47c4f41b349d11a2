package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.codevbot.core.catalog.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is asked about its people and channels and takes its time: whoever pressed is answered anyway. */
class SlowPlatformTest {
    /** The platform answers only when it is woken: who is answered before that did not wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Square square;

    @BeforeEach
    void open(@TempDir Path data) {
        square = Square.on(data);
    }

    @AfterEach
    void close() {
        square.directory.wakes();
        square.close();
    }

    @Test
    @DisplayName("Founding and joining are answered in time with what to do, and work once the platform answers")
    void inTime() {
        square.directory.sleeps();
        assertThat(soon(() -> square.types("Basile", "group"))).contains("does not answer", "ne répond pas");
        assertThat(soon(() -> square.sends("Basile", "found-group", Square.charter("classic", "ME"))))
                .contains("does not answer");
        square.directory.wakes();
        assertThat(once(() -> square.types("Ada", "groupe"))).isInstanceOf(Reply.Fill.class);
        square.with("classic", List.of());

        square.directory.sleeps();
        assertThat(soon(() -> square.types("Dina", "join"))).contains("Les éclaireurs");
        assertThat(soon(() -> square.sends("Dina", "join-group", Square.yes("NONE"))))
                .contains("does not answer");
        assertThat(soon(() -> square.types("Dina", Square.DIRECT, "doctor"))).isNotBlank();
        assertThat(soon(() -> square.types("Dina", Square.DIRECT, "home"))).isNotBlank();
        square.directory.wakes();
        once(() -> square.sends("Dina", "join-group", Square.yes("NONE")));
        assertThat(square.members()).containsExactly("Ada", "Dina");
    }

    @Test
    @DisplayName("What was asked and is still under way is not asked again, however often somebody presses")
    void askedOnce() {
        square.directory.sleeps();
        for (int press = 0; press < 5; press++) {
            soon(() -> square.types("Basile", "group"));
        }
        assertThat(square.directory.asked(square.space)).isEqualTo(2);
        square.directory.wakes();
        once(() -> square.types("Basile", "group"));
        assertThat(square.directory.asked(square.space)).isGreaterThan(2);
    }

    /** What was asked before has to come back first. */
    private static Reply once(Supplier<Reply> asked) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Reply reply = asked.get();
        while (silent(Square.text(reply)) && System.nanoTime() < until) {
            Thread.onSpinWait();
            reply = asked.get();
        }
        return reply;
    }

    private static boolean silent(String text) {
        return text.contains("does not answer") || text.contains("ne répond pas");
    }

    private static String soon(Supplier<Reply> asked) {
        long began = System.nanoTime();
        Reply reply = asked.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        return Square.text(reply);
    }
}
