/** What the commands of the examples share: showing on a terminal how far they are. */
package dev.atrous.examples.terminal;
