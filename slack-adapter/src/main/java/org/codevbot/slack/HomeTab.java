package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Home;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A person's own page in the app: asked of the core and drawn when it is opened, after each press on it, and when the
 * core says that something on it is no longer true.
 */
final class HomeTab implements SlackMessenger.Pages {
    private static final int LOCKS = 64;
    private static final int MOST = 1_000;
    private final Slack slack;
    private final String botToken;
    private final Workspace workspace;
    private final FrontDoor door;
    private final Sheets sheets;
    private final Afterwards afterwards;
    private final Lock[] turns =
            IntStream.range(0, LOCKS).mapToObj(ignored -> new ReentrantLock()).toArray(Lock[]::new);

    /** What could not be opened over a person's page, until their next press; forgotten at a restart. */
    private final Map<String, Card> unopened = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Card> eldest) {
            return size() > MOST;
        }
    };

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
            pressed(it.getUser());
            drawSoon(it.getUser(), payload.getEventId());
        }
    }

    /** What could not be opened before is over: the person does something else. */
    synchronized void pressed(String user) {
        unopened.remove(user);
    }

    /** What could not be opened over the page stands on it, to be tried again by its buttons; no content. */
    void offers(String user, String delivery, Card card) {
        synchronized (this) {
            unopened.put(user, card);
        }
        drawSoon(user, delivery);
    }

    private synchronized @Nullable Card unopened(String user) {
        return unopened.get(user);
    }

    /** Draws the page as it stands now, after whoever waits has their answer. */
    void drawSoon(String user, String delivery) {
        afterwards.run("views.publish", () -> {
            Lock turn = turn(user);
            turn.lock();
            try {
                Card card = shown(asked(user, delivery, Home.PAGE));
                if (card != null) {
                    Afterwards.taken("views.publish", publish(user, card));
                }
            } finally {
                turn.unlock();
            }
        });
    }

    /** Draws the page as it stands now; where the core does not say, nothing is drawn, and it is to be tried again. */
    @Override
    public SlackApiTextResponse draw(String user, String delivery) throws IOException, SlackApiException {
        Lock turn = turn(user);
        turn.lock();
        try {
            if (asked(user, delivery, Home.PAGE) instanceof Reply.Done(@Nullable Card card) && card != null) {
                return publish(user, card);
            }
            throw new IOException("the page is not known now");
        } finally {
            turn.unlock();
        }
    }

    /** Two drawings of one person's page come one after the other. */
    private Lock turn(String user) {
        return turns[Math.floorMod(user.hashCode(), LOCKS)];
    }

    private SlackApiTextResponse publish(String user, Card card) throws IOException, SlackApiException {
        Card above = unopened(user);
        Card page = above == null ? card : under(above, card);
        return slack.methods(botToken)
                .viewsPublish(request -> request.userId(user).view(sheets.home(page)));
    }

    private static Card under(Card above, Card page) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(above.title())));
        blocks.addAll(above.blocks());
        blocks.add(new Block.Choices(Text.plain(""), above.actions()));
        blocks.add(new Block.Divider());
        blocks.addAll(page.blocks());
        return new Card(page.title(), blocks, page.actions(), page.push());
    }

    /** What stands on it; it changes nothing, so it may be asked again under any name. */
    @Nullable
    Card card(String user, String delivery) {
        return shown(asked(user, delivery, Home.CARD));
    }

    private static @Nullable Card shown(Reply reply) {
        return switch (reply) {
            case Reply.Done done -> done.card();
            case Reply.Fill ignored -> null;
            case Reply.Refused refused -> refused.card();
        };
    }

    private Reply asked(String user, String delivery, Action page) {
        Workspace.Identity me = workspace.identity().orElseThrow();
        return door.receive(new Incoming.Pressed(
                me.space(), "home/" + delivery, me.person(user), new Incoming.Where(null, null), page.encoded()));
    }

    /** The line that tells of a card without its content, and the button that asks for it again. */
    static Card again(Card card, Button button) {
        return new Card(Text.plain(card.push()), List.of(), List.of(button), card.push());
    }
}
