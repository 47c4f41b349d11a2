package org.codevbot.core.announcement;

import static org.codevbot.core.session.Story.ALL;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.SAM;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.Circle;
import org.jspecify.annotations.Nullable;

/** Sessions in which everybody writes as much as the rules let them, where all of it stands on one card. */
final class Crowd {
    /** More of a person's own than any card holds. */
    private static final int OWN = 40;

    private Crowd() {}

    /** By the point that they came to; each text is {@code body} between two marks that name it. */
    static Map<String, Hall> halls(Language language, String body) {
        Map<String, Consumer<Story>> points = new LinkedHashMap<>();
        points.put("follow-up", Crowd::followUp);
        points.put("ballot", Crowd::ballot);
        points.put("chosen", story -> story.opened().chosen());
        points.put(
                "contract",
                story -> story.at("contract")
                        .does(LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS))));
        points.put("consultation", Crowd::consultation);
        points.put("plan", Crowd::plan);
        points.put("learning", Crowd::learning);
        Map<String, Hall> halls = new LinkedHashMap<>();
        points.forEach((name, point) -> halls.put(
                name,
                new Hall(Circle.classic(), language, false)
                        .everyText(id -> begin(id) + body + end(id))
                        .tell(point)));
        return halls;
    }

    static String begin(WordsId id) {
        return "⟦" + id + "⟧";
    }

    static String end(WordsId id) {
        return "⟦/" + id + "⟧";
    }

    /** What a person sees there who has kept many drafts and notes. */
    static Scene scene(Hall hall, @Nullable MemberId viewer) {
        Scene scene = hall.scene(viewer);
        List<OwnWords> own = IntStream.range(0, OWN)
                .mapToObj(n -> new WordsId("own" + n))
                .map(id -> new OwnWords(
                        id,
                        id.value().endsWith("0") ? Shelf.NOTE : Shelf.DRAFT,
                        hall.word(id),
                        hall.story().now()))
                .toList();
        return viewer == null
                ? scene
                : new Scene(scene.state(), scene.format(), scene.group(), scene.now(), viewer, scene.words(), own);
    }

    private static void followUp(Story story) {
        story.opened().walkTo("follow-up");
        MemberId owner = story.state().followUps().getFirst().owner();
        for (int item = 1; item <= 3; item++) {
            story.presses(
                    owner,
                    new SessionCommand.Report(item, FollowUp.Outcome.UNDER_WAY, story.words(6), story.words(4)),
                    null);
            story.presses(owner, new SessionCommand.Show(item), null);
        }
    }

    private static void ballot(Story story) {
        story.opened();
        for (int round = 0; round < 4; round++) {
            ALL.forEach(
                    who -> story.presses(who, new SessionCommand.Propose(Choice.ThreeP.CONCERN, story.words(8)), null));
        }
        story.walkTo("choice").does(CLAIRE, new SessionCommand.OpenBallot());
    }

    private static void consultation(Story story) {
        story.at("consultation");
        for (int said = 0; said < 40; said++) {
            story.does(SAM, new SessionCommand.Contribute("idea", story.words(9)));
        }
    }

    private static void plan(Story story) {
        consultation(story);
        story.walkTo("plan");
        for (int keep = 0; keep < 30; keep++) {
            story.does(LEA, new SessionCommand.Keep(story.words(9)));
        }
        for (int commitment = 0; commitment < 3; commitment++) {
            story.does(
                    LEA,
                    new SessionCommand.Commit(
                            story.words(5), story.words(5), LocalDate.of(2026, 11, 20), story.words(4)));
        }
    }

    private static void learning(Story story) {
        story.at("learning");
        for (int round = 0; round < 2; round++) {
            for (MemberId who : ALL) {
                story.presses(who, new SessionCommand.Learn(story.words(4), null), null);
                story.presses(who, new SessionCommand.Working(story.words(4)), null);
                story.presses(who, new SessionCommand.ChangeNextTime(story.words(4)), null);
            }
        }
    }
}
