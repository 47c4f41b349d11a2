/** What the bot says, held to: told in a hall that hears everything, worded in both languages. No platform here. */
@NullMarked
package org.codevbot.core.announcement;

import org.jspecify.annotations.NullMarked;
