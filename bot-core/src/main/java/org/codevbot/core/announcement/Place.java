package org.codevbot.core.announcement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionId;

/** Where something is said, symbolically; the platform's handles are kept elsewhere. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
public sealed interface Place {
    /** The group whose space the place is in. */
    GroupId group();

    @JsonTypeName("channel")
    record Channel(GroupId group) implements Place {}

    /** {@code stage} is the step's index in the agenda. */
    @JsonTypeName("thread")
    record StepThread(GroupId group, SessionId session, int caseNumber, int stage) implements Place {}

    @JsonTypeName("direct")
    record Direct(GroupId group, MemberId member) implements Place {}
}
