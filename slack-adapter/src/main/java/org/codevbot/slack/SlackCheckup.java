package org.codevbot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codevbot.core.catalog.Checkup;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;

/** What is missing between the bot and its workspace, found by asking Slack now. */
final class SlackCheckup implements Checkup {
    /** What Slack says of an app token that it does not take. */
    private static final Set<String> REFUSED_TOKEN =
            Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

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

    private static Finding ofSockets(String trouble) {
        if (REFUSED_TOKEN.contains(trouble)) {
            return new Finding.TokenRefused(SlackSettings.APP_TOKEN);
        }
        return "unreachable".equals(trouble) ? new Finding.Unreachable() : new Finding.MissingSetting(trouble);
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
