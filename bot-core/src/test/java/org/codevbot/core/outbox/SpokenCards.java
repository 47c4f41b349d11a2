package org.codevbot.core.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;

/** Short cards that a test recognises; a whole card may be given for one rule's line. */
final class SpokenCards {
    private final Map<Integer, Card> given = new ConcurrentHashMap<>();

    private volatile int turn;
    private volatile int refused = -1;
    private volatile boolean silent;

    /** What cards composed from now on say of the session. */
    void turn(int now) {
        turn = now;
    }

    void give(int rule, Card card) {
        given.put(rule, card);
    }

    /** Nothing is left to say on any card. */
    void silent(boolean on) {
        silent = on;
    }

    /** The card of that rule's line cannot be composed. */
    void refuse(int rule) {
        refused = rule;
    }

    Card card(Announcement what, Scene scene) {
        if (what instanceof Announcement.RuleLine line && line.rule() == refused) {
            throw new IllegalStateException("asked for by a test");
        }
        if (what instanceof Announcement.RuleLine line && given.containsKey(line.rule())) {
            return given.get(line.rule());
        }
        if (silent) {
            return Card.SILENT;
        }
        String text = switch (what) {
            case Announcement.RuleLine line -> "line " + line.rule();
            case Announcement.StepCard step -> "step " + step.stage();
            case Announcement.StatusCard ignored -> "status " + turn;
            case Announcement.PanelCard ignored -> "panel " + turn;
            case Announcement.ThreadMissing missing -> "missing " + missing.stage();
            case Announcement.Whisper whisper ->
                "whisper " + scene.words().apply(whisper.words()).orElse("erased");
            default -> what.getClass().getSimpleName();
        };
        return new Card(
                Text.plain(text),
                List.of(new Block.Divider()),
                List.of(new Button("Help", Action.of("help", null), Button.Look.QUIET)),
                "-");
    }

    byte[] file(FileRef file, Scene scene) {
        String text = switch (file) {
            case FileRef.Summary summary -> "# Case " + summary.caseNumber() + "\n\nété, œuf, 日本\n";
            case FileRef.SummaryPrint print -> "print " + print.caseNumber();
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
