package org.codevbot.core.paper;

import java.nio.charset.StandardCharsets;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.Paper;

/** Makes the bytes of a file, each time they are asked for. */
public final class Printing {
    private Printing() {}

    /** The file that was named, with what it says. */
    public static byte[] bytes(FileRef file, Paper paper) {
        return switch (file) {
            case FileRef.Summary ignored -> paper.markdown().getBytes(StandardCharsets.UTF_8);
            case FileRef.SummaryPrint ignored -> Pdf.pages(paper);
        };
    }

    /** A paper as PDF on one page, in letters as large as one page allows. */
    public static byte[] onePage(Paper paper) {
        return Pdf.onePage(paper);
    }
}
