package org.codevbot.core.announcement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.codevbot.core.session.SessionId;

/** What to draw when it is sent; the bytes are never stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
public sealed interface FileRef {
    /** The client's summary of a case, in Markdown. */
    @JsonTypeName("summary")
    record Summary(SessionId session, int caseNumber) implements FileRef {}

    /** The same summary to print, as PDF. */
    @JsonTypeName("summary-print")
    record SummaryPrint(SessionId session, int caseNumber) implements FileRef {}

    /** The ending of the file's name, which says nothing else than the day. */
    default String ending() {
        return switch (this) {
            case Summary ignored -> "md";
            case SummaryPrint ignored -> "pdf";
        };
    }
}
