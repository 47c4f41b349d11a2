package org.codevbot.deploy;

import java.util.List;
import org.codevbot.core.handling.OwnFormats;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Which files of {@code CODEV_FORMATS} are not offered, and why, for the operator. What is shipped runs all the same,
 * so the status stays as it is.
 */
@Component
final class FormatsHealthIndicator implements HealthIndicator {
    private final OwnFormats formats;

    FormatsHealthIndicator(OwnFormats formats) {
        this.formats = formats;
    }

    @Override
    public Health health() {
        List<OwnFormats.FaultyFile> faulty = formats.faultyFiles();
        return Health.up()
                .withDetail("faultyFiles", faulty.stream().map(Line::of).toList())
                .build();
    }

    /** One file and all its faults; none where it cannot be read. */
    record Line(String file, List<String> faults) {
        static Line of(OwnFormats.FaultyFile file) {
            return new Line(file.name(), file.told());
        }
    }
}
