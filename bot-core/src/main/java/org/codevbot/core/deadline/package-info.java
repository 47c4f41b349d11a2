/** How time knocks: due rows are claimed and enter by the one path; the practice room may wind the one clock. */
@NullMarked
package org.codevbot.core.deadline;

import org.jspecify.annotations.NullMarked;
