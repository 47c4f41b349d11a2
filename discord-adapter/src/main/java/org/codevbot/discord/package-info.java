/**
 * Carries Discord's events into the core and the core's cards out to Discord; no rule of the method, no sentence and no
 * state of a session lives here.
 */
@NullMarked
package org.codevbot.discord;

import org.jspecify.annotations.NullMarked;
