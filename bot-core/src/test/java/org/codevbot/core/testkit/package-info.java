/**
 * The test kit that every module tests with: fakes, contract suites, databases; no test of the core itself lives here.
 */
@NullMarked
package org.codevbot.core.testkit;

import org.jspecify.annotations.NullMarked;
