package org.codevbot.deploy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What the operator alone may see stays on loopback: where Codev listens to others ({@code CODEV_BIND}), the health
 * page gets a port of its own there, {@code CODEV_HEALTH_PORT}. Boot makes it, by META-INF/spring.factories.
 */
final class HealthPort implements EnvironmentPostProcessor {
    static final String PORT = "management.server.port";
    private static final String USUAL = "8081";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(PORT) && heardByOthers(environment.getProperty("server.address", ""))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "health",
                            Map.of(
                                    PORT,
                                    environment.getProperty("CODEV_HEALTH_PORT", USUAL),
                                    "management.server.address",
                                    "127.0.0.1")));
        }
    }

    /** An empty address is all of them. */
    private static boolean heardByOthers(String address) {
        try {
            return address.isBlank() || !InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return true;
        }
    }
}
