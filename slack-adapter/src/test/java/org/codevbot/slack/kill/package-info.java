/** The whole application killed for real while people use their Slack, and what must be true when it comes back. */
@NullMarked
package org.codevbot.slack.kill;

import org.jspecify.annotations.NullMarked;
