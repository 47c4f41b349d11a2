/**
 * The practice room: a chat in the browser that is a platform like the others, with tables and transactions of its own.
 * It delivers what the core says and hands in what people do; no rule and no sentence of the method lives here.
 */
@NullMarked
package org.codevbot.deploy.practice;

import org.jspecify.annotations.NullMarked;
