package org.codevbot.core.group;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.codevbot.core.format.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person in a group: what private cards need (first name, language, zone, tu or vous), and the formats, by their
 * codes, whose rules of life the person has accepted. Whoever is out of the channel since a moment has left until then;
 * so has whoever waits, since a moment, for a doubt to be talked over. A language that the person chose here stays when
 * the platform's changes. {@code rest} follows the first name: it is needed where two have the same one
 * ({@link Group#nameOf}).
 */
public record Member(
        MemberId id,
        PersonKey person,
        String firstName,
        Language language,
        ZoneId zone,
        boolean formal,
        boolean left,
        Set<String> accepted,
        @Nullable Instant out,
        @Nullable String rest,
        @Nullable Instant waits,
        @Nullable Boolean chosen,
        @Nullable Doubt doubt) {
    public Member {
        accepted = accepted == null ? Set.of() : Set.copyOf(accepted);
    }

    /** A member who has accepted no rules yet. */
    public Member(
            MemberId id,
            PersonKey person,
            String firstName,
            Language language,
            ZoneId zone,
            boolean formal,
            boolean left) {
        this(id, person, firstName, language, zone, formal, left, Set.of(), null, null, null, null, null);
    }

    /** The same person, who takes part from now on, or does no more. */
    public Member left(boolean left) {
        return new Member(
                id, person, firstName, language, zone, formal, left, accepted, null, rest, null, chosen, null);
    }

    /** The same person, taken out of the channel: nothing of the group is theirs until they are back in it. */
    public Member out(Instant since) {
        return new Member(
                id, person, firstName, language, zone, formal, true, accepted, since, rest, null, chosen, null);
    }

    /** The same person, who would like to join and waits for a doubt to be talked over. */
    public Member waiting(Instant since, Doubt doubt) {
        return new Member(
                id, person, firstName, language, zone, formal, true, accepted, null, rest, since, chosen, doubt);
    }

    /** The same person, whose doubt is with somebody else, or with nobody in reach. */
    Member confiding(Doubt other) {
        return new Member(
                id, person, firstName, language, zone, formal, left, accepted, out, rest, waits, chosen, other);
    }

    /** Whether this person is out of the channel. */
    public boolean isOut() {
        return out != null;
    }

    /** Whether a doubt is being talked over before this person joins. */
    public boolean isWaiting() {
        return left && waits != null;
    }

    /** Whether that doubt is with somebody who can settle it; taken for granted where it was not kept with whom. */
    public boolean isConfided() {
        return isWaiting() && (doubt == null || doubt.with() != null);
    }

    /** The same person, spoken to in that language, and in French with vous or tu, by their own choice. */
    public Member spokenTo(Language other, boolean vous) {
        return new Member(id, person, firstName, other, zone, vous, left, accepted, out, rest, waits, true, doubt);
    }

    /** The same person as the platform knows them now, in the language of their own choice where there is one. */
    public Member as(Directory.Profile profile) {
        Language spoken = chosen == null ? profile.language() : language;
        return new Member(
                id,
                person,
                profile.firstName(),
                spoken,
                profile.zone(),
                formal,
                left,
                accepted,
                out,
                profile.rest(),
                waits,
                chosen,
                doubt);
    }

    /** The same person, who has accepted the rules of that format too. */
    public Member accepting(String format) {
        Set<String> all = new HashSet<>(accepted);
        all.add(format);
        return new Member(id, person, firstName, language, zone, formal, left, all, out, rest, waits, chosen, doubt);
    }
}
