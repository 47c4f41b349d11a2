package org.codevbot.core.format;

/** What a step produces beside the words said in it; it decides which forms the step offers. */
public enum Output {
    CASE,
    /** A first request of the client, before the contract is looked for. */
    REQUEST,
    /** What the client needs, said before the contract. */
    NEEDS,
    CONTRACT,
    CONTRIBUTIONS,
    PLAN,
    LEARNING
}
