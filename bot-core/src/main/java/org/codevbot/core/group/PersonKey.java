package org.codevbot.core.group;

/** A person as the platform knows them. */
public record PersonKey(Space space, String user) {}
