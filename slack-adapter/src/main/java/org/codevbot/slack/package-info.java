/**
 * Carries Slack's events into the core and the core's cards out to Slack; no rule of the method, no sentence and no
 * state of a session lives here.
 */
@NullMarked
package org.codevbot.slack;

import org.jspecify.annotations.NullMarked;
