package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;

/** The end of a session: thanks, what is erased when and what is not the bot's to erase, and the ratings. */
final class ClosingCards {
    private ClosingCards() {}

    static Card closing(Scene scene) {
        Page page = new Page(scene);
        page.title("closing.title");
        List<MemberId> clients =
                scene.state().cases().stream().map(Case::client).toList();
        page.say(
                clients.isEmpty()
                        ? page.wording().text("closing.thanks-all")
                        : page.wording().text("closing.thanks", "name", page.names(clients)));
        page.say("closing.erased");
        int staying = page.scene().staying().getAsInt();
        if (staying > 0) {
            page.say("closing.typed", "count", staying);
        }
        ratings(page);
        if (scene.state().isClosed()) {
            return page.foot(page.button("notes")).card("closing.push");
        }
        page.foot(page.button("change"), page.button("note"));
        return page.card("closing.push");
    }

    /** Five buttons until all have rated, then the spread, without names. */
    static void ratings(Page page) {
        if (!page.scene().state().closing().revealed()) {
            if (!page.scene().state().isClosed()) {
                page.choices(page.wording().text("rate.prompt"), rateButtons(page));
            }
            return;
        }
        TreeMap<Integer, Integer> spread = new TreeMap<>();
        page.scene().state().closing().ratings().values().forEach(rating -> spread.merge(rating, 1, Integer::sum));
        String line = String.join(
                "  ", spread.entrySet().stream().map(ClosingCards::bars).toList());
        page.field("rate.spread", Text.plain(line));
    }

    private static String bars(Map.Entry<Integer, Integer> each) {
        return each.getKey() + " " + "▮".repeat(each.getValue());
    }

    private static List<Button> rateButtons(Page page) {
        List<Button> buttons = new ArrayList<>();
        for (int rating = 1; rating <= 5; rating++) {
            buttons.add(page.button("rate." + rating, "rate", Integer.toString(rating), Button.Look.PLAIN));
        }
        return buttons;
    }
}
