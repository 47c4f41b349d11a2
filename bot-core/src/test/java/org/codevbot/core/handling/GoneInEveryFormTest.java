package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Pace;
import org.codevbot.core.session.Mode;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever leads is gone and two press at once, in each shipped format and mode, on a real database. */
@Timeout(120)
class GoneInEveryFormTest extends OneCore {
    GoneInEveryFormTest() {
        super(Core.Store.H2);
    }

    static Stream<Arguments> forms() {
        return FormatCatalog.shippedAnd().all().stream()
                .flatMap(format -> Stream.of(Mode.values())
                        .filter(mode -> mode == Mode.WRITTEN || format.pace() == Pace.LIVE)
                        .map(mode -> Arguments.of(
                                format.key().code() + " " + format.key().minutes() + " " + mode, format, mode)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void theFirstPressTakesItAndTheLaterOneIsTold(String name, Format format, Mode mode) throws Exception {
        Walk walk = (mode == Mode.SPOKEN ? walk().spoken() : walk()).offered(format.key());
        walk.types("Ada", "start");
        assertThat(walk.running()).as(name).isTrue();
        Walk.PEOPLE.forEach(each -> walk.sends(each, "check-in", "", Map.of("emoji", "🙂")));
        int stage = walk.state().timing().stage();
        walk.types("Ada", "leave");

        List<Reply> replies;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> both =
                    List.of(() -> walk.presses("Basile", "take-over", ""), () -> walk.presses("Dina", "take-over", ""));
            var answers = people.invokeAll(both);
            replies = List.of(answers.get(0).get(), answers.get(1).get());
        }

        assertThat(replies)
                .hasAtLeastOneElementOfType(Reply.Done.class)
                .hasAtLeastOneElementOfType(Reply.Refused.class);
        assertThat(walk.state().attendance().facilitator()).isIn(walk.member("Basile"), walk.member("Dina"));
        assertThat(walk.state().timing().stage()).isEqualTo(stage);
    }
}
