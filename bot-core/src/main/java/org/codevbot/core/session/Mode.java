package org.codevbot.core.session;

/** How a live session is held (product.md section 5): in threads, or by voice with one card in the channel. */
public enum Mode {
    WRITTEN,
    SPOKEN
}
