/** What is forgotten, and when: the sweep that erases what is due. No rule of a session and no wording here. */
@NullMarked
package org.codevbot.core.privacy;

import org.jspecify.annotations.NullMarked;
