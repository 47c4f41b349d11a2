package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.FakePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be said ends where a person sees it; what is kept holds no words; what is old goes. */
class GivingUpTest {
    private final FakePlatform platform = new FakePlatform(Circle.on("fake", "w", "c", new GroupId("g")));
    private ContractRig rig;

    @BeforeEach
    void opens() {
        rig = new ContractRig(platform, Databases.H2);
    }

    @AfterEach
    void closes() {
        rig.close();
    }

    @Test
    void whatNeverArrivesIsGivenUpAndTheLaneGoesOn() {
        rig.trouble.alwaysAnswers(
                op -> op instanceof Op.Say say && say.key().equals(rig.key("line/1")), new Delivery.Unknown());
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.channel(), 2));
        assertThat(rig.shown(rig.channel())).isEmpty();
        assertThat(rig.node.letters().waiting().operations()).isEqualTo(2);

        for (int minute = 0; minute < 15; minute++) {
            rig.say(rig.line(rig.direct("Ada"), 3 + minute));
            quarterMinutes(4);
        }

        assertThat(rig.shown(rig.channel())).containsExactly("line 2");
        assertThat(rig.node.letters().all()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("EXHAUSTED");
            assertThat(letter.key()).isEqualTo("s/s1/line/1");
            assertThat(letter.group()).isEqualTo(rig.group.id());
        });
    }

    @Test
    void whileThePlatformTakesNothingNothingIsGivenUp() {
        rig.trouble.alwaysAnswers(ignored -> true, new Delivery.Unknown());
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.direct("Ada"), 2));
        quarterMinutes(4 * 90);
        assertThat(rig.shown(rig.channel())).isEmpty();
        assertThat(rig.node.letters().all()).isEmpty();

        rig.trouble.over();
        quarterMinutes(5);

        assertThat(rig.shown(rig.channel())).containsExactly("line 1");
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("line 2");
    }

    @Test
    void whatMustBeErasedIsTriedForDaysAndKeepsNobodyWaiting() {
        rig.say(rig.line(rig.channel(), 1));
        rig.trouble.alwaysAnswers(Op.Retract.class::isInstance, new Delivery.Unknown());
        rig.say(new Addressed.Retract(rig.key("line/1"), rig.channel()), rig.line(rig.channel(), 2));
        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2");

        for (int hour = 0; hour < 24 * 6; hour++) {
            rig.clock.wind(Duration.ofHours(1));
            rig.node.drain();
        }
        assertThat(rig.node.letters().all()).isEmpty();
        rig.trouble.over();
        rig.clock.wind(Duration.ofHours(1));
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("line 2");
    }

    @Test
    void whatMayNotBeErasedYetIsErasedWhenItMay() {
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.channel(), 3));
        rig.trouble.alwaysAnswers(Op.Retract.class::isInstance, new Delivery.Gone(Delivery.Gone.Reason.NOT_ALLOWED));
        rig.say(new Addressed.Retract(rig.key("line/1"), rig.channel()), rig.line(rig.channel(), 2));
        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 3", "line 2");
        rig.clock.wind(Duration.ofHours(1));
        rig.node.drain();
        rig.trouble.alwaysAnswers(Op.Retract.class::isInstance, new Delivery.Gone(Delivery.Gone.Reason.PLACE_GONE));
        rig.clock.wind(Duration.ofHours(1));
        rig.node.drain();
        rig.trouble.over();
        rig.clock.wind(Duration.ofHours(1));
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("line 3", "line 2");
        assertThat(rig.node.letters().all()).isEmpty();
    }

    @Test
    void whatMayNeverBeErasedIsToldAfterSevenDays() {
        rig.say(rig.line(rig.channel(), 1));
        rig.trouble.alwaysAnswers(Op.Retract.class::isInstance, new Delivery.Gone(Delivery.Gone.Reason.PLACE_GONE));
        rig.say(new Addressed.Retract(rig.key("line/1"), rig.channel()));
        for (int hour = 0; hour < 24 * 6; hour++) {
            rig.clock.wind(Duration.ofHours(1));
            rig.node.drain();
        }
        assertThat(rig.node.letters().all()).isEmpty();
        for (int hour = 0; hour < 24 * 2; hour++) {
            rig.clock.wind(Duration.ofHours(1));
            rig.node.drain();
        }

        assertThat(rig.node.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.kind()).isEqualTo("RETRACT"));
    }

    @Test
    void aStepWhoseCardWasDeletedIsOpenedAnewAndTheLaneGoesOn() {
        rig.say(rig.open());
        platform.delete(rig.node.sent().thread(rig.group.space(), rig.thread()).orElseThrow());
        rig.say(rig.open(), rig.line(rig.channel(), 2));
        rig.say(rig.line(rig.thread(), 3));

        assertThat(rig.shown(rig.channel())).hasSize(2).last().isEqualTo("line 2");
        assertThat(rig.shown(rig.thread())).containsExactly("line 3");
        assertThat(rig.node.letters().all()).isEmpty();
    }

    @Test
    void aCardThatCannotBeComposedKeepsNobodyWaitingForLong() {
        rig.cards.refuse(1);
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.channel(), 2));
        quarterMinutes(4);

        assertThat(rig.shown(rig.channel())).containsExactly("line 2");
        assertThat(rig.node.letters().all()).hasSize(1);
    }

    @Test
    void aRowOfALaterVersionStopsNothing() {
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1), rig.line(rig.channel(), 2));
        JdbcClient.create(rig.node.source())
                .sql("update outbox set op = replace(op, '{\"v\":1', '{\"v\":9') where message_key like '%/1'")
                .update();
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("line 2");
        assertThat(rig.node.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("UNREADABLE"));
    }

    @Test
    void aDatabaseThatFailsIsNotAskedAgainAtOnce() {
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1));
        JdbcClient jdbc = JdbcClient.create(rig.node.source());
        jdbc.sql("alter table sent rename to sent_away").update();
        rig.node.drain();
        jdbc.sql("alter table sent_away rename to sent").update();
        rig.node.drain();
        assertThat(rig.shown(rig.channel())).isEmpty();

        rig.clock.wind(Duration.ofSeconds(5));
        rig.node.drain();
        assertThat(rig.shown(rig.channel())).containsExactly("line 1");
    }

    @Test
    void aForgottenSessionHasNothingMoreToSay() {
        rig.trouble.ready(false);
        rig.say(rig.line(rig.channel(), 1));
        rig.scenes.forget(rig.session);
        rig.trouble.ready(true);
        rig.node.drain();

        assertThat(platform.said()).isEmpty();
        assertThat(rig.node.letters().waiting().operations()).isZero();
    }

    @Test
    void whatWasRetractedBeforeItWasSaidIsNeverSaid() {
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1), rig.line(rig.channel(), 2));
        rig.say(new Addressed.Retract(rig.key("line/1"), rig.channel()));

        assertThat(platform.said()).singleElement().asString().contains("line 2");
    }

    @Test
    void neitherRowsNorLogHoldWords() {
        WordsId id = new WordsId("w1");
        rig.scenes.put(id, "planted");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("org.codevbot");
        log.start();
        root.addAppender(log);
        try {
            rig.trouble.breaks(Op.Say.class::isInstance);
            rig.say(new Addressed.Say(
                    rig.key("whisper"), rig.direct("Ada"), new Announcement.Whisper(rig.session, id)));
            quarterMinutes(4);
        } finally {
            root.detachAppender(log);
        }
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("whisper planted");
        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .noneMatch(event -> event.getFormattedMessage().contains("planted")
                        || event.getFormattedMessage().contains("asked for by a test")
                        || event.getThrowableProxy() != null);
        JdbcClient jdbc = JdbcClient.create(rig.node.source());
        assertThat(jdbc.sql("select op from outbox").query(String.class).list())
                .allMatch(op -> op.contains("w1"))
                .noneMatch(op -> op.contains("planted"));
        assertThat(jdbc.sql("select holds_words from sent").query(Boolean.class).list())
                .containsExactly(true);
    }

    @Test
    void whatWaitsInTheInboxIsSealed() {
        rig.say(rig.open());
        Incoming.Utterance reply = platform.reply(Circle.member("Dina"), rig.thread(), "planted");
        rig.node.inbox().keep(reply);

        byte[] kept = JdbcClient.create(rig.node.source())
                .sql("select sealed from inbox")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("planted");
        assertThat(rig.node.replay(rig::receive)).isEqualTo(1);
        assertThat(rig.heard).containsExactly("step 3: planted");
        assertThat(rig.node.replay(rig::receive)).isZero();
    }

    @Test
    void whatAPersonMissedIsGivenOnceAndNotWhenItWasSaidSince() {
        Missed missed = new Missed(rig.node.source());
        rig.trouble.alwaysAnswers(Op.Say.class::isInstance, new Delivery.Gone(Delivery.Gone.Reason.DIRECT_CLOSED));
        rig.say(rig.line(rig.direct("Ada"), 1), rig.line(rig.direct("Ada"), 2), rig.line(rig.direct("Dina"), 3));
        rig.say(rig.line(rig.direct("Ada"), 2));
        rig.trouble.over();
        rig.clock.wind(Duration.ofSeconds(3));
        rig.say(rig.line(rig.direct("Ada"), 1));

        assertThat(missed.take(rig.group.id(), Circle.member("Ada")))
                .contains(new Announcement.RuleLine(rig.session, 2));
        assertThat(missed.take(rig.group.id(), Circle.member("Ada"))).isEmpty();
        assertThat(missed.take(rig.group.id(), Circle.member("Dina"))).isPresent();
    }

    @Test
    void whatIsWithdrawnWhileItWaitsIsErased() {
        rig.say(rig.open());
        Incoming.Utterance reply = platform.reply(Circle.member("Dina"), rig.thread(), "planted");
        rig.node.inbox().keep(reply);
        rig.node.inbox().withdraw(rig.group.space(), reply.message());
        rig.node.replay(rig::receive);

        assertThat(rig.heard).isEmpty();
    }

    @Test
    void whatWasSaidLongAgoIsPurgedAndWhatWaitsIsNot() {
        rig.say(rig.line(rig.channel(), 1));
        rig.trouble.ready(false);
        rig.say(rig.line(rig.channel(), 2));
        assertThat(rig.node.letters().purge()).isZero();
        rig.clock.wind(Duration.ofDays(2));

        assertThat(rig.node.letters().purge()).isEqualTo(1);
        rig.trouble.ready(true);
        rig.node.drain();
        assertThat(rig.shown(rig.channel())).isEqualTo(List.of("line 1", "line 2"));
    }

    private void quarterMinutes(int times) {
        for (int i = 0; i < times; i++) {
            rig.clock.wind(Duration.ofSeconds(15));
            rig.node.drain();
        }
    }
}
