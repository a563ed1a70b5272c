/**
 * What the commands of the examples share: showing on a terminal how far they are, and their
 * version.
 */
package dev.atrous.examples.terminal;
