package org.codevbot.core.format;

/** How the floor goes round in a step; WRITE_THEN_SPEAK is hidden until revealed (product.md section 2). */
public enum Turn {
    FREE,
    ROUND_ROBIN,
    WRITE_THEN_SPEAK
}
