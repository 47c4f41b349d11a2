package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.catalog.Checkup.Finding;
import org.codevbot.core.group.Group;
import org.jspecify.annotations.Nullable;

/** What {@code /codev doctor} finds: what is missing, each with what to do about it, and the facts that help to see. */
final class DoctorCards {
    private DoctorCards() {}

    /** {@code stage} is where the group's session stands, if there is one. */
    static Card doctor(
            Reader reader, @Nullable Group group, @Nullable String stage, Instant now, List<Finding> findings) {
        Sheet sheet = new Sheet(reader);
        if (findings.isEmpty()) {
            sheet.title("doctor.title");
        } else {
            sheet.title("doctor.missing", "count", findings.size());
            findings.forEach(finding -> sheet.say(sentence(sheet.wording(), finding)));
            sheet.say("doctor.again");
        }
        if (group != null) {
            sheet.field("doctor.group", Text.plain(group.name()));
        }
        if (stage != null) {
            sheet.field("doctor.session", Text.plain(stage));
        }
        sheet.field("doctor.clock", new Text(List.of(new Span.When(now, Span.When.Style.DATE_TIME))));
        if (group != null) {
            sheet.field("doctor.zone", Text.plain(group.zone().getId()));
        }
        return sheet.foot(sheet.button("doctor")).card("doctor.push");
    }

    private static Text sentence(Wording wording, Finding finding) {
        return switch (finding) {
            case Finding.MissingScope missing -> wording.text("doctor.scope", "name", new Span.Strong(missing.scope()));
            case Finding.MissingSetting missing ->
                wording.text("doctor.setting", "name", new Span.Strong(missing.setting()));
            case Finding.TokenRefused refused ->
                wording.text("doctor.token", "name", new Span.Strong(refused.variable()));
            case Finding.Unreachable ignored -> wording.text("doctor.unreachable");
            case Finding.TooManyConnections ignored -> wording.text("doctor.too-many");
            case Finding.NotInChannel ignored -> wording.text("doctor.not-in");
            case Finding.NotErased ignored -> wording.text("doctor.not-erased");
            case Finding.PublicChannel ignored -> wording.text("doctor.public");
            case Finding.SharedChannel ignored -> wording.text("doctor.shared");
        };
    }
}
