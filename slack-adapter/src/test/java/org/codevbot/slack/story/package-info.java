/**
 * Whole sessions in Slack, by the people of a script: real sockets or signed posts, the real SDK, the whole
 * application. Who looks for the story that holds something finds it here.
 *
 * <ul>
 *   <li>each command by both its names, a group only in a private channel: {@code CommandsStoryTest}
 *   <li>founding, joining, a card and a thread for each step, reactions set and taken back, the contract in each way,
 *       drafts, edits and deletions followed to the notebook, keep for the client alone, the files: the scripts of
 *       {@code org.codevbot.core.script}, played by {@code SessionStoryTest}
 *   <li>no written word in push lines, titles, names and metadata; hours as stamps; two languages and zones in a group:
 *       {@code SessionStoryTest}
 *   <li>T-5 and T-1 as new messages, the status edited in place, words at the root and in older threads, the minute of
 *       grace, one nudge, errors on the field, both shortcuts, home pressed and changed, notes, the PDF:
 *       {@code MemberStoryTest}
 *   <li>the erasure after a week, the follow-up a month later: {@code NextSessionStoryTest}
 *   <li>two groups of one person at once: {@code TwoGroupsStoryTest}
 *   <li>by voice: {@code SpokenStoryTest}; over ten days, and with two clients: {@code OtherFormsStoryTest}
 *   <li>without sockets: {@code PostedStoryTest}
 *   <li>how little the bot says: {@code NoiseStoryTest}
 *   <li>Slack's bad days, at three points each: {@code FaultStoryTest}; kill -9 at stated moments:
 *       {@code KilledStoryTest}, at any moment: {@code org.codevbot.slack.kill}
 * </ul>
 */
@NullMarked
package org.codevbot.slack.story;

import org.jspecify.annotations.NullMarked;
