package org.codevbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Slack sends over HTTP: the raw bytes, since the signature is over them, through the same handlers. */
@RestController
@Conditional(WithoutSockets.class)
final class SlackController {
    private static final Logger LOG = LoggerFactory.getLogger(SlackController.class);
    private static final int MOST_BYTES = 1 << 20;
    private final App app;
    private final SlackRequestParser parser;

    SlackController(App app) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    @PostMapping("/slack/events")
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            Request<?> parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.getRequestURI())
                    .queryString(Map.of())
                    .requestBody(new String(body, StandardCharsets.UTF_8))
                    .headers(headers(request))
                    .remoteAddress(request.getRemoteAddr())
                    .build());
            return parsed == null ? ResponseEntity.badRequest().build() : answer(app.run(parsed));
        } catch (Exception unreadable) {
            // Of whoever sends it: it may be anything, so only its kind is told.
            LOG.warn(
                    "A request to /slack/events could not be read ({})",
                    unreadable.getClass().getName());
            return ResponseEntity.badRequest().build();
        }
    }

    private static RequestHeaders headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, new ArrayList<>(Collections.list(request.getHeaders(name))));
        }
        return new RequestHeaders(headers);
    }

    private static ResponseEntity<String> answer(Response response) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(response.getStatusCode());
        if (response.getBody() == null) {
            return answer.build();
        }
        MediaType type = response.getContentType() == null
                ? MediaType.TEXT_PLAIN
                : MediaType.parseMediaType(response.getContentType());
        return answer.contentType(new MediaType(type, StandardCharsets.UTF_8)).body(response.getBody());
    }
}
