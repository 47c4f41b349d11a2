package org.codevbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what an earlier try left on Slack, by the operation's id in a message's metadata or by a file's name. Not
 * being able to look is not the same as finding nothing.
 */
final class Finder {
    /** The kind of metadata that our messages carry. */
    static final String EVENT = "codev_operation";

    /** The one thing in it: an id that tells nobody anything. */
    static final String ID = "id";

    private static final int PAGE = 200;
    private static final int PAGES = 10;
    private final MethodsClient methods;
    private final Call call;

    Finder(MethodsClient methods, Call call) {
        this.methods = methods;
        this.call = call;
    }

    /** It could not be looked up now. */
    static final class NotLookedUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLookedUp() {
            super("Slack could not be asked what stands there");
        }
    }

    private record Page(List<Message> messages, @Nullable String next) {}

    /** The message that carries the operation's id. */
    Optional<Handle> message(String opId, Room.Found room) {
        return search(
                room,
                message -> isOf(opId, message)
                        ? Optional.of(new Handle(room.channel(), message.getTs()))
                        : Optional.empty());
    }

    /** The file of that name. */
    Optional<Handle> file(String name, Room.Found room) {
        return file(name::equals, room);
    }

    private Optional<Handle> file(Predicate<@Nullable String> called, Room.Found room) {
        return search(
                room,
                message -> message.getFiles() == null
                        ? Optional.empty()
                        : message.getFiles().stream()
                                .filter(file -> called.test(file.getName()) || called.test(file.getTitle()))
                                .findFirst()
                                .map(file -> new Handle(room.channel(), file.getId())));
    }

    /** The message that carries the operation's id, or the file whose name does, whatever it is called otherwise. */
    Optional<Handle> either(String opId, Room.Found room) {
        Optional<Handle> message = message(opId, room);
        return message.isPresent() ? message : file(name -> Uploads.isOf(opId, name), room);
    }

    private static boolean isOf(String opId, Message message) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && opId.equals(metadata.getEventPayload().get(ID));
    }

    private Optional<Handle> search(Room.Found room, Function<Message, Optional<Handle>> wanted) {
        String cursor = null;
        for (int pages = 0; pages < PAGES; pages++) {
            Page page = page(room, cursor);
            Optional<Handle> found = page.messages().stream()
                    .map(wanted)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (found.isPresent() || page.next() == null || page.next().isEmpty()) {
                return found;
            }
            cursor = page.next();
        }
        return Optional.empty();
    }

    private Page page(Room.Found room, @Nullable String cursor) {
        String thread = room.thread();
        return thread == null ? channel(room.channel(), cursor) : replies(room.channel(), thread, cursor);
    }

    private Page channel(String channel, @Nullable String cursor) {
        Call.Outcome<ConversationsHistoryResponse> outcome = call.of(
                Call.HISTORY,
                channel,
                () -> methods.conversationsHistory(
                        r -> r.channel(channel).limit(PAGE).cursor(cursor).includeAllMetadata(true)));
        if (outcome instanceof Call.Outcome.Done<ConversationsHistoryResponse>(var response)) {
            var more = response.getResponseMetadata();
            return new Page(response.getMessages(), more == null ? null : more.getNextCursor());
        }
        return missing(outcome);
    }

    private Page replies(String channel, String thread, @Nullable String cursor) {
        Call.Outcome<ConversationsRepliesResponse> outcome = call.of(
                Call.REPLIES,
                channel,
                () -> methods.conversationsReplies(r ->
                        r.channel(channel).ts(thread).limit(PAGE).cursor(cursor).includeAllMetadata(true)));
        if (outcome instanceof Call.Outcome.Done<ConversationsRepliesResponse>(var response)) {
            var more = response.getResponseMetadata();
            return new Page(response.getMessages(), more == null ? null : more.getNextCursor());
        }
        return missing(outcome);
    }

    /**
     * Where the place is gone, nothing can be found; anything else is not known. In a channel that is public now the
     * bot may write and not look: what stands there would be said twice.
     */
    private static Page missing(Call.Outcome<?> outcome) {
        boolean hidden = outcome instanceof Call.Outcome.Refused<?>(String error) && error.equals(Call.PUBLIC);
        if (!hidden && Refusals.nothingStands(Refusals.otherwise(outcome))) {
            return new Page(List.of(), null);
        }
        throw new NotLookedUp();
    }
}
