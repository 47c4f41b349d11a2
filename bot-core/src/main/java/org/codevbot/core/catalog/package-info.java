/**
 * What people can type or press: one list of entries from which parsing, help, forms, buttons and the README's table
 * follow, and what comes in from a platform. No rule of a session and no platform in here.
 */
@NullMarked
package org.codevbot.core.catalog;

import org.jspecify.annotations.NullMarked;
