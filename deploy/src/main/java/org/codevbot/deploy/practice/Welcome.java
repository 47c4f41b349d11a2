package org.codevbot.deploy.practice;

import java.nio.file.Path;
import org.codevbot.core.persistence.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Says at the start where the room is, where things are kept, and what to do first. */
final class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger("codev");
    private final Settings settings;
    private final String bind;

    Welcome(Settings settings, String bind) {
        this.settings = settings;
        this.bind = bind;
    }

    @EventListener
    public void ready(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        Path data = settings.data();
        LOG.info("Kept in {}", data);
        LOG.info("Open http://{}:{}/ and choose a language: a session is waiting for its facilitator.", host(), port);
    }

    private String host() {
        return bind.equals("0.0.0.0") || bind.equals("127.0.0.1") || bind.equals("::") ? "localhost" : bind;
    }
}
