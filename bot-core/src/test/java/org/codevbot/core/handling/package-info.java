/** The one path, walked through its front door on both databases. */
@NullMarked
package org.codevbot.core.handling;

import org.jspecify.annotations.NullMarked;
