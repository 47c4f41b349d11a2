package org.codevbot.deploy.practice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests for a name of this machine and from its own pages: another site that the same browser has open
 * can neither read a room (by a name that it makes point here) nor act in it.
 */
final class RoomGuard extends OncePerRequestFilter {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private final Set<String> hosts;

    RoomGuard(Set<String> moreHosts) {
        this.hosts = moreHosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!answers(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!readable(request)) {
            if (request.getRequestURI().equals("/formats")) {
                // A file beyond all limits is never read: the page says what it takes.
                response.sendRedirect("/?refused=size");
            } else {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", isPage(request) ? "no-store" : "no-cache");
        chain.doFilter(request, response);
    }

    /** What people said stays in no browser's cache; scripts and style may, if asked for anew each time. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/practice/") && !path.startsWith("/webjars/");
    }

    private boolean answers(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null && known(name(host)) && fromHere(request, host) && sentFromHere(request);
    }

    /** What cannot be decoded, or is far too much, ends here: an error further in would quote it in the log. */
    private static boolean readable(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    private static boolean fromHere(HttpServletRequest request, String host) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /** A link on another site may open a page, nothing else. */
    private static boolean sentFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || site.equals("same-origin") || site.equals("none")) {
            return true;
        }
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private boolean known(@Nullable String name) {
        return name != null && (LOOPBACK.contains(name) || hosts.contains(name));
    }

    private static @Nullable String name(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (!lower.matches("(\\[[0-9a-f:]+]|[a-z0-9._-]+)(:\\d{1,5})?")) {
            return null;
        }
        return lower.replaceFirst(":\\d{1,5}$", "");
    }
}
