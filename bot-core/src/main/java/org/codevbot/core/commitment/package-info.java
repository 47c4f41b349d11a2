/**
 * What the client does next: plans as they are kept after a session, with what was reported. No rule of a session here.
 */
@NullMarked
package org.codevbot.core.commitment;

import org.jspecify.annotations.NullMarked;
