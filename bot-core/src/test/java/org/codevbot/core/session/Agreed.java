package org.codevbot.core.session;

import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.MemberId;

/** How the people of a story come to a contract, in each format's own way. */
final class Agreed {
    private Agreed() {}

    static void by(Story story, Set<HelpType> types) {
        if (story.sitting().indexOf(Output.NEEDS) >= 0) {
            story.does(LEA, new SessionCommand.TellNeeds(story.words(9)));
        }
        story.does(LEA, new SessionCommand.StateContract(story.words(9), types));
        int version = story.contract().version();
        List<MemberId> here = CONSULTANTS.stream()
                .filter(story.state().attendance()::isPresent)
                .toList();
        switch (story.format().agreement()) {
            case CLIENT_STATES -> {
                // The sentence is enough.
            }
            case REFORMULATED -> {
                story.does(SAM, new SessionCommand.Reformulate(story.words(9)));
                story.does(NORA, new SessionCommand.Reformulate(story.words(9)));
                story.does(LEA, new SessionCommand.Agree(version, true));
                here.forEach(who -> story.does(who, new SessionCommand.Agree(version, true)));
            }
            case EACH_RESTATES -> {
                here.forEach(who -> story.does(who, new SessionCommand.Reformulate(story.words(9))));
                story.does(LEA, new SessionCommand.Agree(version, true));
            }
            case CLIENT_AND_FACILITATOR -> {
                story.does(LEA, new SessionCommand.Agree(version, true));
                story.does(CLAIRE, new SessionCommand.Agree(version, true));
            }
        }
    }
}
