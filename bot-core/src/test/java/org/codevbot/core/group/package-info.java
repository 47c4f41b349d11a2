/** How the members of a group are told apart. */
@NullMarked
package org.codevbot.core.group;

import org.jspecify.annotations.NullMarked;
