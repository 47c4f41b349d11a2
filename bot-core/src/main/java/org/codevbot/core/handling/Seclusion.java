package org.codevbot.core.handling;

import java.util.Optional;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Entry.Matter;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;

/** Whether a channel keeps to itself what is said in it, as far as its platform tells; never within a transaction. */
final class Seclusion {
    private final Directories directories;

    Seclusion(Directories directories) {
        this.directories = directories;
    }

    /** Why no group is founded in the channel, if so; asked at once, and waited for where it is taken. */
    Supplier<Optional<Sentence>> againstFounding(Asking asking, String channel) {
        Supplier<Directory.Openness> openness = directories.openness(asking.space(), channel);
        return () -> switch (openness.get()) {
            case PRIVATE -> Optional.empty();
            case PUBLIC -> Optional.of(Sentence.PUBLIC_CHANNEL);
            case SHARED -> Optional.of(Sentence.SHARED_CHANNEL);
            case NO_CHANNEL -> Optional.of(Sentence.FOUND_IN_CHANNEL);
            case NOT_IN -> Optional.of(Sentence.BOT_NOT_IN);
            case UNKNOWN -> Optional.of(Sentence.PLATFORM_SILENT);
        };
    }

    /** Whether a session would begin or go on by that. */
    static boolean concerns(Desk.Request request) {
        boolean begins = request.entry().meaning() instanceof Meaning.Does does && does.between() == Matter.START;
        return begins || goesOn(request);
    }

    private static boolean goesOn(Desk.Request request) {
        return request.entry().name().equals("resume");
    }

    /** Why not, if so: the group's channel was private when it was founded, and may be so no more. */
    Optional<Sentence> against(Group group, Desk.Request request) {
        return directories.openness(group.space(), group.channel()).get() == Directory.Openness.PUBLIC
                ? Optional.of(goesOn(request) ? Sentence.STAYS_PAUSED : Sentence.NOW_PUBLIC)
                : Optional.empty();
    }
}
