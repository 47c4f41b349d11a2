package org.codevbot.deploy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real Chromium for a test class: {@code @ExtendWith(Browser.class)}, then ask for a {@link Page}, or for a
 * {@link BrowserContext} per person. One browser per JVM, closed at the end; each parameter is a person of its own.
 */
public final class Browser implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(Browser.class);
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = test.getRoot().getStore(OURS).computeIfAbsent(Chromium.class);
        Person person = new Person(chromium.browser.newContext());
        test.getStore(OURS).put(parameter.getIndex(), person);
        return parameter.getParameter().getType() == Page.class ? person.context.newPage() : person.context;
    }

    private record Person(BrowserContext context) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }

    static final class Chromium implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));

        /** The build wrote it: see browser/fetch.sh. */
        private static Path executable() {
            Path answer = Path.of("target", "browser.path").toAbsolutePath();
            try {
                return Path.of(Files.readString(answer).strip());
            } catch (IOException e) {
                throw new IllegalStateException(
                        "no browser yet: run ./mvnw -pl deploy -am test-compile, then " + answer, e);
            }
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
