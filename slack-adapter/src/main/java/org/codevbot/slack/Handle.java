package org.codevbot.slack;

/** What stands on Slack, as the core keeps it: the channel and the message's time stamp, or the file's id. */
record Handle(String channel, String ts) {
    private static final char BETWEEN = '/';

    /** Reads a handle of ours; anything else is a bug. */
    static Handle of(String text) {
        int at = text.indexOf(BETWEEN);
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException("not a handle of Slack's");
        }
        return new Handle(text.substring(0, at), text.substring(at + 1));
    }

    /** Whether it names a file rather than a message. */
    boolean isFile() {
        return ts.charAt(0) == 'F';
    }

    @Override
    public String toString() {
        return channel + BETWEEN + ts;
    }
}
