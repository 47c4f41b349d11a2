package org.codevbot.core.session;

import java.util.List;
import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;

/** What a story of two cases needs: two clients chosen, and a step of one of the cases reached. */
public final class TwoCases {
    private TwoCases() {}

    /** Both subjects chosen and agreed. */
    public static void both(Story story, MemberId first, MemberId second) {
        choose(story, first);
        choose(story, second);
    }

    /** One subject proposed, confirmed and agreed. */
    public static void choose(Story story, MemberId client) {
        story.does(client, new SessionCommand.Propose(Choice.ThreeP.CONCERN, story.words(8)));
        int subject = story.state().choice().subjects().getLast().number();
        story.does(story.state().attendance().leader(), new SessionCommand.Confirm(subject, story.words(7)));
        story.does(client, new SessionCommand.AgreeToBeClient());
    }

    /** Next until that step of that case runs, agreeing on each contract on the way. */
    public static Story step(Story story, int number, String code) {
        for (int guard = 0; guard < 30; guard++) {
            Step step = story.sitting().step().orElse(null);
            if (step != null && step.caseNumber() == number && step.code().equals(code)) {
                return story;
            }
            if (step != null && step.yields(Output.CONTRACT) && story.contract().standing() == Contract.Standing.OPEN) {
                agree(story);
            }
            story.next();
        }
        throw new AssertionError("never in " + code + " of case " + number);
    }

    private static void agree(Story story) {
        MemberId client = story.state().client().orElseThrow();
        story.does(client, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        List<MemberId> helpers = story.sitting().consultants();
        helpers.subList(0, 2).forEach(each -> story.does(each, new SessionCommand.Reformulate(story.words(9))));
        int version = story.contract().version();
        story.does(client, new SessionCommand.Agree(version, true));
        helpers.forEach(each -> story.does(each, new SessionCommand.Agree(version, true)));
    }
}
