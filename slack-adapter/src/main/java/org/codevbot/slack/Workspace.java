package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspace that the token opens: who the bot is there, and whether Slack still answers to it. While Slack cannot
 * be reached it asks again and again; it never gives up and never ends the process.
 */
final class Workspace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);
    private static final Duration ALL_WELL = Duration.ofMinutes(1);
    /** What Slack says when it is the one in trouble, not the token. */
    private static final Set<String> PASSING =
            Set.of("ratelimited", "service_unavailable", "internal_error", "fatal_error", "request_timeout");

    private final Slack slack;
    private final String botToken;
    private final ScheduledThreadPoolExecutor again;
    private final List<Runnable> whenKnown = new ArrayList<>();
    private volatile Standing standing = new Standing.Unreachable();
    private volatile @Nullable Identity identity;
    private final Duration afterRefusal;
    private Duration pause = FIRST_PAUSE;

    Workspace(Slack slack, String botToken) {
        this(slack, botToken, AFTER_REFUSAL);
    }

    /** With another time to wait before a token that was refused is tried again. */
    Workspace(Slack slack, String botToken, Duration afterRefusal) {
        this.afterRefusal = afterRefusal;
        this.slack = slack;
        this.botToken = botToken;
        this.again = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("slack-workspace").factory());
        again.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** How the bot stands with its workspace. */
    sealed interface Standing {
        /** Slack answers to the token. */
        record Known(Identity identity) implements Standing {}

        /** Slack has not answered yet, or no longer does. */
        record Unreachable() implements Standing {}

        /** Slack refuses the token; {@code reason} is its own word for it. */
        record Refused(String reason) implements Standing {}
    }

    /** Who the bot is, and what it may do. */
    record Identity(Space space, String botUser, Set<String> scopes) {
        Identity {
            scopes = Set.copyOf(scopes);
        }

        /** A person of this workspace. */
        PersonKey person(String user) {
            return new PersonKey(space, user);
        }

        /** A person of the workspace that Slack names, which in a channel shared with others may be another one. */
        PersonKey person(String user, @Nullable String team) {
            return new PersonKey(team == null ? space : new Space(space.platform(), team), user);
        }
    }

    /** How it stands now. */
    Standing standing() {
        return standing;
    }

    /** Who the bot is, once Slack has said so; that stays, also while Slack cannot be reached. */
    Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** Whether Slack answers to the token. */
    boolean ready() {
        return standing instanceof Standing.Known;
    }

    /** Does it once, as soon as Slack has said who the bot is; at once where it has. */
    synchronized void whenKnown(Runnable task) {
        if (identity != null) {
            task.run();
        } else {
            whenKnown.add(task);
        }
    }

    /** Asks once, and goes on by itself: sooner while there is no answer, now and then while all is well. */
    synchronized Standing ask() {
        Standing before = standing;
        standing = asked();
        switch (standing) {
            case Standing.Known known -> {
                identity = known.identity();
                pause = FIRST_PAUSE;
                if (!(before instanceof Standing.Known)) {
                    welcome(known.identity());
                }
                later(ALL_WELL);
            }
            case Standing.Unreachable ignored -> {
                if (before instanceof Standing.Known || identity == null) {
                    LOG.warn("Slack cannot be reached; it is tried again and again, and nothing is lost meanwhile.");
                }
                later(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
            case Standing.Refused refused -> {
                LOG.error("{}", sentence(refused));
                later(afterRefusal);
            }
        }
        return standing;
    }

    /** Slack said that the token does not count any more: nothing is sent until it says otherwise. */
    void revoked(String reason) {
        standing = new Standing.Refused(reason);
        again.execute(this::ask);
    }

    /** What the operator is told of a refused token. */
    static String sentence(Standing.Refused refused) {
        return "Slack refuses " + SlackSettings.BOT_TOKEN + " (" + refused.reason()
                + "); copy the Bot User OAuth Token again from the page OAuth & Permissions of the Slack app.";
    }

    private void welcome(Identity identity) {
        LOG.info("Codev answers in the Slack workspace {}.", identity.space().workspace());
        List<String> missing = Scopes.missing(identity.scopes());
        if (!missing.isEmpty()) {
            LOG.warn(
                    "Slack has not given the bot these scopes: {}; add them on the page OAuth & Permissions of the"
                            + " Slack app and install it again.",
                    String.join(", ", missing));
        }
        List<Runnable> due = List.copyOf(whenKnown);
        whenKnown.clear();
        due.forEach(Runnable::run);
    }

    private Standing asked() {
        try {
            AuthTestResponse answer = slack.methods(botToken).authTest(request -> request);
            if (answer.isOk()) {
                return new Standing.Known(new Identity(
                        new Space(SlackMessenger.PLATFORM, answer.getTeamId()), answer.getUserId(), granted(answer)));
            }
            String error = String.valueOf(answer.getError());
            return PASSING.contains(error) ? new Standing.Unreachable() : new Standing.Refused(error);
        } catch (IOException | SlackApiException away) {
            return new Standing.Unreachable();
        } catch (RuntimeException unreadable) {
            // An answer, but none of Slack's: the page of a proxy, of a portal, of a maintenance.
            LOG.warn(
                    "What answered in Slack's place was not readable ({})",
                    unreadable.getClass().getName());
            return new Standing.Unreachable();
        }
    }

    private static Set<String> granted(AuthTestResponse answer) {
        Map<String, List<String>> headers = answer.getHttpResponseHeaders();
        if (headers == null) {
            return Set.of();
        }
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("x-oauth-scopes"))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .map(Scopes::read)
                .orElse(Set.of());
    }

    private void later(Duration after) {
        again.getQueue().clear();
        if (!again.isShutdown()) {
            var _ = again.schedule(this::ask, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        again.shutdown();
    }
}
