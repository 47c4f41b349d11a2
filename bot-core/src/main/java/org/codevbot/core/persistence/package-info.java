/**
 * How it is kept: rows, the sealing of whatever people wrote or did, the data folder and the key. It knows the shape of
 * the tables and nothing of the rules; every method takes the Space, and works in the transaction of its caller.
 */
@NullMarked
package org.codevbot.core.persistence;

import org.jspecify.annotations.NullMarked;
