package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RoomGuardTest {
    private final RoomGuard guard = new RoomGuard(Set.of("codev.example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:1", "codev.example.org"
            })
    void answersNamesOfThisMachineAndThoseThatTheOperatorNamed(String host) throws Exception {
        assertThat(status(request("GET", host))).isEqualTo(200);
        assertThat(status(request("POST", host))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "evil.example:8080",
                "",
                "localhost@evil.example",
                "10.0.0.1",
                "[::2]",
                "localhost:8080, evil.example"
            })
    void refusesEveryOtherHost(String host) throws Exception {
        assertThat(status(request("GET", host))).isEqualTo(403);
    }

    @Test
    void refusesARequestWithoutHost() throws Exception {
        MockHttpServletRequest request = request("GET", "localhost");
        request.removeHeader("Host");
        assertThat(status(request)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost:9999",
                "https://codev.example.org",
                "not an origin"
            })
    void refusesAForeignOrigin(String origin) throws Exception {
        MockHttpServletRequest request = request("POST", "localhost:8080");
        request.addHeader("Origin", origin);
        assertThat(status(request)).isEqualTo(403);
    }

    @Test
    void takesItsOwnOrigin() throws Exception {
        MockHttpServletRequest request = request("POST", "localhost:8080");
        request.addHeader("Origin", "http://localhost:8080");
        assertThat(status(request)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSiteMayOpenAPageAndNothingElse(String site) throws Exception {
        MockHttpServletRequest stream = request("GET", "localhost:8080");
        stream.addHeader("Sec-Fetch-Site", site);
        stream.addHeader("Sec-Fetch-Mode", "cors");
        stream.addHeader("Sec-Fetch-Dest", "empty");
        assertThat(status(stream)).isEqualTo(403);

        MockHttpServletRequest link = request("GET", "localhost:8080");
        link.addHeader("Sec-Fetch-Site", site);
        link.addHeader("Sec-Fetch-Mode", "navigate");
        link.addHeader("Sec-Fetch-Dest", "document");
        assertThat(status(link)).isEqualTo(200);

        MockHttpServletRequest post = request("POST", "localhost:8080");
        post.addHeader("Sec-Fetch-Site", site);
        post.addHeader("Sec-Fetch-Mode", "navigate");
        post.addHeader("Sec-Fetch-Dest", "document");
        assertThat(status(post)).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadEndsHere() throws Exception {
        MockHttpServletRequest unreadable = new MockHttpServletRequest("POST", "/") {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw new IllegalStateException("quotes what was said");
            }
        };
        unreadable.addHeader("Host", "localhost");
        assertThat(status(unreadable)).isEqualTo(400);
    }

    @Test
    void letsNoScriptRunButItsOwn() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        guard.doFilter(request("GET", "localhost"), response, new MockFilterChain());
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private int status(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String method, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.addHeader("Host", host);
        return request;
    }
}
