package org.codevbot.core.format;

/** What a step produces beside the words said in it; it decides which forms the step offers. */
public enum Output {
    CASE,
    CONTRACT,
    CONTRIBUTIONS,
    PLAN,
    LEARNING
}
