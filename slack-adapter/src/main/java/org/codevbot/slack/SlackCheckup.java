package org.codevbot.slack;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Checkup;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;

/** What is missing between the bot and its workspace, found by asking Slack now. */
final class SlackCheckup implements Checkup {
    private final Workspace workspace;
    private final Directory directory;
    private final Presence presence;

    SlackCheckup(Workspace workspace, Directory directory, Presence presence) {
        this.workspace = workspace;
        this.directory = directory;
        this.presence = presence;
    }

    @Override
    public String platform() {
        return SlackMessenger.PLATFORM;
    }

    @Override
    public List<Finding> findings(Space space, @Nullable String channel) {
        return switch (workspace.ask()) {
            case Workspace.Standing.Unreachable ignored -> List.of(new Finding.Unreachable());
            case Workspace.Standing.Refused ignored -> List.of(new Finding.TokenRefused(SlackSettings.BOT_TOKEN));
            case Workspace.Standing.Known known -> {
                List<Finding> all = new ArrayList<>();
                Scopes.missing(known.identity().scopes()).forEach(scope -> all.add(new Finding.MissingScope(scope)));
                presence.state().flatMap(SocketMode.State::trouble).ifPresent(trouble -> all.add(ofSockets(trouble)));
                if (channel != null) {
                    ofChannel(space, channel, all);
                }
                yield List.copyOf(all);
            }
        };
    }

    /** What hinders the sockets, by Slack's own code; what passes by itself is no more than not answering. */
    static Finding ofSockets(String trouble) {
        return switch (trouble) {
            case "invalid_auth",
                    "not_authed",
                    "account_inactive",
                    "token_revoked",
                    "token_expired",
                    "not_allowed_token_type" -> new Finding.TokenRefused(SlackSettings.APP_TOKEN);
            case "missing_scope" -> new Finding.MissingScope("connections:write");
            case "link_disabled" -> new Finding.MissingSetting("Socket Mode");
            case "too_many_websockets" -> new Finding.TooManyConnections();
            case Addresses.UNREACHABLE -> new Finding.Unreachable();
            default ->
                Addresses.PASSING.contains(trouble) ? new Finding.Unreachable() : new Finding.MissingSetting(trouble);
        };
    }

    private void ofChannel(Space space, String channel, List<Finding> all) {
        switch (directory.openness(space, channel)) {
            case NOT_IN -> all.add(new Finding.NotInChannel());
            case PUBLIC -> all.add(new Finding.PublicChannel());
            case SHARED -> all.add(new Finding.SharedChannel());
            case UNKNOWN -> all.add(new Finding.Unreachable());
            case PRIVATE, NO_CHANNEL -> {
                // As it must be, or no place of a group's.
            }
        }
    }
}
