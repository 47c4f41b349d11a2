/** The one runnable application: what is switched on, and with which settings; no rule of the method lives here. */
@NullMarked
package org.codevbot.deploy;

import org.jspecify.annotations.NullMarked;
