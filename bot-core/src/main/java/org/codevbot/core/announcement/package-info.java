/**
 * What the bot says: announcements without words of people, their wording in French and English, and the port through
 * which a platform delivers them. No rule of a session and no platform's markup in here.
 */
@NullMarked
package org.codevbot.core.announcement;

import org.jspecify.annotations.NullMarked;
