package org.codevbot.core.handling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.format.Fault;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Reading;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.FormatRows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Formats of one's own: the operator's files of {@code CODEV_FORMATS}, offered to everybody, and those that a space
 * added. A page asks {@link #offered} for its list, hands what was uploaded to {@link #add}, shows every fault that
 * comes back, and offers a session with the key of a format that it was given. What was added outlasts a restart; a
 * session keeps the edition that it was offered in.
 */
public final class OwnFormats {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFormats.class);
    private static final int MOST_EDITIONS = 100;
    private static final int SHOWN = 80;

    private final FormatCatalog catalog;
    private final FormatRows rows;
    private final Tries tries;
    private final Map<String, List<Format>> operators = new LinkedHashMap<>();
    private final List<FaultyFile> faulty = new ArrayList<>();

    OwnFormats(FormatCatalog catalog, FormatRows rows, Tries tries, @Nullable Path files) {
        this.catalog = catalog;
        this.rows = rows;
        this.tries = tries;
        if (files != null) {
            FormatFiles.in(files).forEach(this::take);
        }
    }

    /** A file of {@code CODEV_FORMATS} that is not offered, and why; no fault where it cannot be read at all. */
    public record FaultyFile(String name, List<Fault> faults) {
        public FaultyFile {
            faults = List.copyOf(faults);
        }

        /** The faults for a log: line, field and what was expected, and nothing else of the file. */
        public List<String> told() {
            return faults.stream()
                    .map(fault -> "line " + fault.line() + ", field " + shown(fault.field()) + ": expected "
                            + fault.expected().en())
                    .toList();
        }

        /** A field's name comes from the file: one line of it, and not all of a long one. */
        private static String shown(String field) {
            String line = field.replaceAll("\\p{Cntrl}", " ");
            return line.isEmpty() ? "(file)" : line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        }
    }

    /**
     * Adds a space's own format from the text of its file, or replaces the one of that code: from now on the newest is
     * offered, and sessions under way keep theirs. Whatever is wrong comes back as faults, all at once, and nothing
     * changes.
     */
    public Reading add(Space space, String text) {
        return tries.write(() -> {
            if (rows.editions(space) >= MOST_EDITIONS) {
                return new Reading.Faulty(List.of(new Fault(
                        1,
                        "",
                        new Label(
                                "au plus " + MOST_EDITIONS + " éditions gardées ici",
                                "at most " + MOST_EDITIONS + " editions kept here"))));
            }
            Reading reading = catalog.add(text, operators.keySet());
            if (reading instanceof Reading.Read read) {
                rows.keep(space, read.formats().getFirst().key(), text);
            }
            return reading;
        });
    }

    /** All that a space is offered: what is shipped, then the operator's, then its own in their newest edition. */
    public List<Format> offered(Space space) {
        List<Format> offered = new ArrayList<>(catalog.all());
        operators.values().forEach(offered::addAll);
        offered.addAll(own(space));
        return offered;
    }

    /** The newest edition of a format as a space is offered it, in that length; else exactly what the key names. */
    public Optional<Format> newest(Space space, FormatKey key) {
        return offered(space).stream()
                .filter(format ->
                        format.key().name().equals(key.name()) && format.key().minutes() == key.minutes())
                .findFirst()
                .or(() -> catalog.find(key));
    }

    /** Exactly the edition that the key names, replaced since or not: what a room or a session was begun with. */
    public Optional<Format> find(FormatKey key) {
        return catalog.find(key);
    }

    /** The operator's files that could not be taken at start. */
    public List<FaultyFile> faultyFiles() {
        return List.copyOf(faulty);
    }

    private List<Format> own(Space space) {
        return tries.read(() -> rows.newest(space)).stream()
                .map(text -> catalog.add(text, operators.keySet()))
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).formats())
                .flatMap(Collection::stream)
                .toList();
    }

    /** A faulty file stops nothing: it is told, and what ran before goes on. */
    private void take(FormatFiles.Found file) {
        String text = file.text();
        if (text == null) {
            faulty.add(new FaultyFile(file.name(), List.of()));
            LOG.warn("The format in {} cannot be read: it must be open to Codev, and written in UTF-8.", file.name());
            return;
        }
        switch (catalog.add(text, operators.keySet())) {
            case Reading.Read read -> {
                FormatKey key = read.formats().getFirst().key();
                tries.write(() -> {
                    rows.keep(null, key, text);
                    return key;
                });
                operators.put(key.name(), read.formats());
            }
            case Reading.Faulty wrong -> {
                FaultyFile refused = new FaultyFile(file.name(), wrong.faults());
                faulty.add(refused);
                LOG.warn("The format in {} is not offered: {}", file.name(), String.join("; ", refused.told()));
            }
        }
    }
}
