package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.util.http.ProxyUrlUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the next socket goes: asked of Slack each time, since an address is good for one socket. */
final class Addresses {
    static final String UNREACHABLE = "unreachable";
    private static final int TOO_MANY_REQUESTS = 429;
    /** What passes by itself. */
    static final Set<String> PASSING =
            Set.of("ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private final Slack slack;
    private final String appToken;

    Addresses(Slack slack, String appToken) {
        this.slack = slack;
        this.appToken = appToken;
    }

    /** What Slack answers. */
    sealed interface Answer {
        /** There. */
        record At(URI address) implements Answer {}

        /** No: Slack's code or {@link #UNREACHABLE}, and how long to wait at least. */
        record No(String reason, Duration atLeast) implements Answer {}
    }

    Answer ask() {
        try {
            AppsConnectionsOpenResponse open = slack.methods(appToken).appsConnectionsOpen(request -> request);
            if (open.isOk() && open.getUrl() != null) {
                return new Answer.At(URI.create(open.getUrl()));
            }
            return no(open.getError());
        } catch (SlackApiException answered) {
            if (answered.getResponse().code() == TOO_MANY_REQUESTS) {
                return new Answer.No(
                        "ratelimited", seconds(answered.getResponse().header("Retry-After")));
            }
            return no(answered.getError() == null ? null : answered.getError().getError());
        } catch (IOException | RuntimeException away) {
            return new Answer.No(UNREACHABLE, Duration.ZERO);
        }
    }

    private static Answer.No no(@Nullable String code) {
        String reason = Objects.requireNonNullElse(code, UNREACHABLE);
        boolean passes = code == null || PASSING.contains(code);
        return new Answer.No(reason, passes ? Duration.ZERO : Lines.REFUSED_WAIT);
    }

    private static Duration seconds(@Nullable String header) {
        try {
            return Duration.ofSeconds(header == null ? 1 : Math.clamp(Long.parseLong(header.strip()), 1, 600));
        } catch (NumberFormatException unreadable) {
            return Duration.ofSeconds(1);
        }
    }

    /** A client that takes the same proxy as the calls: the one of Slack's settings, else the system's. */
    HttpClient client() {
        String proxy = slack.getConfig().getProxyUrl();
        ProxySelector way = ProxySelector.getDefault();
        if (proxy != null && !proxy.isBlank()) {
            ProxyUrlUtil.ProxyUrl parts = ProxyUrlUtil.parse(proxy);
            way = ProxySelector.of(InetSocketAddress.createUnresolved(parts.getHost(), parts.getPort()));
        }
        return HttpClient.newBuilder().proxy(way).build();
    }
}
