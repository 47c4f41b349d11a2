package org.codevbot.slack;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How the bot stands with Slack, for the operator. What cannot be mended by a restart is out of service, not down: the
 * bot keeps trying, and nothing is lost meanwhile.
 */
final class SlackHealthIndicator implements HealthIndicator {
    private final Workspace workspace;
    private final Presence presence;

    SlackHealthIndicator(Workspace workspace, Presence presence) {
        this.workspace = workspace;
        this.presence = presence;
    }

    @Override
    public Health health() {
        return switch (workspace.standing()) {
            case Workspace.Standing.Unreachable ignored ->
                Health.outOfService()
                        .withDetail("slack", "unreachable, trying again")
                        .build();
            case Workspace.Standing.Refused refused ->
                Health.outOfService()
                        .withDetail("slack", Workspace.sentence(refused))
                        .build();
            case Workspace.Standing.Known known -> withSockets(known.identity());
        };
    }

    private Health withSockets(Workspace.Identity identity) {
        boolean deaf = presence.state().map(state -> !state.connected()).orElse(false);
        Health.Builder health = deaf ? Health.outOfService() : Health.up();
        health.withDetail("slack", "answers").withDetail("missingScopes", Scopes.missing(identity.scopes()));
        presence.state().ifPresent(state -> {
            health.withDetail("sockets", state.open()).withDetail("socketsWanted", state.wanted());
            state.trouble().ifPresent(trouble -> health.withDetail("socketTrouble", trouble));
        });
        return health.build();
    }
}
