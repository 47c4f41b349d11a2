/** Who meets: groups, their members and the identities that come from platforms. No rule of a running session here. */
@NullMarked
package org.codevbot.core.group;

import org.jspecify.annotations.NullMarked;
