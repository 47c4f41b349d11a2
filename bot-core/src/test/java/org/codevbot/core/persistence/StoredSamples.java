package org.codevbot.core.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Attendance;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Closing;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Floor;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.Pacing;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.Plan;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Terms;
import org.codevbot.core.session.Timing;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;

/** One of each type that is kept, with something in each of its components. */
final class StoredSamples {
    static final Instant AT = Instant.parse("2026-03-10T10:00:00.5Z");
    static final MemberId ADA = new MemberId("ada");
    static final MemberId BASILE = new MemberId("basile");
    static final Words SAID = new Words(new WordsId("w1"), 12, 3);

    private StoredSamples() {}

    /** One element in each set: their order is nobody's. */
    static SessionState state(Phase phase) {
        TreeMap<MemberId, Attendance.CheckIn> checkIns = new TreeMap<>();
        checkIns.put(ADA, new Attendance.CheckIn("🙂", SAID));
        checkIns.put(BASILE, new Attendance.CheckIn("🌧", null));
        TreeMap<MemberId, Integer> ballots = new TreeMap<>();
        ballots.put(BASILE, 1);
        TreeMap<String, Set<MemberId>> nudged = new TreeMap<>();
        nudged.put("exposure", Set.of(BASILE));
        TreeMap<Integer, Mark> notebook = new TreeMap<>();
        notebook.put(1, Mark.KEEP);
        TreeMap<MemberId, Integer> ratings = new TreeMap<>();
        ratings.put(ADA, 4);
        TreeMap<MemberId, Integer> skills = new TreeMap<>();
        skills.put(BASILE, 2);
        TreeMap<MemberId, ZoneId> zones = new TreeMap<>();
        zones.put(ADA, ZoneId.of("Europe/Paris"));
        return new SessionState(
                new SessionId("s1"),
                new GroupId("g1"),
                new FormatKey("classic", 90),
                AT,
                phase,
                7,
                new Attendance(
                        List.of(ADA, BASILE), ADA, Set.of(ADA), checkIns, new Attendance.Handover(AT, ADA), null),
                new Timing(
                        3,
                        AT,
                        600,
                        List.of(new Timing.StageTime(300, 290, 180)),
                        AT,
                        true,
                        false,
                        AT,
                        List.of(new Timing.Left(2, AT))),
                SAID,
                List.of(followUp()),
                new Choice(
                        List.of(subject()),
                        true,
                        ballots,
                        new Choice.Decided(1, BASILE, new Words(new WordsId("w2"), 4, 1), 3, true)),
                new Floor(
                        List.of(BASILE),
                        new Floor.Round(List.of(BASILE)),
                        Set.of(ADA),
                        Set.of(BASILE),
                        true,
                        false,
                        Set.of("idea"),
                        "idea",
                        null,
                        null),
                nudged,
                Set.of(BASILE),
                List.of(new Case(
                        1,
                        BASILE,
                        1,
                        new Contract(
                                2,
                                SAID,
                                Set.of(HelpType.IDEAS),
                                List.of(new Contract.Reformulation(1, ADA, SAID, true)),
                                Set.of(BASILE),
                                Contract.Standing.AGREED),
                        List.of(new Contribution(1, ADA, 6, "idea", SAID, true, false, false, AT, null)),
                        notebook,
                        new Plan(
                                List.of(SAID),
                                List.of(new Plan.Commitment(1, SAID, SAID, LocalDate.parse("2026-04-01"), null, 5, 0))),
                        false,
                        SAID,
                        null)),
                new Closing(
                        List.of(new Closing.Said(ADA, SAID)),
                        List.of(),
                        List.of(new Closing.Said(BASILE, SAID)),
                        ratings,
                        false),
                new Terms(Mode.SPOKEN, true, Set.of(ADA), skills, zones),
                null,
                new Pacing(Set.of(ADA), Set.of(BASILE), Set.of()));
    }

    static FollowUp followUp() {
        return new FollowUp(
                BASILE,
                "p0",
                List.of(
                        new FollowUp.Item(1, SAID, LocalDate.parse("2026-03-01"), true, null),
                        new FollowUp.Item(
                                2, SAID, null, false, new FollowUp.Report(FollowUp.Outcome.ANOTHER_ROAD, SAID, null))));
    }

    static Choice.Subject subject() {
        return new Choice.Subject(1, BASILE, Choice.ThreeP.CONCERN, SAID, false);
    }

    static Group group() {
        Space space = new Space("fake", "w1");
        return new Group(
                new GroupId("g1"),
                space,
                "c1",
                "Cercle",
                Language.FR,
                ZoneId.of("Europe/Paris"),
                true,
                new FormatKey("classic", 90),
                ADA,
                List.of(new Member(
                        ADA,
                        new PersonKey(space, "u1"),
                        "Ada",
                        Language.EN,
                        ZoneId.of("America/Montreal"),
                        false,
                        true,
                        Set.of("classic"),
                        null,
                        "Lovelace",
                        null,
                        null,
                        null)),
                "We learn from one another",
                ADA,
                null);
    }
}
