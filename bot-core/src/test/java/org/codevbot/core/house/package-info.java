/**
 * The house rules of the core as tests, each with a fixture that breaks it. Other modules check the general ones on
 * themselves with {@link org.codevbot.core.house.HouseRules}.
 */
@NullMarked
package org.codevbot.core.house;

import org.jspecify.annotations.NullMarked;
