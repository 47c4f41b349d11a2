/** Tests of the rules alone: given a state, when a command, then events; stories, and long random walks. */
package org.codevbot.core.session;
