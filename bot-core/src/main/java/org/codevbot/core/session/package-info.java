/**
 * The rules of a session: who is heard when, how the contract comes to hold, what time does. Pure decide and evolve
 * over records; no clock, no chance, no ids made, no words of people, no sentence for people in here.
 */
@NullMarked
package org.codevbot.core.session;

import org.jspecify.annotations.NullMarked;
