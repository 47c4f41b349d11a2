package org.codevbot.deploy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
    StartRefusal(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(StartRefusal::tell);
        return sentence.isPresent();
    }

    /** On the error output itself: an operator finds it there, whatever the log's settings say. */
    private static void tell(String sentence) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(sentence);
    }

    static Optional<String> sentence(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StartRefused refused) {
                return Optional.ofNullable(refused.getMessage());
            }
            if (each instanceof PortInUseException taken) {
                return Optional.of("Port " + taken.getPort()
                        + " is taken by another process; stop it, or choose another port with CODEV_PORT.");
            }
        }
        return Optional.empty();
    }
}
