package org.codevbot.core.format;

/**
 * What is wrong in a format's file: the line, counted from 1, the field as a path whose items are counted from 1
 * ({@code stages[3].minutes.90}; empty for the file as a whole), and what was expected there, in both languages.
 */
public record Fault(int line, String field, Label expected) {}
