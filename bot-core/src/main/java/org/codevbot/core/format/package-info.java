/**
 * The form a session takes: formats are data, read from YAML files, checked as a whole and never changed by a running
 * session. No platform, no clock and no storage in here.
 */
@NullMarked
package org.codevbot.core.format;

import org.jspecify.annotations.NullMarked;
