package org.codevbot.slack.strict;

/** What an app may not do, one by one; each has a test that shows it to bite. */
public enum Rule {
    /** A call carries a token that this workspace gave out, of the kind that the method takes. */
    TOKEN,
    /** A call is covered by a scope of the token. */
    SCOPE,
    /** The method exists here. */
    METHOD,
    /** A call has every argument that the method requires. */
    ARGUMENT_MISSING,
    /** A call has no argument that the method does not know. */
    ARGUMENT_UNKNOWN,
    /** An argument has the form that the method takes: JSON, a number, an id, a POST. */
    ARGUMENT_FORM,
    /** A trigger is exchanged once. */
    TRIGGER_USED,
    /** A trigger is exchanged within three seconds. */
    TRIGGER_LATE,
    /** A trigger was given out by Slack. */
    TRIGGER_UNKNOWN,
    /** Blocks hold to Block Kit: kinds, required parts, counts and lengths, ids unique. */
    BLOCKS,
    /** A message's text and blocks together are short enough. */
    MESSAGE_SIZE,
    /** A modal or a home view holds to its form: title, buttons, private metadata, size. */
    VIEW,
    /** A view is pushed on an open modal, at most three high. */
    VIEW_STACK,
    /** Metadata has its two parts, flat values, and is small. */
    METADATA,
    /** A bot's message calls nobody but single people: no channel, here, everyone. */
    BROADCAST,
    /** Only its author edits or deletes a message, a file. */
    NOT_OWN,
    /** An ephemeral message goes to a person of the channel. */
    EPHEMERAL_OUTSIDER,
    /** An ephemeral message is not edited, deleted or replied to as if it were kept. */
    EPHEMERAL_KEPT,
    /** A reply names the message that heads the thread, not another reply. */
    THREAD_HEAD,
    /** After 429 the app waits as long as it was told; judged where it lives by the same clock. */
    RETRY_AFTER,
    /** A response address is used at most five times, within thirty minutes. */
    RESPONSE_URL,
    /** A socket is opened with a ticket of its own. */
    SOCKET_TICKET,
    /** At most ten sockets are open. */
    SOCKET_COUNT,
    /** What comes over a socket is the acknowledgement of an envelope. */
    ACK_FORM,
    /** An envelope is acknowledged on the socket that brought it. */
    ACK_SOCKET,
    /** An envelope is acknowledged once. */
    ACK_TWICE,
    /** An envelope is acknowledged within three seconds. */
    ACK_LATE,
    /** An acknowledgement answers only where an answer is taken, in its form. */
    ACK_PAYLOAD,
    /** A file is uploaded in its length, completed once, by the one who asked for the address. */
    UPLOAD,
}
