package org.codevbot.core.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;

/** A platform that outlives the process: each thing done is one line of a file. */
final class DiaryPlatform implements Messenger {
    /** What was done, under which key: POST makes a message, EDIT changes it, GONE takes it back. */
    record Line(String opId, String what, String key) {}

    private final Path diary;

    DiaryPlatform(Path data) {
        this.diary = data.resolve("diary.txt");
    }

    @Override
    public String platform() {
        return "diary";
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public synchronized Delivery deliver(String opId, Op op, Handles handles) {
        return switch (op) {
            case Op.Say say -> post(opId, say.key(), handles.message(say.key()));
            case Op.Upload upload -> post(opId, upload.key(), handles.message(upload.key()));
            case Op.OpenThread open -> post(opId, open.key(), handles.thread(open.place()));
            case Op.CloseThread ignored -> new Delivery.Delivered("closed");
            case Op.Home ignored -> new Delivery.Delivered("home");
            case Op.Pin ignored -> new Delivery.Delivered("pinned");
            case Op.Unpin ignored -> new Delivery.Delivered("not pinned");
            case Op.Retract retract -> {
                write(new Line(opId, "GONE", retract.key().value()));
                yield new Delivery.Delivered("gone");
            }
        };
    }

    @Override
    public synchronized Optional<String> find(String opId, Op op, Handles handles) {
        return lines().stream()
                .filter(line -> line.opId().equals(opId))
                .map(line -> "h-" + line.key())
                .findFirst();
    }

    private Delivery post(String opId, MessageKey key, Optional<String> known) {
        write(new Line(opId, known.isPresent() ? "EDIT" : "POST", key.value()));
        return new Delivery.Delivered("h-" + key.value());
    }

    /** All that was done so far; a line cut off by a kill was not done. */
    List<Line> lines() {
        try {
            String all = Files.exists(diary) ? Files.readString(diary) : "";
            List<Line> lines = new ArrayList<>();
            int from = 0;
            for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
                String[] parts = all.substring(from, end).split(" ", 3);
                lines.add(new Line(parts[0], parts[1], parts[2]));
                from = end + 1;
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Line line) {
        try {
            byte[] bytes = (line.opId() + " " + line.what() + " " + line.key() + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(diary, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
