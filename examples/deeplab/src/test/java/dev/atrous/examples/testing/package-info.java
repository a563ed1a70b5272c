/** Reads recorded inputs and results; skips tests where there are none. */
package dev.atrous.examples.testing;
