package org.codevbot.core.persistence;

/** The table of the key check. */
interface KeyCheckStore extends Store<KeptKeyCheck, Integer> {}
