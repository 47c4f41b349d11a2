/** Time over a restart: how far the clock was wound, and what a dead process had claimed. */
@NullMarked
package org.codevbot.core.deadline;

import org.jspecify.annotations.NullMarked;
