/** The catalog held to what people may type and press. No platform here. */
@NullMarked
package org.codevbot.core.catalog;

import org.jspecify.annotations.NullMarked;
