package org.codevbot.core.group;

import java.time.ZoneId;
import org.codevbot.core.format.Language;

/** A person in a group: what private cards need (first name, language, zone, tu or vous). */
public record Member(
        MemberId id,
        PersonKey person,
        String firstName,
        Language language,
        ZoneId zone,
        boolean formal,
        boolean left) {}
