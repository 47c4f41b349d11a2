package org.codevbot.core.group;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.jspecify.annotations.Nullable;

/**
 * A group: one channel of one Space, its members, its facilitator (none where the format has none, or before one is
 * chosen), the language of shared cards, the mission that it gave itself, if it has one, and who organises it: somebody
 * among {@code members}, who has left where organising is all that person does. The contact is whom the group named for
 * what concerns whoever leads.
 */
public record Group(
        GroupId id,
        Space space,
        String channel,
        String name,
        Language language,
        ZoneId zone,
        boolean formal,
        FormatKey format,
        @Nullable MemberId facilitator,
        List<Member> members,
        @Nullable String mission,
        @Nullable MemberId organiser,
        @Nullable Contact contact) {
    public Group {
        members = List.copyOf(members);
    }

    /** A group without a mission, an organiser or a contact. */
    public Group(
            GroupId id,
            Space space,
            String channel,
            String name,
            Language language,
            ZoneId zone,
            boolean formal,
            FormatKey format,
            @Nullable MemberId facilitator,
            List<Member> members) {
        this(id, space, channel, name, language, zone, formal, format, facilitator, members, null, null, null);
    }

    /** The same group, in which that member has accepted the rules of a format. */
    public Group accepting(MemberId member, String format) {
        return with(members.stream()
                .map(each -> each.id().equals(member) ? each.accepting(format) : each)
                .toList());
    }

    /** The same group with that member, who is new or takes the place of the one of that id. */
    public Group with(Member member) {
        List<Member> others = new ArrayList<>(members);
        others.replaceAll(each -> each.id().equals(member.id()) ? member : each);
        if (!others.contains(member)) {
            others.add(member);
        }
        return with(others);
    }

    private Group with(List<Member> others) {
        return become(name, mission, language, format, facilitator, others, contact);
    }

    /** The same group, as it is called, what it is for, its language, its format and who leads it. */
    public Group changed(
            String name,
            @Nullable String mission,
            Language language,
            FormatKey format,
            @Nullable MemberId facilitator) {
        return become(name, mission, language, format, facilitator, members, contact);
    }

    /** The same group with another contact, or none. */
    public Group naming(@Nullable Contact other) {
        return become(name, mission, language, format, facilitator, members, other);
    }

    /** The same group, which nobody organises any more. */
    public Group unorganised() {
        return new Group(
                id, space, channel, name, language, zone, formal, format, facilitator, members, mission, null, contact);
    }

    /** All that can change in a group; the rest stays what it was when it was founded. */
    private Group become(
            String name,
            @Nullable String mission,
            Language language,
            FormatKey format,
            @Nullable MemberId facilitator,
            List<Member> members,
            @Nullable Contact contact) {
        return new Group(
                id,
                space,
                channel,
                name,
                language,
                zone,
                formal,
                format,
                facilitator,
                members,
                mission,
                organiser,
                contact);
    }

    /** The contact where it is a member who has not left and does not lead. */
    public Optional<Member> contactInside() {
        return Optional.ofNullable(contact)
                .flatMap(named -> Optional.ofNullable(named.member()))
                .flatMap(this::member)
                .filter(member -> !member.left() && !member.id().equals(facilitator));
    }

    /** The contact where it is somebody outside the group: a name and how to reach them. */
    public Optional<String> contactOutside() {
        return Optional.ofNullable(contact).flatMap(named -> Optional.ofNullable(named.elsewhere()));
    }

    /**
     * With whom a doubt that person has is to be talked over: whoever leads, else organises, else was named as contact,
     * and where it concerns whoever led, not with them and with the contact first; nobody who is out of reach.
     */
    public Optional<MemberId> confidant(MemberId of, @Nullable MemberId about) {
        Stream<MemberId> running = Stream.of(Optional.ofNullable(facilitator), Optional.ofNullable(organiser))
                .flatMap(Optional::stream);
        Stream<MemberId> named = contactInside().map(Member::id).stream();
        return (about == null ? Stream.concat(running, named) : Stream.concat(named, running))
                .filter(each -> !each.equals(of) && !each.equals(about) && settlesDoubts(each))
                .findFirst();
    }

    /** Whether that person may let in somebody whose doubt was talked over. */
    public boolean settlesDoubts(MemberId member) {
        return isRunBy(member)
                || contactInside().filter(named -> named.id().equals(member)).isPresent();
    }

    /**
     * The same group, in which each doubt is with somebody who can settle it: it stays where it is while that holds.
     */
    public Group confided() {
        return with(members.stream().map(this::confided).toList());
    }

    private Member confided(Member member) {
        Doubt doubt = member.doubt();
        if (!member.isWaiting() || doubt == null || (doubt.with() != null && settlesDoubts(doubt.with()))) {
            return member;
        }
        return member.confiding(
                new Doubt(doubt.about(), confidant(member.id(), doubt.about()).orElse(null)));
    }

    /** Those who have not left. */
    public List<Member> active() {
        return members.stream().filter(member -> !member.left()).toList();
    }

    /**
     * Whether that person may change what the group is: who leads it, or who organises it, if not out of its channel.
     */
    public boolean isRunBy(MemberId member) {
        return (member.equals(facilitator) || member.equals(organiser))
                && member(member).filter(Member::isOut).isEmpty();
    }

    /**
     * Whether nobody leads, or whoever did is out of the channel, and nobody in the group may choose who does: any
     * member may, then. Never where the group's format has nobody to lead.
     */
    public boolean awaitsLead(Format.FacilitatorMode mode) {
        boolean led = mode != Format.FacilitatorMode.WITHOUT;
        return led && (facilitator == null || isLeadOut()) && !isIn(organiser);
    }

    private boolean isIn(@Nullable MemberId id) {
        return id != null && member(id).filter(each -> !each.left()).isPresent();
    }

    /** Whether whoever leads is not in the channel any more. */
    public boolean isLeadOut() {
        return isOut(facilitator);
    }

    private boolean isOut(@Nullable MemberId id) {
        return id != null && member(id).filter(Member::isOut).isPresent();
    }

    /** The member of that id, left or not. */
    public Optional<Member> member(MemberId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /**
     * What a member is called here: the first name, and where several have the same one as much more as tells them
     * apart; "?" for whoever is not known.
     */
    public String nameOf(MemberId id) {
        return member(id).map(each -> Namesakes.name(each, members)).orElse("?");
    }

    /** Whoever that platform's person is or was here, left or not. */
    public Optional<Member> known(PersonKey person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    /** The active member behind a platform's person. */
    public Optional<Member> member(PersonKey person) {
        return members.stream()
                .filter(member -> !member.left() && member.person().equals(person))
                .findFirst();
    }
}
