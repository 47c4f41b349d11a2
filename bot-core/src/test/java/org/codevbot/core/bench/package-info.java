/** Benchmarks: run by hand, never as a timed test; docs/benchmarks.md says how. */
package org.codevbot.core.bench;
