package org.codevbot.core.catalog;

import static org.codevbot.core.catalog.Making.choice;
import static org.codevbot.core.catalog.Making.field;
import static org.codevbot.core.catalog.Making.pressed;
import static org.codevbot.core.catalog.Making.typed;

import java.util.List;
import org.codevbot.core.catalog.Entry.FieldSpec;
import org.codevbot.core.catalog.Entry.Matter;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Entry.Shape;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;

/** The life of a group: founded, joined, changed, left, and a session begun. */
final class GroupEntries {
    /** The longest name of a group. */
    private static final int NAME = 60;
    /** The longest mission; a plain value holds no more. */
    private static final int MISSION = 500;
    /** The longest name of somebody outside, with how to reach them. */
    private static final int CONTACT = 120;

    private GroupEntries() {}

    static List<Entry> toType() {
        return List.of(
                typed("group", "groupe", Who.MEMBER, new Meaning.Shows(View.GROUP, Matter.SEE)),
                typed("join", "rejoindre", Who.MEMBER, matter(Matter.RULES)),
                typed(
                        "settings",
                        "reglages",
                        Who.MEMBER,
                        matter(Matter.SETTINGS),
                        choice("language", true),
                        choice("address", true)));
    }

    static List<Entry> toPress() {
        return List.of(
                pressed(
                        "found-group",
                        Who.ANYONE,
                        matter(Matter.FOUND),
                        name(),
                        mission(),
                        choice("language", true),
                        choice("format", true),
                        choice("leads", true)),
                pressed(
                        "join-group",
                        Who.ANYONE,
                        matter(Matter.JOIN),
                        field("rules", Shape.MANY, true),
                        choice("line", true)),
                pressed("let-in", Who.MEMBER, matter(Matter.LET_IN)),
                pressed(
                        "change-group",
                        Who.MEMBER,
                        matter(Matter.CHANGE),
                        name(),
                        mission(),
                        choice("language", true),
                        choice("format", true),
                        choice("facilitator", false)),
                pressed(
                        "name-contact",
                        Who.MEMBER,
                        matter(Matter.CONTACT),
                        choice("contact", true),
                        new FieldSpec("elsewhere", Shape.LINE, false, false, CONTACT)),
                pressed("take-lead", Who.MEMBER, matter(Matter.TAKE_LEAD)),
                pressed("leave-group", Who.MEMBER, matter(Matter.LEAVE)),
                pressed("leave-confirmed", Who.MEMBER, matter(Matter.LEFT)),
                pressed(
                        "new-session",
                        Who.MEMBER,
                        matter(Matter.START),
                        choice("minutes", true),
                        choice("mode", true)));
    }

    private static Meaning matter(Matter matter) {
        return new Meaning.OfGroup(matter);
    }

    private static FieldSpec name() {
        return new FieldSpec("name", Shape.LINE, false, true, NAME);
    }

    private static FieldSpec mission() {
        return new FieldSpec("mission", Shape.PARAGRAPH, false, false, MISSION);
    }
}
