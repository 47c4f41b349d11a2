/** The house rules, checked on the adapter to Slack. */
@NullMarked
package org.codevbot.slack.house;

import org.jspecify.annotations.NullMarked;
