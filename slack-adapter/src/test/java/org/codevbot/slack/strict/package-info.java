/**
 * A Slack of our own for tests: the Web API, sockets and signed posts that the adapter meets, and the people of a
 * workspace. Stricter than Slack: whatever an app should never do is kept as a {@link org.codevbot.slack.strict.Breach}
 * and fails the test, also where Slack would be patient.
 */
@NullMarked
package org.codevbot.slack.strict;

import org.jspecify.annotations.NullMarked;
