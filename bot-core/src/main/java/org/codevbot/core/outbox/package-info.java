/**
 * How words survive a crash: what is to be said waits in lanes beside the state it follows from, and is relayed to the
 * platforms in order, once; what came in too early waits sealed. No rule of a session, no wording and no platform here.
 */
@NullMarked
package org.codevbot.core.outbox;

import org.jspecify.annotations.NullMarked;
