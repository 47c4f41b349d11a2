package org.codevbot.core.session;

/** A person's text by reference: its sealed row, its length in characters and its number of words. */
public record Words(WordsId id, int characters, int count) {}
