/** The house rules, checked on the application and its practice room. */
@NullMarked
package org.codevbot.deploy.house;

import org.jspecify.annotations.NullMarked;
