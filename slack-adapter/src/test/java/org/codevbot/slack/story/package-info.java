/** Whole sessions in Slack, by the people of a script: real sockets, the real SDK, the whole application. */
@NullMarked
package org.codevbot.slack.story;

import org.jspecify.annotations.NullMarked;
