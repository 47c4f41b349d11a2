package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;

/**
 * The Web API as it is called here: each request goes out once. A client that repeats a POST by itself when a
 * connection drops posts a message twice and says nothing of it; what is repeated is decided by the outbox.
 */
final class Dialer {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private Dialer() {}

    /** Slack at that address, {@code https://slack.com/api/} in real life. */
    static Slack slack(String apiUrl) {
        return slack(apiUrl, TO_ANSWER);
    }

    /** The same with another patience for an answer. */
    static Slack slack(String apiUrl, Duration toAnswer) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setPrettyResponseLoggingEnabled(false);
        // Its counts per workspace would ask auth.test with each token, the app-level one too.
        config.setStatsEnabled(false);
        // Its listeners write each request and each answer into the log, with what people wrote.
        config.setHttpClientResponseHandlers(List.of());
        OkHttpClient once = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .connectTimeout(TO_CONNECT)
                .readTimeout(toAnswer)
                .writeTimeout(toAnswer)
                .callTimeout(toAnswer.multipliedBy(2))
                .build();
        return Slack.getInstance(config, new SlackHttpClient(once));
    }
}
