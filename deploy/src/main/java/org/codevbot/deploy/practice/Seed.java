package org.codevbot.deploy.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.session.Choice;

/** Gives a room its group in the core, what last month left it, and a session offered now. */
final class Seed {
    private final Founding founding;
    private final Clock clock;

    Seed(Founding founding, Clock clock) {
        this.founding = founding;
        this.clock = clock;
    }

    void found(Room room) {
        Chrome chrome = Chrome.in(room.language());
        ZoneId zone = ZoneId.systemDefault();
        FormatKey format = room.format();
        Group group = founding.found(new Founding.Charter(
                room.space(),
                room.id(),
                chrome.say("seed.group"),
                room.language(),
                zone,
                false,
                format,
                room.people().stream()
                        .map(persona ->
                                new Founding.Person(persona.user(), persona.firstName(), room.language(), zone, false))
                        .toList(),
                chrome.say("seed.mission")));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        founding.remember(
                group,
                new Founding.LastMonth(
                        chrome.say("seed.change"),
                        member(group, 1),
                        List.of(
                                new Founding.LastCommitment(chrome.say("seed.commitment.1"), today.minusDays(12)),
                                new Founding.LastCommitment(chrome.say("seed.commitment.2"), today.plusDays(9))),
                        List.of(
                                new Founding.KeptSubject(
                                        member(group, 2), Choice.ThreeP.CONCERN, chrome.say("seed.subject.1")),
                                new Founding.KeptSubject(
                                        member(group, 3), Choice.ThreeP.PROJECT, chrome.say("seed.subject.2")))));
        founding.offer(room.space(), group.id(), clock.instant(), format, room.mode());
    }

    private static MemberId member(Group group, int index) {
        return group.members().get(index).id();
    }
}
