/** The one path through the core: the only transaction, and the front door that adapters call. No rule in here. */
@NullMarked
package org.codevbot.core.handling;

import org.jspecify.annotations.NullMarked;
