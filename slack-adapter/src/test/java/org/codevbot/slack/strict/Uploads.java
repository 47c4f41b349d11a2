package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** files.*: promised, uploaded, completed, shared, deleted. */
final class Uploads {
    private final Town town;
    private final Echo echo;
    private String base = "";

    Uploads(Town town, Echo echo) {
        this.town = town;
        this.echo = echo;
    }

    void base(String address) {
        base = address;
    }

    void addTo(Methods methods) {
        methods.add(
                "files.getUploadURLExternal",
                "files:write",
                List.of("filename", "length"),
                List.of("alt_txt", "snippet_type"),
                this::promise);
        methods.add(
                "files.completeUploadExternal",
                "files:write",
                List.of("files"),
                List.of("channel_id", "channels", "initial_comment", "thread_ts", "blocks"),
                this::complete);
        methods.add(
                "files.info", "files:read", List.of("file"), List.of("count", "page", "cursor", "limit"), this::info);
        methods.add("files.delete", "files:write", List.of("file"), List.of(), this::delete);
    }

    private JsonObject promise(Args args) {
        int length = args.number("length", 0);
        if (length <= 0) {
            throw town.breaches.refuse(Rule.UPLOAD, "invalid_arguments", "a file of no length");
        }
        StoredFile file = new StoredFile(town.time.id("F"), args.text("filename"), length, Town.BOT_USER);
        town.files.put(file.id, file);
        return Json.object("upload_url", base + "upload/" + file.id, "file_id", file.id);
    }

    boolean take(String id, byte[] bytes) {
        StoredFile file = town.files.get(id);
        if (file == null || file.bytes != null) {
            town.breaches.add(Rule.UPLOAD, "an upload that nobody asked for");
            return false;
        }
        if (bytes.length != file.length) {
            town.breaches.add(Rule.UPLOAD, "an upload of another length than was said");
            return false;
        }
        file.bytes = bytes;
        return true;
    }

    private JsonObject complete(Args args) {
        JsonArray given = args.array("files");
        List<StoredFile> files = new ArrayList<>();
        for (JsonObject one : Json.objects(given).toList()) {
            StoredFile file = town.files.get(Json.text(one, "id"));
            if (file == null) {
                throw new ApiError("file_not_found");
            }
            if (file.bytes == null || file.complete) {
                throw town.breaches.refuse(
                        Rule.UPLOAD,
                        "file_update_failed",
                        file.complete ? "an upload completed again" : "an upload completed before it came");
            }
            if (Json.has(one, "title")) {
                file.title = Json.text(one, "title");
            }
            files.add(file);
        }
        if (args.has("channel_id")) {
            share(args, files);
        }
        files.forEach(file -> file.complete = true);
        return Json.object(
                "files", Json.array(files.stream().map(file -> file.json(base)).toList()));
    }

    /** The message that shows the files comes with the upload, and its time stamp is not in the answer. */
    private void share(Args args, List<StoredFile> files) {
        Room room = town.joined(args.text("channel_id"));
        if (room.archived) {
            throw new ApiError("is_archived");
        }
        String thread = args.optional("thread_ts");
        if (thread != null && room.post(thread) == null) {
            throw new ApiError("thread_not_found");
        }
        String comment = args.text("initial_comment");
        if (town.sharing.isZero()) {
            show(room, thread, comment, files);
        } else {
            town.later(town.sharing, () -> show(room, thread, comment, files));
        }
    }

    private void show(Room room, @Nullable String thread, String comment, List<StoredFile> files) {
        List<StoredFile> left =
                files.stream().filter(file -> town.files.containsKey(file.id)).toList();
        if (left.isEmpty() || room.archived) {
            return;
        }
        Post post = new Post(room.id, town.time.stamp(), thread, Town.BOT_USER, true, null);
        post.subtype = "file_share";
        post.text = comment;
        left.forEach(file -> {
            post.files.add(file.id);
            file.channel = room.id;
            file.message = post.ts;
        });
        room.posts.put(post.ts, post);
        echo.posted(room, post);
    }

    private StoredFile file(Args args) {
        StoredFile file = town.files.get(args.text("file"));
        if (file == null) {
            throw new ApiError("file_not_found");
        }
        return file;
    }

    private JsonObject info(Args args) {
        return Json.object("file", file(args).json(base));
    }

    private JsonObject delete(Args args) {
        StoredFile file = file(args);
        if (!file.owner.equals(Town.BOT_USER)) {
            throw town.breaches.refuse(Rule.NOT_OWN, "cant_delete_file", "somebody else's file");
        }
        town.files.remove(file.id);
        Room room = file.channel == null ? null : town.rooms.get(file.channel);
        if (room != null && file.message != null) {
            Post post = room.post(file.message);
            if (post != null) {
                post.files.remove(file.id);
                if (post.files.isEmpty() && post.text.isEmpty()) {
                    Removal.remove(town, room, post);
                }
            }
        }
        return new JsonObject();
    }
}
