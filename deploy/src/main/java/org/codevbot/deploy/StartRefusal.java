package org.codevbot.deploy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.codevbot.core.persistence.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Says in one sentence why the application did not start, where the reason is the operator's to mend; a bug keeps its
 * stack trace. Boot makes it, by META-INF/spring.factories.
 */
final class StartRefusal implements SpringBootExceptionReporter {
    private final String healthPort;

    StartRefusal(ConfigurableApplicationContext context) {
        this.healthPort = context.getEnvironment().getProperty(HealthPort.PORT, "");
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(StartRefusal::tell);
        return sentence.isPresent();
    }

    /** On the error output itself: an operator finds it there, whatever the log's settings say. */
    private static void tell(String sentence) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(sentence);
    }

    private Optional<String> sentence(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StartRefused refused) {
                return Optional.ofNullable(refused.getMessage());
            }
            if (each instanceof PortInUseException taken) {
                String setting =
                        healthPort.equals(Integer.toString(taken.getPort())) ? "CODEV_HEALTH_PORT" : "CODEV_PORT";
                return Optional.of("Port " + taken.getPort()
                        + " is taken by another process; stop it, or choose another port with " + setting + ".");
            }
        }
        return Optional.empty();
    }
}
