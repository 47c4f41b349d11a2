package org.codevbot.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets in: over HTTP only what Slack signed, and nothing before it is known whose workspace this is; of another one
 * only whoever presses a button in a channel that both share, to be answered. In place of Bolt's own checks, which ask
 * Slack again at each start and end the process when it cannot be reached.
 */
final class Porter implements Middleware {
    private static final int UNSIGNED = 401;
    private static final int NOT_YET = 503;
    private final Workspace workspace;
    private final Clock clock;
    private final SlackSignature.@Nullable Verifier verifier;

    Porter(Workspace workspace, @Nullable String signingSecret, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        this.verifier =
                signingSecret == null ? null : new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (!request.isSocketMode() && (verifier == null || !request.isValid(verifier, clock.millis()))) {
            return Response.error(UNSIGNED);
        }
        if (request.getRequestType() == RequestType.SSLCheck) {
            return Response.ok();
        }
        if (request.getRequestType() == RequestType.UrlVerification) {
            return chain.next(request);
        }
        Optional<Workspace.Identity> known = workspace.identity();
        if (known.isEmpty()) {
            return Response.error(NOT_YET);
        }
        Context context = request.getContext();
        String team = context.getTeamId();
        String ours = known.get().space().workspace();
        boolean pressed = request.getRequestType() == RequestType.BlockAction;
        return team == null || team.equals(ours) || pressed ? chain.next(request) : Response.ok();
    }
}
