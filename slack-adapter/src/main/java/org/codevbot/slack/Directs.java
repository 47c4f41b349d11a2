package org.codevbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bot's direct conversations with people, each opened once. */
final class Directs {
    private final MethodsClient methods;
    private final Call call;
    private final Map<String, String> opened = new ConcurrentHashMap<>();

    Directs(MethodsClient methods, Call call) {
        this.methods = methods;
        this.call = call;
    }

    /** The channel of the conversation with that person, or why there is none. */
    Room with(String user) {
        String known = opened.get(user);
        if (known != null) {
            return new Room.Found(known);
        }
        Call.Outcome<ConversationsOpenResponse> outcome =
                call.of(Call.OPEN, user, () -> methods.conversationsOpen(r -> r.users(List.of(user))));
        if (outcome instanceof Call.Outcome.Done<ConversationsOpenResponse>(ConversationsOpenResponse response)) {
            String channel = response.getChannel().getId();
            opened.put(user, channel);
            return new Room.Found(channel);
        }
        return new Room.Missing(Refusals.otherwise(outcome));
    }
}
