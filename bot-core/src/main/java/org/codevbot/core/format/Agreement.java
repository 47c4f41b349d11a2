package org.codevbot.core.format;

/** How the contract comes to hold (product.md section 2, line "agreement"). */
public enum Agreement {
    /** At least two reformulations by two consultants, then the yes of the client and of all present consultants. */
    REFORMULATED,
    /** The client states it and it holds. */
    CLIENT_STATES,
    /** Each consultant restates and the client says "that is it". */
    EACH_RESTATES,
    /** The yes of the client and of the facilitator. */
    CLIENT_AND_FACILITATOR
}
