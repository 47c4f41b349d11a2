package org.codevbot.core.announcement;

import org.codevbot.core.group.MemberId;

/** What is said where nobody facilitates: a member keeps the time, and moves on unless somebody would rather stay. */
final class TimekeeperCards {
    private TimekeeperCards() {}

    /** To the group at the hour: the first press opens the session. */
    static Card wanted(Scene scene) {
        Page page = new Page(scene);
        MemberId lead = page.sight().lead();
        if (lead != null) {
            return page.title("timekeeper.taken", "name", scene.firstName(lead)).card("timekeeper.push");
        }
        return page.title(
                        "timekeeper.title",
                        "lasting",
                        page.lasting(),
                        "format",
                        page.wording().in(scene.format().name()))
                .say("timekeeper.text", "at", new Span.When(scene.state().scheduledAt(), LeadCards.style(scene)))
                .foot(page.primary("keep-time"), page.button("subject"))
                .card("timekeeper.push");
    }

    /** Somebody would rather stay: told to the timekeeper alone, without a name. */
    static Card stays(Scene scene) {
        return new Page(scene).title("stays.title").say("stays.text").card("stays.push");
    }

    /** The move that is announced, with the one press that everybody has. */
    static void moving(Page page) {
        if (page.scene().state().floor().moving() != null
                && !page.scene().state().isClosed()) {
            page.say(status(page)).foot(page.button("stay"));
        }
    }

    private static String status(Page page) {
        return page.scene().state().floor().isClosing() ? "status.closing" : "status.moving";
    }

    /** Said where people are, because an edited card calls nobody. */
    static Card line(Scene scene) {
        if (scene.state().floor().moving() == null || scene.state().isClosed()) {
            return Card.SILENT;
        }
        Page page = new Page(scene);
        return page.title(status(page)).foot(page.button("stay")).card("moving.push");
    }

    /** The same for whoever keeps the time. */
    static void announced(Page page) {
        if (page.scene().state().floor().moving() != null) {
            boolean closing = page.scene().state().floor().isClosing();
            page.say(closing ? "panel.closing" : "panel.moving").foot(page.button("stay"));
        }
    }

    /** A sentence that says who leads, as it is said where somebody only keeps the time. */
    static String key(Page page, String group, String name) {
        return page.sight().sitting().keepsTime() ? group + ".time." + name : group + "." + name;
    }
}
