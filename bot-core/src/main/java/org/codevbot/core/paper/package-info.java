/**
 * How a paper becomes a file: Markdown, or PDF drawn with a font that is built in. No sentence in here, and no rule of
 * what a paper may hold.
 */
@NullMarked
package org.codevbot.core.paper;

import org.jspecify.annotations.NullMarked;
