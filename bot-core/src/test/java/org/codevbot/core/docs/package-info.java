/** Draws tables of the docs from the code and compares them with the files; {@code -Dcodev.docs=write} writes them. */
@NullMarked
package org.codevbot.core.docs;

import org.jspecify.annotations.NullMarked;
