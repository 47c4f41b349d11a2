/** The process killed for real, at random moments, and what must be true when it comes back. */
package org.codevbot.core.kill;
