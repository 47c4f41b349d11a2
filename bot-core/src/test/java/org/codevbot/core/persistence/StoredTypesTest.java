package org.codevbot.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codevbot.core.persistence.StoredSamples.ADA;
import static org.codevbot.core.persistence.StoredSamples.AT;
import static org.codevbot.core.persistence.StoredSamples.BASILE;
import static org.codevbot.core.persistence.StoredSamples.SAID;
import static org.codevbot.core.persistence.StoredSamples.followUp;
import static org.codevbot.core.persistence.StoredSamples.group;
import static org.codevbot.core.persistence.StoredSamples.state;
import static org.codevbot.core.persistence.StoredSamples.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.Group;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Pacing;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.Terms;
import org.codevbot.core.session.TwoCases;
import org.junit.jupiter.api.Test;

/**
 * What is kept sealed must still be read by the programs to come: each stored type as it was written, word for word.
 */
class StoredTypesTest {
    private record Sample(Object value, Class<?> type) {}

    private static List<Sample> samples() {
        return List.of(
                new Sample(state(new Phase.Offered()), SessionState.class),
                new Sample(state(new Phase.Running()), SessionState.class),
                new Sample(state(new Phase.Paused(AT, Phase.Paused.Cause.CLIENT_STOP, BASILE)), SessionState.class),
                new Sample(state(new Phase.Paused(AT, Phase.Paused.Cause.FACILITATOR, null)), SessionState.class),
                new Sample(state(new Phase.Closed(AT, false)), SessionState.class),
                new Sample(group(), Group.class),
                new Sample(
                        new RecordedPlan(
                                "p1",
                                BASILE,
                                new SessionId("s1"),
                                AT,
                                List.of(SAID),
                                followUp().items()),
                        RecordedPlan.class),
                new Sample(new Carried(SAID, List.of(subject())), Carried.class),
                new Sample(new Carried(null, List.of()), Carried.class));
    }

    @Test
    void isWrittenAsApproved() throws IOException {
        assertThat(samples().stream().map(each -> StoredJson.text(each.value(), each.type())))
                .containsExactlyElementsOf(approved().toList());
    }

    @Test
    void isReadAsApproved() throws IOException {
        List<String> approved = approved().toList();
        List<Sample> samples = samples();
        assertThat(approved).hasSameSizeAs(samples);
        for (int i = 0; i < samples.size(); i++) {
            assertThat((Object) StoredJson.read(approved.get(i), samples.get(i).type()))
                    .isEqualTo(samples.get(i).value());
        }
    }

    @Test
    void anIdIsAKeyAndComesBackAsOne() {
        SessionState read =
                StoredJson.read(StoredJson.text(state(new Phase.Running()), SessionState.class), SessionState.class);

        assertThat(read.choice().ballots()).containsEntry(BASILE, 1);
        assertThat(read.attendance().checkIns().get(ADA).emoji()).isEqualTo("🙂");
    }

    @Test
    void aHigherVersionIsRefused() {
        String text = StoredJson.text(group(), Group.class);

        assertThat(StoredJson.read(text, Group.class)).isEqualTo(group());
        assertThatThrownBy(() -> StoredJson.read(text.replace("{\"v\":1,", "{\"v\":2,"), Group.class))
                .isInstanceOf(StoredJson.Unreadable.class);
        assertThatThrownBy(() -> StoredJson.read("{}", Group.class)).isInstanceOf(StoredJson.Unreadable.class);
    }

    /** A group from before there were missions has none, and its members have accepted nothing. */
    @Test
    void aGroupFromBeforeThereWereMissionsIsRead() {
        String text = StoredJson.text(group(), Group.class);
        String former =
                text.replace(",\"accepted\":[\"classic\"]", "").replaceAll(",\"(mission|rest)\":\"[^\"]+\"", "");

        assertThat(former).hasSizeLessThan(text.length()).doesNotContain("mission", "accepted", "rest");
        Group read = StoredJson.read(former, Group.class);
        assertThat(read.mission()).isNull();
        assertThat(read.members()).allMatch(member -> member.accepted().isEmpty() && member.rest() == null);
    }

    /** A group from before there were organisers is run by its facilitator alone. */
    @Test
    void aGroupFromBeforeThereWereOrganisersIsRead() {
        String text = StoredJson.text(group(), Group.class);
        String former = text.replaceAll(",\"organiser\":\"[^\"]+\"", "");

        assertThat(former).hasSizeLessThan(text.length());
        assertThat(StoredJson.read(former, Group.class).organiser()).isNull();
        assertThat(StoredJson.read(former, Group.class).isRunBy(ADA)).isTrue();
    }

    /** Sessions under way when terms and needs came have the usual terms and no needs. */
    @Test
    void aStateFromBeforeThereWereTermsIsRead() {
        String text = StoredJson.text(state(new Phase.Running()), SessionState.class)
                .replaceFirst(",\"terms\":.*?\\}\\}", "")
                .replaceFirst(",\"needs\":.*?\\}", "");

        SessionState read = StoredJson.read(text, SessionState.class);

        assertThat(text).doesNotContain("terms").doesNotContain("needs");
        assertThat(read.terms()).isEqualTo(Terms.usual());
        assertThat(read.cases().getFirst().needs()).isNull();
    }

    /** Sessions under way when windows came wait for nobody's part. */
    @Test
    void aStateFromBeforeThereWereWindowsIsRead() {
        String text =
                StoredJson.text(state(new Phase.Running()), SessionState.class).replaceFirst(",\"pacing\":.*?\\}", "");

        assertThat(text).doesNotContain("pacing");
        assertThat(StoredJson.read(text, SessionState.class).pacing())
                .isEqualTo(new Pacing(Set.of(), Set.of(), Set.of()));
    }

    /** What was said before cards could be handed over was said to all. */
    @Test
    void aCardThatWasHandedOverComesBackAsOne() {
        Contribution card = new Contribution(1, ADA, 6, null, SAID, true, false, false, AT, BASILE);
        String text =
                "{\"v\":1,\"is\":{\"number\":1,\"author\":\"ada\",\"stage\":6,\"words\":{\"id\":\"w1\",\"characters\":12,"
                        + "\"count\":3},\"byForm\":true,\"hidden\":false,\"withdrawn\":false,"
                        + "\"at\":\"2026-03-10T10:00:00.500Z\",\"to\":\"basile\"}}";

        assertThat(StoredJson.text(card, Contribution.class)).isEqualTo(text);
        assertThat(StoredJson.read(text, Contribution.class)).isEqualTo(card);
        assertThat(StoredJson.read(text.replace(",\"to\":\"basile\"", ""), Contribution.class)
                        .to())
                .isNull();
    }

    /** What only some forms have: a move announced, somebody from outside, a second case, a later learning. */
    @Test
    void whatOnlySomeFormsHaveIsReadAsWritten() {
        FormatCatalog formats = FormatCatalog.shippedAnd();
        Story alone = new Story(formats.find(new FormatKey("exploration", 60)).orElseThrow()).opened();
        alone.does(Story.CLAIRE, new SessionCommand.Next());
        Story outside =
                new Story(formats.find(new FormatKey("practice-year", 60)).orElseThrow());
        Story two = new Story(formats.find(new FormatKey("two-clients", 180)).orElseThrow()).opened();
        TwoCases.both(two, Story.LEA, Story.SAM);
        TwoCases.step(two, 2, "learning").does(Story.NORA, new SessionCommand.Learn(two.words(4)));

        assertThat(alone.state().floor().moving()).isNotNull();
        assertThat(outside.state().attendance().external()).isEqualTo(Story.CLAIRE);
        assertThat(two.state().underWay()).isEqualTo(2);
        for (Story each : List.of(alone, outside, two)) {
            String text = StoredJson.text(each.state(), SessionState.class);
            assertThat(StoredJson.read(text, SessionState.class)).isEqualTo(each.state());
        }
    }

    @Test
    void aComponentThatIsGoneDoesNotHinderAReader() {
        String text = StoredJson.text(group(), Group.class).replace("\"is\":{", "\"is\":{\"formerly\":[1],");

        assertThat(StoredJson.read(text, Group.class)).isEqualTo(group());
    }

    private static Stream<String> approved() throws IOException {
        try (var in = StoredTypesTest.class.getResourceAsStream("/stored/kept-v1.jsonl")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }
}
