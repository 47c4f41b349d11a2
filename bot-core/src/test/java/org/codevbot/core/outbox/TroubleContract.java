package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.Member;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every messenger and inbound must pass when something goes wrong on the way; the rest is its subclass. */
public abstract class TroubleContract {
    private ContractRig rig;

    /** A platform of one's own for each test, with the channel and the members of its group, and nothing said yet. */
    protected abstract Platform platform();

    /** Where the outbox in front of the messenger is kept. */
    protected Databases databases() {
        return Databases.H2;
    }

    @BeforeEach
    public void opens() {
        rig = new ContractRig(platform(), databases());
    }

    @AfterEach
    public void closes() {
        rig.close();
    }

    ContractRig rig() {
        return rig;
    }

    /** The same on the database that several nodes share. */
    ContractRig onPostgres() {
        rig.close();
        rig = new ContractRig(platform(), Databases.POSTGRES);
        return rig;
    }

    @Test
    public void replacesAnEditOfWhatIsNotDeliveredYet() {
        rig.trouble.ready(false);
        rig.say(rig.status(), rig.line(rig.channel(), 1));
        rig.turn(2);
        rig.say(rig.status());
        rig.trouble.ready(true);
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("status 2", "line 1");
    }

    @Test
    public void saysInTheChannelWhatBelongsInAThreadThatCannotBeOpened() {
        rig.trouble.alwaysAnswers(Op.OpenThread.class::isInstance, new Delivery.Gone(Delivery.Gone.Reason.NOT_ALLOWED));
        rig.say(rig.open(), rig.line(rig.thread(), 1), rig.line(rig.channel(), 2));

        String step =
                ((Step) Circle.classic().stages().get(ContractRig.STEP)).label().in(rig.group.language());
        assertThat(rig.shown(rig.channel())).containsExactly(step + " · step 3", step + " · line 1", "line 2");
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("missing 3");
    }

    @Test
    public void doesNotSayTwiceWhatArrivedWithoutAnAnswer() {
        rig.trouble.losesAnswer(Op.Say.class::isInstance);
        rig.trouble.losesAnswer(Op.OpenThread.class::isInstance);
        rig.trouble.losesAnswer(Op.Upload.class::isInstance);
        rig.say(rig.line(rig.channel(), 1), rig.open(), rig.line(rig.thread(), 2), rig.upload());
        for (int i = 0; i < 4; i++) {
            rig.clock.wind(Duration.ofSeconds(5));
            rig.node.drain();
        }

        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "step 3");
        assertThat(rig.shown(rig.thread())).containsExactly("line 2");
        assertThat(rig.platform.shown(rig.direct("Basile"))).hasSize(1);
    }

    @Test
    public void takesAwayWhatArrivedWithoutAnAnswerAndHasNothingToSayAnyMore() {
        rig.trouble.losesAnswer(Op.Say.class::isInstance);
        rig.trouble.losesAnswer(Op.Upload.class::isInstance);
        rig.say(rig.line(rig.direct("Ada"), 1), rig.upload());
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("line 1");
        assertThat(rig.platform.shown(rig.direct("Basile"))).anyMatch(each -> each.file() != null);

        rig.cards.silent(true);
        for (int i = 0; i < 20; i++) {
            rig.clock.wind(Duration.ofSeconds(5));
            rig.node.drain();
        }

        assertThat(rig.shown(rig.direct("Ada"))).isEmpty();
        // A platform may leave the line above a file, which tells nothing.
        assertThat(rig.platform.shown(rig.direct("Basile"))).noneMatch(each -> each.file() != null);
        assertThat(rig.node.letters().waiting().operations()).isZero();
    }

    @Test
    public void saysAgainWhatDidNotArrive() {
        rig.trouble.answers(Op.Say.class::isInstance, new Delivery.Unknown());
        rig.trouble.breaks(Op.Say.class::isInstance);
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.channel(), 2));
        assertThat(rig.shown(rig.channel())).isEmpty();

        rig.clock.wind(Duration.ofSeconds(5));
        rig.node.drain();
        rig.clock.wind(Duration.ofSeconds(5));
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2");
    }

    @Test
    public void keepsThePaceThatThePlatformAsksFor() {
        rig.trouble.answers(Op.Say.class::isInstance, new Delivery.RetryAfter(Duration.ofSeconds(30)));
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.channel(), 2), rig.line(rig.direct("Ada"), 3));
        rig.clock.wind(Duration.ofSeconds(29));
        rig.say(rig.line(rig.channel(), 4));
        assertThat(rig.shown(rig.channel()).size()
                        + rig.shown(rig.direct("Ada")).size())
                .isLessThan(4);

        rig.clock.wind(Duration.ofSeconds(1));
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2", "line 4");
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("line 3");
    }

    @Test
    public void saysAnewWhatSomeoneDeletedWhenItChanges() {
        rig.say(rig.status());
        rig.platform.delete(rig.only(rig.channel()).handle());
        assertThat(rig.shown(rig.channel())).isEmpty();

        rig.turn(2);
        rig.clock.wind(Duration.ofSeconds(3));
        rig.say(rig.status());

        assertThat(rig.shown(rig.channel())).containsExactly("status 2");
    }

    @Test
    public void isNotStoppedByWhatCannotBeSaid() {
        rig.trouble.answers(Op.Say.class::isInstance, new Delivery.Gone(Delivery.Gone.Reason.TOO_LONG));
        rig.say(rig.line(rig.channel(), 1), rig.line(rig.channel(), 2));

        assertThat(rig.shown(rig.channel())).containsExactly("line 2");
        assertThat(rig.node.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("TOO_LONG"));
    }

    @Test
    public void hearsAReplyThatCameBeforeTheHandleOfItsThread() {
        rig.trouble.losesAnswer(Op.OpenThread.class::isInstance);
        rig.say(rig.open());
        Incoming reply = rig.platform.reply(rig.group.members().get(1).id(), rig.thread(), "zwischenruf");
        assertThat(rig.node.sent().threadUnderWay(rig.group.id())).isTrue();
        rig.receive(reply);
        rig.receive(reply);
        rig.node.replay(rig::receive);
        assertThat(rig.heard).isEmpty();

        rig.clock.wind(Duration.ofSeconds(5));
        rig.node.drain();
        rig.node.replay(rig::receive);
        rig.node.replay(rig::receive);

        assertThat(rig.heard).containsExactly("step 3: zwischenruf");
        assertThat(rig.node.sent().threadUnderWay(rig.group.id())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIRECT_CLOSED", "NOT_IN_CHANNEL"})
    public void losesNothingForOthersWhenAPersonCannotBeReached(String reason) {
        rig.trouble.alwaysAnswers(
                op -> op instanceof Op.Say say && say.place().equals(rig.direct("Ada")),
                new Delivery.Gone(Delivery.Gone.Reason.valueOf(reason)));
        rig.say(rig.line(rig.direct("Ada"), 1), rig.line(rig.direct("Dina"), 2), rig.line(rig.channel(), 3));

        assertThat(rig.shown(rig.direct("Ada"))).isEmpty();
        assertThat(rig.shown(rig.direct("Dina"))).containsExactly("line 2");
        assertThat(rig.shown(rig.channel())).containsExactly("line 3");
        assertThat(rig.node.letters().all()).isEmpty();

        rig.trouble.over();
        rig.say(rig.line(rig.direct("Ada"), 4));
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("line 4");
    }

    @Test
    public void pinsAgainTheStatusThatSomeoneDeleted() {
        rig.say(rig.status(), new Addressed.Pin(rig.key("status"), rig.channel()));
        assertThat(rig.only(rig.channel()).pinned()).isTrue();
        rig.platform.delete(rig.only(rig.channel()).handle());

        rig.turn(2);
        rig.clock.wind(Duration.ofSeconds(3));
        rig.say(rig.status());

        assertThat(rig.only(rig.channel()).pinned()).isTrue();
    }

    @Test
    public void takesTheSessionFromTheOwnConversationOfWhoeverIsOut() {
        rig.say(rig.line(rig.direct("Ada"), 1), rig.line(rig.direct("Dina"), 2), rig.line(rig.channel(), 3));
        goesOut("Ada");

        assertThat(rig.shown(rig.direct("Ada"))).isEmpty();
        assertThat(rig.shown(rig.direct("Dina"))).containsExactly("line 2");
        assertThat(rig.shown(rig.channel())).containsExactly("line 3");
    }

    @Test
    public void takesWhatIsJustBeingSaidToWhoeverGoesOutToo() {
        rig.trouble.losesAnswer(op -> op instanceof Op.Say said && said.place() instanceof Place.Direct);
        rig.say(rig.line(rig.direct("Ada"), 1), rig.line(rig.direct("Ada"), 2));
        assertThat(rig.shown(rig.direct("Ada"))).containsExactly("line 1");
        goesOut("Ada");
        rig.clock.wind(Duration.ofMinutes(2));
        rig.say(rig.line(rig.direct("Dina"), 3));
        rig.clock.wind(Duration.ofMinutes(2));
        rig.say(rig.line(rig.direct("Dina"), 4));

        assertThat(rig.shown(rig.direct("Ada"))).isEmpty();
        assertThat(rig.shown(rig.direct("Dina"))).containsExactly("line 3", "line 4");
    }

    private void goesOut(String name) {
        Member member = rig.group.member(Circle.member(name)).orElseThrow();
        rig.scenes.put(rig.group.with(member.out(rig.clock.instant())));
        rig.node
                .transactions()
                .executeWithoutResult(
                        ignored -> rig.node.outbox().retract(rig.group.space(), rig.session, rig.direct(name)));
        rig.node.drain();
    }
}
