package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.jspecify.annotations.Nullable;

/** A person's own page in the app: asked of the core and drawn when it is opened and after each press on it. */
final class HomeTab {
    /** The catalog's entry for it. */
    static final String CODE = Action.of("home", null).encoded();

    /** The same for the tab itself, which stays on Slack: nobody's words are on it. */
    static final String PAGE = new Action("home", "page", null).encoded();

    private static final int LOCKS = 64;
    private final Slack slack;
    private final String botToken;
    private final Workspace workspace;
    private final FrontDoor door;
    private final Sheets sheets;
    private final Afterwards afterwards;
    private final Lock[] turns =
            IntStream.range(0, LOCKS).mapToObj(ignored -> new ReentrantLock()).toArray(Lock[]::new);

    HomeTab(Slack slack, String botToken, Workspace workspace, FrontDoor door, Sheets sheets, Afterwards afterwards) {
        this.slack = slack;
        this.botToken = botToken;
        this.workspace = workspace;
        this.door = door;
        this.sheets = sheets;
        this.afterwards = afterwards;
    }

    void opened(EventsApiPayload<AppHomeOpenedEvent> payload) {
        AppHomeOpenedEvent it = payload.getEvent();
        if (!"messages".equals(it.getTab())) {
            draw(it.getUser(), payload.getEventId());
        }
    }

    /** Draws the page as it stands now; two drawings of one person's page come one after the other. */
    void draw(String user, String delivery) {
        afterwards.run("views.publish", () -> {
            Lock turn = turns[Math.floorMod(user.hashCode(), LOCKS)];
            turn.lock();
            try {
                Card card = card(user, delivery, PAGE);
                if (card != null) {
                    Afterwards.taken(
                            "views.publish",
                            slack.methods(botToken)
                                    .viewsPublish(
                                            request -> request.userId(user).view(sheets.home(card))));
                }
            } finally {
                turn.unlock();
            }
        });
    }

    /** What stands on it; it changes nothing, so it may be asked again under any name. */
    @Nullable
    Card card(String user, String delivery) {
        return card(user, delivery, CODE);
    }

    private @Nullable Card card(String user, String delivery, String code) {
        Workspace.Identity me = workspace.identity().orElseThrow();
        Reply reply = door.receive(new Incoming.Pressed(
                me.space(), "home/" + delivery, me.person(user), new Incoming.Where(null, null), code));
        return switch (reply) {
            case Reply.Done done -> done.card();
            case Reply.Fill ignored -> null;
            case Reply.Refused refused -> refused.card();
        };
    }
}
