/**
 * Sessions as scripts: what people do, by first name and by what they read on their screen, played by the hands of each
 * platform. The scripts and the hands of the table are the test kit of every module; no rule of a session in here.
 */
@NullMarked
package org.codevbot.core.script;

import org.jspecify.annotations.NullMarked;
