package org.codevbot.core.handling;

import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;

/** Who asks something of the bot, where, and under which delivery. */
record Asking(Space space, String delivery, PersonKey person, Incoming.Where where) {}
