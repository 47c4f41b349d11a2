package org.codevbot.core.format;

import java.util.List;

/** What came of reading a format's file. */
public sealed interface Reading {
    /** The format in each of its lengths, shortest first. */
    record Read(List<Format> formats) implements Reading {
        public Read {
            formats = List.copyOf(formats);
        }
    }

    /** Every fault of the file at once, in the order of its lines. */
    record Faulty(List<Fault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
