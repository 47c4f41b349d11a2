package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Op;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in Slack's two steps: bytes first, which nobody sees, then the message that shows them. Only the second can
 * have happened without an answer; the file's name then tells whether it did.
 */
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int MARK = 4;
    private final MethodsClient methods;
    private final OkHttpClient http;
    private final Call call;
    private final Slow slow;

    Uploads(Slack slack, MethodsClient methods, Call call, Slow slow) {
        this.methods = methods;
        this.http = slack.getHttpClient().getOkHttpClient();
        this.call = call;
        this.slow = slow;
    }

    /** Shows the file in the room, under a name that no other operation gives. */
    Delivery show(String opId, Op.Upload upload, Room.Found room) {
        byte[] bytes = upload.bytes().get();
        String name = name(upload.fileName(), opId);
        Call.Outcome<FilesGetUploadURLExternalResponse> address = call.of(
                Call.UPLOAD_ADDRESS,
                room.channel(),
                () -> methods.filesGetUploadURLExternal(r -> r.filename(name).length(bytes.length)));
        if (!(address instanceof Call.Outcome.Done<FilesGetUploadURLExternalResponse>(var granted))) {
            return Refusals.otherwise(address);
        }
        if (!sent(granted.getUploadUrl(), bytes)) {
            return new Delivery.Unknown();
        }
        String file = granted.getFileId();
        Call.Outcome<FilesCompleteUploadExternalResponse> shown = call.of(
                Call.UPLOAD,
                room.channel(),
                () -> methods.filesCompleteUploadExternal(r -> r.channelId(room.channel())
                        .threadTs(room.thread())
                        .initialComment(Marks.over(upload.card()))
                        .files(List.of(FileDetails.builder()
                                .id(file)
                                .title(upload.fileName())
                                .build()))));
        slow.note(opId, shown, Slow.SHOWS_A_FILE);
        return shown instanceof Call.Outcome.Done<FilesCompleteUploadExternalResponse>
                ? new Delivery.Delivered(new Handle(room.channel(), file).toString())
                : Refusals.otherwise(shown);
    }

    private boolean sent(String address, byte[] bytes) {
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(bytes, MediaType.get("application/octet-stream")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            // A page is a proxy's: Slack answers a file with plain text.
            return response.isSuccessful()
                    && !String.valueOf(response.header("Content-Type"))
                            .toLowerCase(Locale.ROOT)
                            .contains("html");
        } catch (IOException lost) {
            LOG.warn("A file did not reach Slack ({})", lost.getClass().getSimpleName());
            return false;
        }
    }

    /** The name with a mark of the operation before its ending: found again by it, and telling nothing. */
    static String name(String fileName, String opId) {
        int dot = fileName.lastIndexOf('.');
        return fileName.substring(0, dot) + mark(opId) + fileName.substring(dot);
    }

    /** Whether a file of that name came of the operation. */
    static boolean isOf(String opId, @Nullable String name) {
        return name != null && name.contains(mark(opId) + ".");
    }

    private static String mark(String opId) {
        return "-" + new Fingerprint().text(opId).hex(MARK);
    }
}
