package org.codevbot.core.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree from the parser's events rather than its own composer: so depth is bounded, aliases are never
 * followed, and both are told with their place.
 */
final class TreeBuilder {
    private static final int DEEPEST = 10;

    private final Iterator<Event> events;
    private final Faults faults;

    private TreeBuilder(Iterator<Event> events, Faults faults) {
        this.events = events;
        this.faults = faults;
    }

    /** The tree, or null when the text is no YAML or says nothing; why is among the faults. */
    static @Nullable Tree build(String text, Faults faults) {
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        try {
            return new TreeBuilder(new Parse(settings).parseString(text).iterator(), faults).documents();
        } catch (MarkedYamlEngineException broken) {
            broken.getProblemMark()
                    .ifPresentOrElse(
                            mark -> faults.add(mark.getLine() + 1, "", Expected.yaml(mark.getColumn() + 1)),
                            () -> faults.add(1, "", Expected.yaml()));
            return null;
        } catch (YamlEngineException broken) {
            faults.add(1, "", Expected.yaml());
            return null;
        } catch (TooDeep told) {
            return null;
        }
    }

    /** Reading stops here: the parser would take seconds over a file of brackets only. */
    private static final class TooDeep extends RuntimeException {
        TooDeep() {
            super("too deep", null, false, false);
        }
    }

    private @Nullable Tree documents() {
        Tree first = null;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case Alias, Scalar, SequenceStart, MappingStart -> {
                    Tree tree = node(event, "", 0);
                    if (first == null) {
                        first = tree;
                    } else {
                        faults.add(tree.line(), "", Expected.oneDocument());
                    }
                }
                case Comment, DocumentStart, DocumentEnd, MappingEnd, SequenceEnd, StreamStart, StreamEnd -> {}
            }
        }
        return first;
    }

    private Tree node(Event event, String path, int depth) {
        int line = line(event);
        if (event instanceof AliasEvent) {
            faults.add(line, path, Expected.noAlias());
            return new Tree.Unusable(line);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            faults.add(line, path, Expected.noAlias());
        }
        if (event instanceof ScalarEvent scalar) {
            tagged(scalar.getTag().isPresent(), line, path);
            return new Tree.Scalar(line, scalar.getValue(), scalar.isPlain());
        }
        if (event instanceof CollectionStartEvent start) {
            tagged(start.getTag().isPresent(), line, path);
        }
        if (depth == DEEPEST) {
            faults.add(line, path, Expected.shallow(DEEPEST));
            throw new TooDeep();
        }
        return event.getEventId() == Event.ID.MappingStart
                ? new Tree.Mapping(line, entries(path, depth))
                : new Tree.Sequence(line, items(path, depth));
    }

    private List<Tree.Entry> entries(String path, int depth) {
        List<Tree.Entry> entries = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (event instanceof ScalarEvent key) {
                String field = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                Tree value = node(events.next(), field, depth + 1);
                entries.add(new Tree.Entry(line(key), key.getValue(), value));
            } else {
                faults.add(line(event), path, Expected.fieldName());
                node(event, path, depth + 1);
                node(events.next(), path, depth + 1);
            }
        }
        return entries;
    }

    private List<Tree> items(String path, int depth) {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, path + "[" + (items.size() + 1) + "]", depth + 1));
        }
        return items;
    }

    private void tagged(boolean tag, int line, String path) {
        if (tag) {
            faults.add(line, path, Expected.noTag());
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
