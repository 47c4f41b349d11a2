package org.codevbot.core.persistence;

/** The table of the winding. */
interface WindingStore extends Store<KeptWinding, Integer> {}
